package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class PostgresWakeupsTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> MANY =
            IntStream.range(0, 500).mapToObj(i -> "hint:" + i).toList();

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final PostgresWakeups here = new PostgresWakeups(database.url());
    private final PostgresWakeups there = new PostgresWakeups(database.url());

    @BeforeEach
    void start() {
        here.start();
        there.start();
    }

    @AfterEach
    void stop() {
        here.stop();
        there.stop();
    }

    @Test
    void connectsAsTheAddressAsks() {
        var options = PostgresWakeups.options("postgresql://sara:p%40ss@db.example.com:5433/stagedoor?sslMode=require");

        assertThat(options.getValue(PostgresqlConnectionFactoryProvider.SSL_MODE))
                .isEqualTo("require");
        assertThat(options.getValue(ConnectionFactoryOptions.USER)).isEqualTo("sara");
        assertThat(options.getValue(ConnectionFactoryOptions.PASSWORD)).isEqualTo("p@ss");
        assertThat(options.getValue(ConnectionFactoryOptions.PORT)).isEqualTo(5433);
    }

    @Test
    void tellsThisNodeAtOnce() {
        StepVerifier.create(here.on("hint"))
                .then(() -> here.wake("hint", "workflow:ü"))
                .expectNext("workflow:ü")
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void keepsEveryDistinctHintForASlowReader() {
        StepVerifier.create(here.on("hint"), 0)
                .expectSubscription()
                .then(() -> MANY.forEach(hint -> here.wake("hint", hint)))
                .thenRequest(Long.MAX_VALUE)
                .expectNextSequence(MANY)
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void tellsTheOtherNodeEveryDistinctHint() {
        untilConnected();

        StepVerifier.create(there.on("hint").take(MANY.size()).collectList())
                .then(() -> MANY.forEach(hint -> here.wake("hint", hint)))
                .expectNext(MANY)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void connectsAgainWhenTheDatabaseEndsTheConnection() {
        untilConnected();

        assertThat(endConnections()).isEqualTo(2);

        untilConnected();
    }

    /** Calls until each node has heard the other. */
    private void untilConnected() {
        for (var pair : List.of(List.of(here, there), List.of(there, here))) {
            Flux<Long> calling = Flux.interval(Duration.ofMillis(20))
                    .onBackpressureDrop()
                    .doOnNext(i -> pair.getFirst().wake("test", "are you there?"));
            StepVerifier.create(pair.getLast().on("test").next().takeUntilOther(calling.ignoreElements()))
                    .expectNext("are you there?")
                    .expectComplete()
                    .verify(PATIENCE);
        }
    }

    private int endConnections() {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where application_name = 'stagedoor wake-ups' and datname = current_database()""")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
