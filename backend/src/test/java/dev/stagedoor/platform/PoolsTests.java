package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stagedoor.testing.TestDatabase;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ValidationDepth;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PoolsTests {
    private final TestPools pools = new TestPools(Duration.ofSeconds(2));
    private final DatabaseClient db = TestDatabase.client(pools.connectionFactory());
    private final TransactionalOperator transactions = TestDatabase.transactions(pools.connectionFactory());

    @AfterEach
    void close() {
        pools.close();
    }

    private Mono<Long> query() {
        return db.sql("select 1::bigint").mapValue(Long.class).one();
    }

    @ParameterizedTest
    @EnumSource(value = Pool.class, names = "SCREENS", mode = EnumSource.Mode.EXCLUDE)
    void screensCannotStarve(Pool other) {
        pools.takeAllOf(Pool.SCREENS);

        StepVerifier.create(query().contextWrite(other)).expectNext(1L).verifyComplete();
        StepVerifier.create(query().as(transactions::transactional).contextWrite(other))
                .expectNext(1L)
                .verifyComplete();
    }

    @Test
    void aScreenThatGetsNoConnectionIsToldInsteadOfWaitingForEver() {
        pools.takeAllOf(Pool.SCREENS);

        StepVerifier.create(Flux.merge(
                                query().map(Object::toString),
                                query().as(transactions::transactional).map(Object::toString))
                        .onErrorResume(error -> Mono.just(error.getClass().getSimpleName())))
                .expectNextMatches(
                        Set.of("DataAccessResourceFailureException", "CannotCreateTransactionException")::contains)
                .verifyComplete();
    }

    /** As after PostgreSQL was started again: nobody is told of connections that nobody used. */
    @Test
    void throwsAwayAllDeadConnectionsBeforeAnybodyGetsOne() {
        var taken = Objects.requireNonNull(Flux.range(0, 4)
                .concatMap(_ -> pools.connectionFactory().create())
                .contextWrite(Pool.WORK)
                .cast(Connection.class)
                .collectList()
                .block());
        var raw = taken.stream()
                .map(each -> (Connection) Objects.requireNonNull(((Wrapped<?>) each).unwrap()))
                .toList();
        taken.forEach(each -> Mono.from(each.close()).block());
        db.sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                .fetch()
                .all()
                .collectList()
                .contextWrite(Pool.INTAKE)
                .block();
        Flux.interval(Duration.ofMillis(20))
                .takeUntil(_ -> raw.stream().noneMatch(PoolsTests::isAlive))
                .blockLast(Duration.ofSeconds(20));

        StepVerifier.create(query().contextWrite(Pool.WORK)).expectNext(1L).verifyComplete();
    }

    /** The server is there, but works on. */
    @Test
    void whatWasGivenUpKeepsNoMoreOfTheServersConnectionsThanThePoolHas() {
        var slow = db.sql("select count(*) from pg_sleep(60)")
                .mapValue(Long.class)
                .one()
                .timeout(Duration.ofMillis(600))
                .onErrorResume(TimeoutException.class, _ -> Mono.empty());

        for (int i = 0; i < 3; i++) {
            StepVerifier.create(Flux.range(0, 4).flatMap(_ -> slow, 4).contextWrite(Pool.WORK))
                    .verifyComplete();
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stillAtWork()).isLessThanOrEqualTo(4));
    }

    private @Nullable Long stillAtWork() {
        return db.sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(60)'")
                .mapValue(Long.class)
                .one()
                .block();
    }

    private static boolean isAlive(Connection connection) {
        return Boolean.TRUE.equals(
                Mono.from(connection.validate(ValidationDepth.LOCAL)).block());
    }

    @Test
    void givesBackWhatItTook() {
        StepVerifier.create(Flux.range(0, 20).concatMap(_ -> query()).collectList())
                .expectNext(Collections.nCopies(20, 1L))
                .verifyComplete();
    }
}
