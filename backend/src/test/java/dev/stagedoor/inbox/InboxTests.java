package dev.stagedoor.inbox;

import static dev.stagedoor.inbox.InboxFixture.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.inbox.Inbox.Settling;
import dev.stagedoor.testing.Rival;
import dev.stagedoor.testing.TestPostgres;
import io.r2dbc.spi.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class InboxTests {
    private final ConnectionFactory factory = TestPostgres.freshDatabase().connectionFactory();
    private final InboxFixture fixture = new InboxFixture(factory);
    private final Inbox inbox = fixture.inbox;
    private final UUID listener = fixture.listener();

    @Test
    void storesADeliveryOnceAndCountsItsRepetitions() {
        UUID first = stored(delivery(listener, "a", "one"));

        StepVerifier.create(inbox.accept(delivery(listener, "a", "one")))
                .expectNext(new Receipt.Repeated(first))
                .verifyComplete();
        assertThat(fixture.count("select count(*) from delivery")).isEqualTo(1);
        assertThat(fixture.count("select repetitions::bigint from delivery")).isEqualTo(1);
        assertThat(fixture.wakeups.woken).containsExactly("work arrived");
    }

    @Test
    void storesOneOfManySimultaneousDuplicates() {
        Flux.range(0, 20)
                .flatMap(_ -> inbox.accept(delivery(listener, "a", "one")), 20)
                .blockLast();

        assertThat(fixture.count("select count(*) from delivery")).isEqualTo(1);
        assertThat(fixture.count("select repetitions::bigint from delivery")).isEqualTo(19);
        assertThat(fixture.count("select count(*) from work")).isEqualTo(1);
    }

    @Test
    void storesManyAtOnceEachWithItsOwnBodyAndWork() {
        var receipts = Flux.range(0, 300)
                .flatMap(
                        i -> inbox.accept(new NewDelivery(
                                        listener,
                                        "webhook",
                                        "candidateStageChange",
                                        "application:" + i % 7,
                                        "Person " + i,
                                        "application:" + i % 7,
                                        "id " + i % 250,
                                        ("body " + i % 250).getBytes(StandardCharsets.UTF_8)))
                                .map(receipt -> Map.entry(i % 250, receipt)),
                        300)
                .collectList()
                .block();

        assertThat(fixture.count("select count(*) from delivery")).isEqualTo(250);
        assertThat(fixture.count("select sum(repetitions)::bigint from delivery"))
                .isEqualTo(50);
        assertThat(fixture.count("select count(*) from work")).isEqualTo(7);
        assertThat(receipts).hasSize(300).allSatisfy(each -> {
            UUID id = switch (each.getValue()) {
                case Receipt.Stored stored -> stored.deliveryId();
                case Receipt.Repeated repeated -> repeated.deliveryId();
            };
            assertThat(inbox.body(id).block()).asString().isEqualTo("body " + each.getKey());
        });
    }

    @Test
    void aRowThatTheDatabaseRefusesDoesNotFailItsNeighbours() {
        var good = Flux.range(0, 20)
                .flatMap(i -> inbox.accept(delivery(listener, "a" + i, "one")), 20)
                .count();
        // Nobody listens there: a foreign key that fails.
        var bad = inbox.accept(delivery(UUID.randomUUID(), "b", "one"));

        StepVerifier.create(Mono.zip(
                        good,
                        bad.map(_ -> "stored").onErrorReturn(DataIntegrityViolationException.class, "refused"),
                        (stored, refused) -> stored + " " + refused))
                .expectNext("20 refused")
                .verifyComplete();
        assertThat(fixture.count("select count(*) from delivery")).isEqualTo(20);
        assertThat(fixture.count("select count(*) from delivery_key")).isEqualTo(20);
    }

    @Test
    void keepsTheBodyUnreadableAtRest() {
        UUID id = stored(delivery(listener, "a", "one"));

        assertThat(fixture.count("select count(*) from delivery_body where position('made'::bytea in content) > 0"))
                .isZero();
        assertThat(inbox.body(id).block()).asString().isEqualTo("{\"made\":\"up\"}");
    }

    @Test
    void oneWorkGathersAllDeliveriesOfItsApplication() {
        UUID first = stored(delivery(listener, "a", "one"));
        UUID second = stored(delivery(fixture.listener(), "a", "one"));
        stored(delivery(listener, "b", "two"));

        assertThat(inbox.open("application:a")
                        .map(OpenDelivery::id)
                        .collectList()
                        .block())
                .containsExactly(first, second);
        assertThat(fixture.count("select count(*) from work")).isEqualTo(2);
    }

    @Test
    void settlesWithAnAttemptAndTheWorkGoes() {
        UUID id = stored(delivery(listener, "a", "one"));
        Claim claim = claim();

        settleAndFinish(claim, id);

        assertThat(fixture.text("select outcome from delivery")).isEqualTo("imported");
        assertThat(fixture.text("select outcome from attempt")).isEqualTo("imported");
        assertThat(fixture.count("select count(*) from work")).isZero();
    }

    @Test
    void workThatGotAnotherDeliveryMeanwhileIsDueAtOnce() {
        UUID id = stored(delivery(listener, "a", "one"));
        Claim claim = claim();
        stored(delivery(listener, "a", "two"));

        settleAndFinish(claim, id);

        assertThat(fixture.count("select count(*) from work where due_at <= now() and lease_until is null"))
                .isEqualTo(1);
    }

    @Test
    void workWhoseDeliveryIsLeftOpenIsLookedAtAgainLaterAndNotInACircle() {
        stored(delivery(listener, "a", "one"));

        inbox.finish(claim()).as(fixture.transaction::transactional).block();

        assertThat(fixture.count(
                        "select count(*) from work where due_at > now() and due_at < now() + interval '2 min'"))
                .isEqualTo(1);
    }

    @Test
    void anExpiredLeaseIsTakenOverAndTheOldFenceCanSettleNothing() {
        stored(delivery(listener, "a", "one"));
        Claim old = claim();
        fixture.execute("update work set lease_until = now() - interval '1 second'");

        Claim taken = claim();

        assertThat(taken.fence()).isGreaterThan(old.fence());
        assertThat(inbox.fence(old).as(fixture.transaction::transactional).block())
                .isFalse();
        assertThat(inbox.fence(taken).as(fixture.transaction::transactional).block())
                .isTrue();
        inbox.finish(old).as(fixture.transaction::transactional).block();
        assertThat(fixture.count("select count(*) from work where fence = " + taken.fence()))
                .isEqualTo(1);
    }

    @Test
    void aClaimWhoseLeaseEndedHoldsUntilAnotherTakesOver() {
        stored(delivery(listener, "a", "one"));
        Claim claim = claim();
        fixture.leaseEnds(claim);

        assertThat(inbox.fence(claim).block()).isTrue();

        claim();
        assertThat(inbox.fence(claim).block()).isFalse();
    }

    @Test
    void whatFailsAfterItsLeaseEndedWaitsAndIsCountedAsAnyFailure() {
        stored(delivery(listener, "a", "one"));
        Claim claim = claim();
        fixture.leaseEnds(claim);

        fixture.later(claim, new IllegalStateException("waited too long for a lock"));

        assertThat(claimOrNull()).isNull();
        assertThat(fixture.count("select count(*) from work where failures = 1 and due_at > now()"))
                .isEqualTo(1);
        assertThat(fixture.count("select count(*) from attempt")).isEqualTo(1);
    }

    @Test
    void workThatIsHeldByAnotherIsNotClaimedAgain() {
        stored(delivery(listener, "a", "one"));
        claim();

        assertThat(claimOrNull()).isNull();
    }

    @Test
    void takesBackAnIgnoreOfWhatNeededAttentionWithItsProblems() {
        UUID id = stored(delivery(listener, "a", "one"));
        fixture.execute("update delivery set outcome = 'needsAttention', settled_at = now(), reason_code = 'missing',"
                + " reason = 'No location.', problems = '[{\"code\":\"missing\",\"message\":\"No location.\"}]'");
        inbox.ignore(id, "person", "Not for us").block();

        assertThat(inbox.takeBackIgnore(id, "other").block()).isFalse();
        assertThat(inbox.takeBackIgnore(id, "person").block()).isTrue();

        assertThat(fixture.text("select outcome || ' ' || reason_code || ' ' || reason from delivery"))
                .isEqualTo("needsAttention missing No location.");
        assertThat(fixture.text("select problems ->> 0 from delivery")).contains("No location.");
        assertThat(inbox.takeBackIgnore(id, "person").block()).isFalse();
    }

    /** Whoever fills such a list empties it: a call of Ashby would wait for hundreds of others. */
    @Test
    void noIndexOfWhatACallWritesKeepsAListToBeEmptied() {
        assertThat(fixture.count("""
                        select count(*) from pg_index x join pg_class i on i.oid = x.indexrelid join pg_am a on a.oid = i.relam
                        where a.amname = 'gin' and not coalesce('fastupdate=off' = any (i.reloptions), false)
                          and x.indrelid = any (array['delivery', 'delivery_key', 'delivery_body', 'work']::regclass[])""")).isZero();
    }

    /** Whoever tries it again at the same time has the work's row, and wants the delivery's. */
    @Test
    void takesBackAnIgnoreInTheOrderInWhichAllTakeTheirLocks() {
        UUID id = stored(delivery(listener, "a", "one"));
        inbox.ignore(id, "person", "Not for us").block();
        Rival tryingAgain = Rival.begin(factory);
        tryingAgain.run("select from work for update");

        var takenBack = inbox.takeBackIgnore(id, "person").toFuture();
        tryingAgain.isWaitedFor();
        tryingAgain.run("update delivery set repetitions = repetitions");
        tryingAgain.commit();

        assertThat(takenBack.orTimeout(10, TimeUnit.SECONDS).join()).isTrue();
    }

    @Test
    void takesBackAnIgnoreOfWhatWasOpen() {
        UUID id = stored(delivery(listener, "a", "one"));
        inbox.ignore(id, "person", "Not for us").block();
        fixture.execute("delete from work");

        assertThat(inbox.takeBackIgnore(id, "person").block()).isTrue();

        assertThat(fixture.count("select count(*) from delivery where outcome is null and reason is null"))
                .isEqualTo(1);
        assertThat(fixture.count("select count(*) from delivery_body where expires_at is null"))
                .isEqualTo(1);
        assertThat(fixture.count("select count(*) from work where due_at <= now()"))
                .isEqualTo(1);
    }

    @Test
    void whatAPersonIgnoredMeanwhileIsNotSettledOtherwise() {
        UUID id = stored(delivery(listener, "a", "one"));
        Claim claim = claim();
        assertThat(inbox.ignore(id, "person", "Not for us").block()).isTrue();

        StepVerifier.create(inbox.settleAll(List.of(new Settling(claim, settlement(id))))
                        .as(fixture.transaction::transactional))
                .verifyError(Inbox.SettledMeanwhile.class);
        assertThat(fixture.text("select outcome from delivery")).isEqualTo("ignored");
    }

    @Test
    void anImportedDeliveryCannotBeIgnored() {
        UUID id = stored(delivery(listener, "a", "one"));
        settleAndFinish(claim(), id);

        assertThat(inbox.ignore(id, "person", "Not for us").block()).isFalse();
    }

    @Test
    void reopeningMakesTheWorkDueAndWakesAfterTheCommit() {
        UUID id = stored(delivery(listener, "a", "one"));
        settleAndFinish(claim(), id);
        fixture.wakeups.woken.clear();

        inbox.reopen(id).block();

        assertThat(inbox.open("application:a")
                        .map(OpenDelivery::id)
                        .collectList()
                        .block())
                .containsExactly(id);
        assertThat(fixture.count("select count(*) from work where due_at <= now()"))
                .isEqualTo(1);
        assertThat(fixture.wakeups.woken).hasSize(1);
    }

    @Test
    void whoeverWantsSomethingOfADeliveryWaitsForTheImportThatIsBeingCarriedOut() {
        UUID id = stored(delivery(listener, "a", "one"));
        claim();
        Rival importing = Rival.begin(factory);
        importing.run("delete from work");
        importing.run("update delivery set outcome = 'imported', settled_at = now() where id = '" + id + "'");

        var seen = inbox.due(id)
                .then(fixture.db
                        .sql("select outcome from delivery")
                        .mapValue(String.class)
                        .one())
                .as(fixture.transaction::transactional)
                .toFuture();
        importing.isWaitedFor();
        importing.commit();

        assertThat(seen.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("imported");
    }

    @Test
    void takesInWhatAListenerIgnoredBecauseItWasPaused() {
        UUID id = stored(delivery(listener, "a", "one"));
        inbox.ignore(id, "paused", "Paused").block();
        Instant since = fixture.clock.instant();

        assertThat(inbox.countIgnored(listener, "paused", since).block()).isEqualTo(1);
        assertThat(inbox.reopenIgnored(listener, "paused", since).block()).isEqualTo(1);
        assertThat(inbox.open("application:a").count().block()).isEqualTo(1);
    }

    @Test
    void takingInWaitsForWhoOpensOneOfThemByHandAndNeverTheOtherWayRound() {
        UUID one = stored(delivery(listener, "a", "one"));
        UUID two = stored(delivery(listener, "b", "two"));
        inbox.ignoreAll(List.of(one, two), "paused", "Paused").blockLast();
        fixture.execute("delete from work");
        Rival rival = Rival.begin(factory);
        rival.run("select from delivery where id = '" + two + "' for update");

        var takingIn =
                inbox.reopenIgnored(listener, "paused", fixture.clock.instant()).toFuture();
        rival.areWaiting(1);
        var byHand = inbox.reopen(one).toFuture();
        rival.areWaiting(2);
        rival.commit();

        assertThat(takingIn.join()).isEqualTo(2);
        byHand.join();
        assertThat(fixture.count("select count(*) from delivery where outcome is null"))
                .isEqualTo(2);
        assertThat(fixture.count("select count(*) from work where due_at <= now()"))
                .isEqualTo(2);
    }

    @Test
    void tellsTheLatestDeliveryOfEachListener() {
        stored(delivery(listener, "a", "one"));
        UUID id = stored(delivery(listener, "b", "two"));
        inbox.ignore(id, "otherStage", "Entered Lead").block();

        assertThat(inbox.latest(List.of(listener, UUID.randomUUID()))
                        .collectList()
                        .block())
                .singleElement()
                .satisfies(latest -> assertThat(latest.reason()).isEqualTo("Entered Lead"));
    }

    private UUID stored(NewDelivery delivery) {
        return ((Receipt.Stored) Objects.requireNonNull(inbox.accept(delivery).block())).deliveryId();
    }

    private Claim claim() {
        return Objects.requireNonNull(claimOrNull());
    }

    private @Nullable Claim claimOrNull() {
        return fixture.work
                .claim(List.of(WorkHandler.DELIVERIES), 1, Duration.ofSeconds(60))
                .next()
                .block();
    }

    private void settleAndFinish(Claim claim, UUID id) {
        inbox.fence(claim)
                .filter(ours -> ours)
                .flatMap(_ -> inbox.settleAll(List.of(new Settling(claim, settlement(id))))
                        .then(inbox.finish(claim)))
                .as(fixture.transaction::transactional)
                .block();
    }

    private static Settlement settlement(UUID id) {
        return new Settlement(
                id,
                Settlement.Outcome.IMPORTED,
                "imported",
                "Imported",
                List.of(),
                null,
                List.of(Map.of("step", "received")),
                Map.of("mapping", 1L));
    }
}
