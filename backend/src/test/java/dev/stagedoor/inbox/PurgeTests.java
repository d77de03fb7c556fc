package dev.stagedoor.inbox;

import static dev.stagedoor.inbox.InboxFixture.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagedoor.inbox.Inbox.Settling;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class PurgeTests {
    private final InboxFixture fixture = new InboxFixture();
    private final Purge purge = purge(Duration.ofDays(180), Duration.ofDays(180));
    private final UUID listener = fixture.listener();

    @ParameterizedTest
    @CsvSource({"IMPORTED, 30", "NEEDS_ATTENTION, 90", "IGNORED, 7"})
    void emptiesABodyWhenItsTimeAfterTheSettlementIsOver(Settlement.Outcome outcome, int days) {
        UUID id = stored("a");
        fixture.clock.advance(Duration.ofDays(40));
        settle(id, outcome);

        fixture.clock.advance(Duration.ofDays(days).minusSeconds(1));
        assertThat(purged()).isZero();
        assertThat(body(id)).isTrue();
        fixture.clock.advance(Duration.ofSeconds(1));
        assertThat(body(id)).as("before the purge came by").isFalse();
        assertThat(purged()).isEqualTo(1);
        assertThat(purged()).isZero();
        assertThat(fixture.count("select count(*) from delivery_body where content is not null"))
                .isZero();
    }

    @Test
    void anOpenDeliveryKeepsItsBodyHoweverLongItWaits() {
        UUID id = stored("a");
        fixture.clock.advance(Duration.ofDays(400));

        assertThat(purged()).isZero();
        assertThat(body(id)).isTrue();
    }

    @Test
    void aDeliveryThatIsOpenedAgainKeepsItsBody() {
        UUID one = stored("a");
        UUID other = stored("b");
        fixture.inbox.ignore(one, "person", "Not for us").block();
        fixture.inbox.ignore(other, "paused", "Paused").block();

        fixture.inbox.reopen(one).block();
        fixture.inbox.reopenIgnored(listener, "paused", fixture.clock.instant()).block();
        fixture.clock.advance(Duration.ofDays(400));

        assertThat(purged()).isZero();
        assertThat(List.of(body(one), body(other))).containsOnly(true);
    }

    @Test
    void goesOnUntilNothingIsLeft() {
        int many = Purge.BATCH + 5;
        Flux.range(0, many)
                .flatMap(i -> fixture.inbox.accept(delivery(listener, "a" + i, "one")), 4)
                .blockLast();
        fixture.execute("update delivery_body set expires_at = '2026-01-01T00:00:00Z'");

        assertThat(purged()).isEqualTo(many);
    }

    @Test
    void skipsWhatAnotherNodeHasInHand() {
        UUID held = stored("a");
        UUID free = stored("b");
        fixture.execute("update delivery_body set expires_at = '2026-01-01T00:00:00Z'");

        long emptied = Objects.requireNonNull(fixture.db
                .sql("select delivery_id from delivery_body where delivery_id = :id for update")
                .bind("id", held)
                .mapValue(UUID.class)
                .one()
                .flatMap(_ -> Mono.fromCallable(this::purged).subscribeOn(Schedulers.boundedElastic()))
                .as(fixture.transaction::transactional)
                .block(Duration.ofSeconds(20)));

        assertThat(emptied).isEqualTo(1);
        assertThat(fixture.text("select delivery_id::text from delivery_body where content is null"))
                .isEqualTo(free.toString());
    }

    @Test
    void forgetsARepetitionKeyWhenItsTimeIsOverUnlessItsDeliveryIsOpen() {
        UUID settled = stored("a");
        settle(settled, Settlement.Outcome.IMPORTED);
        stored("b");
        fixture.execute("update delivery_body set content = null");
        fixture.clock.advance(Duration.ofDays(180));
        assertThat(purged()).as("exactly its time").isZero();

        fixture.clock.advance(Duration.ofSeconds(1));
        assertThat(purged()).isEqualTo(1);
        assertThat(fixture.count("select count(*) from delivery_key")).isEqualTo(1);
        assertThat(stored("a")).as("what comes again is new").isNotEqualTo(settled);
        assertThat(fixture.inbox.accept(delivery(listener, "b", "one")).block()).isInstanceOf(Receipt.Repeated.class);
    }

    @Test
    void forgetsOldAttemptsOfSettledDeliveriesOnly() {
        settle(stored("a"), Settlement.Outcome.IMPORTED);
        settle(stored("b"), Settlement.Outcome.IMPORTED);
        fixture.inbox.reopen(id("b")).block();
        fixture.execute("update delivery_body set content = null");
        fixture.execute("update attempt set ended_at = '2026-06-01T00:00:00Z'");
        var soon = purge(Duration.ofDays(180), Duration.ofDays(30));

        assertThat(purged()).as("younger than 180 days").isZero();
        assertThat(soon.once().block()).isEqualTo(1);
        assertThat(fixture.text("select delivery_id::text from attempt")).isEqualTo(id("b").toString());
    }

    @ParameterizedTest
    @CsvSource({"29, 180", "180, 0"})
    void keepsNothingShorterThanIsSafe(int keys, int attempts) {
        assertThatThrownBy(() -> new Keeping(Duration.ofDays(keys), Duration.ofDays(attempts)))
                .hasMessageContaining("stagedoor.keep.");
    }

    private Purge purge(Duration keys, Duration attempts) {
        return new Purge(
                fixture.deliveries, fixture.arrivals, fixture.attempts, new Keeping(keys, attempts), fixture.clock);
    }

    private UUID id(String application) {
        return UUID.fromString(
                fixture.text("select id::text from delivery where subject = 'application:" + application + "'"));
    }

    private long purged() {
        return Objects.requireNonNull(purge.once().block());
    }

    private boolean body(UUID id) {
        return fixture.inbox.body(id).block() != null;
    }

    private UUID stored(String application) {
        var receipt =
                fixture.inbox.accept(delivery(listener, application, "one")).block();
        return ((Receipt.Stored) Objects.requireNonNull(receipt)).deliveryId();
    }

    private void settle(UUID id, Settlement.Outcome outcome) {
        var claim = fixture.work
                .claim(List.of(WorkHandler.DELIVERIES), 1, Duration.ofSeconds(60))
                .blockLast();
        fixture.inbox
                .settleAll(List.of(new Settling(
                        Objects.requireNonNull(claim),
                        new Settlement(id, outcome, "code", "Words", List.of(), null, List.of(), Map.of()))))
                .as(fixture.transaction::transactional)
                .block();
    }
}
