package dev.stagedoor.platform;

import dev.stagedoor.testing.Cut;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** As when PostgreSQL's host went away without a word, and another one answers at its address. */
class SilenceTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ALL_OF_WORK = 4;

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final Cut wire = new Cut(database.port());
    private final TestPools pools = new TestPools(
            new TestDatabase(database.host(), wire.port(), database.name(), database.user(), database.password()),
            Duration.ofSeconds(10));
    private final DatabaseClient db = TestDatabase.client(pools.connectionFactory());
    private final TransactionalOperator transactions = TestDatabase.transactions(pools.connectionFactory());

    @AfterEach
    void close() {
        pools.close();
        wire.close();
    }

    private Mono<Long> query() {
        return db.sql("select 1::bigint from pg_sleep(0.1)")
                .mapValue(Long.class)
                .one();
    }

    private Flux<Long> allAtOnce(Mono<Long> query) {
        return Flux.range(0, ALL_OF_WORK).flatMap(_ -> query, ALL_OF_WORK).contextWrite(Pool.WORK);
    }

    @Test
    void silentConnectionsAreReplacedOnceSomebodyGaveUp() {
        StepVerifier.create(allAtOnce(query())).expectNextCount(ALL_OF_WORK).verifyComplete();
        wire.silence();

        giveUp(query());

        StepVerifier.create(allAtOnce(query()))
                .expectNextCount(ALL_OF_WORK)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void transactionsThatWereGivenUpKeepNoConnection() {
        var transaction = query().as(transactions::transactional);
        StepVerifier.create(allAtOnce(transaction)).expectNextCount(ALL_OF_WORK).verifyComplete();
        wire.silence();

        for (int i = 0; i < ALL_OF_WORK; i++) {
            giveUp(transaction);
        }

        StepVerifier.create(allAtOnce(transaction))
                .expectNextCount(ALL_OF_WORK)
                .expectComplete()
                .verify(PATIENCE);
    }

    /** The first who meets a silent connection waits; who comes after it may already get another. */
    private void giveUp(Mono<Long> query) {
        StepVerifier.create(query.timeout(Duration.ofSeconds(1))
                        .then()
                        .onErrorResume(TimeoutException.class, _ -> Mono.empty())
                        .contextWrite(Pool.WORK))
                .expectComplete()
                .verify(PATIENCE);
    }
}
