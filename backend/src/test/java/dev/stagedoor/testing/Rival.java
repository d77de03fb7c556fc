package dev.stagedoor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Another transaction, open until told: it takes its locks one by one, while others want them too. */
public record Rival(Connection connection, DatabaseClient watching) {
    private static final String WAITING = """
            select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'""";

    public static Rival begin(ConnectionFactory factory) {
        Connection connection =
                Objects.requireNonNull(Mono.from(factory.create()).block());
        Mono.from(connection.beginTransaction()).block();
        return new Rival(connection, TestDatabase.client(factory));
    }

    /** Fails where the two wait for each other: PostgreSQL ends one of them. */
    public void run(String sql) {
        Flux.from(connection.createStatement(sql).execute())
                .concatMap(Result::getRowsUpdated)
                .blockLast();
    }

    /** Until somebody waits for a lock. */
    public void isWaitedFor() {
        areWaiting(1);
    }

    /** Until so many wait for a lock, this one's or another's. */
    public void areWaiting(long many) {
        await().untilAsserted(() -> assertThat(
                        watching.sql(WAITING).mapValue(Long.class).one().block())
                .isGreaterThanOrEqualTo(many));
    }

    public void commit() {
        Mono.from(connection.commitTransaction()).block();
        Mono.from(connection.close()).block();
    }
}
