package dev.stagedoor.reconciling.ledger;

import static dev.stagedoor.testing.Screen.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.ashby.StubAshby;
import dev.stagedoor.ashby.StubAshby.Answer;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.listener.Condition;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.reconciling.SweepFixture;
import dev.stagedoor.testing.Rival;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The ledger's work, claim by claim, over a real database and an Ashby that answers as a test says. */
class LedgerHandlerTests {
    private static final Stage OFFER = new Stage("offer", "Offer", "Offer", 5, "A");
    private static final Stages STAGES = new Stages(List.of(new Stages.Plan("A", "Plan", false, List.of(OFFER))), null);
    private static final Answer NOT_FOUND = SweepFixture.refusal("application_not_found");
    private static final String HISTORY =
            "{\"stageId\":\"offer\",\"title\":\"Offer\",\"enteredStageAt\":\"2026-09-14T07:00:00.000Z\"}";
    private static final Answer BROKEN = new Answer(500, "no", Map.of());

    private final SweepFixture fixture = new SweepFixture();
    private final InboxFixture inbox = fixture.inbox;
    private final UUID id = inbox.listener();
    private final StageCatalog catalog = mock(StageCatalog.class);
    private final Listeners listeners = mock(Listeners.class);
    private final LookTable looks = new LookTable(inbox.db);
    private final LedgerTable ledgers = new LedgerTable(inbox.db);
    private final LedgerHandler handler = new LedgerHandler(
            fixture.pulse,
            fixture.gate,
            fixture.ashby.client(new StubAshby.Known()),
            catalog,
            listeners,
            fixture.seen,
            ledgers,
            looks,
            new Collecting(listeners, catalog, fixture.seen, ledgers, new ExpectedTable(inbox.db), looks, inbox.clock),
            inbox.longWork,
            mock(Hints.class),
            inbox.transaction,
            inbox.clock);

    @BeforeEach
    void oneListenerWaitsForOffers() {
        var listener = new Listener(
                id,
                new Listener.Workflow(InboxFixture.ONBOARDING, "Onboarding", false),
                Listener.State.ACTIVE,
                "key",
                "candidateStageChange",
                new Condition.OneStage("offer", "Offer", "Offer", "A", false),
                1,
                inbox.clock.instant().minus(Duration.ofDays(3)),
                null);
        when(listeners.inUse()).thenReturn(Flux.just(listener));
        when(listeners.find(id)).thenReturn(Mono.just(listener));
        when(catalog.stored()).thenReturn(Mono.just(STAGES));
        when(catalog.refresh()).thenReturn(Mono.just(STAGES));
        inbox.execute("update sweep set finished_at = now()");
        inbox.execute(
                "insert into interview_plan (id, title, is_archived, seen_at) values ('A', 'Plan', false, now())");
        inbox.execute("""
                insert into interview_stage (id, plan_id, title, type, position, seen_at)
                values ('offer', 'A', 'Offer', 'Offer', 5, now())""");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void oneThatAshbyCannotTellOfLetsTheOthersPassAndIsLookedAtAgainLater() {
        seen("broken", 1);
        seen("ana", 2);
        fixture.ashby.answer("application.info", BROKEN, BROKEN, BROKEN, told("ana"));

        work(6);

        assertThat(entries()).isEqualTo("ana told, broken not told");
        assertThat(inbox.text("select problem from ledger_entry where application_id = 'broken'"))
                .isEqualTo(
                        "Ashby did not answer properly when it was asked about this application. It is asked again later.");
        assertThat(inbox.count("select count(*) from work where kind = 'ledger'"))
                .as("no more work now")
                .isZero();

        swept();
        work(1);
        assertThat(entries()).as("at once it is not asked again").isEqualTo("ana told, broken not told");

        inbox.execute("update ledger_entry set again_at = now() where again_at is not null");
        fixture.ashby.answer("application.info", told("broken"));
        swept();
        work(3);
        assertThat(entries()).isEqualTo("ana told, broken told");
    }

    @Test
    void whateverItIsThatFailsTheNextOnesTurnComes() {
        seen("broken", 1);
        seen("ana", 2);
        work(1);
        when(catalog.stored()).thenReturn(Mono.error(new IllegalStateException("no")));
        for (int failure = 0; failure < 5; failure++) {
            step();
        }

        when(catalog.stored()).thenReturn(Mono.just(STAGES));
        fixture.ashby.answer("application.info", told("ana"));
        work(3);

        assertThat(entries()).isEqualTo("ana told, broken not told");
    }

    @Test
    void aNodeThatLostItsClaimNotesAndForgetsNobody() {
        seen("ana", 1);
        inbox.execute("insert into ledger (listener_id, since, reached) values ('%s', now(), now())".formatted(id));
        inbox.execute(
                "insert into ledger_entry (listener_id, application_id, seen_updated_at) values ('%s', 'old', 'epoch')"
                        .formatted(id));
        inbox.execute("update ledger_entry set looked_at = now()");
        swept();
        var lost = inbox.claim(LedgerHandler.KIND).orElseThrow();
        inbox.takeOver(lost);

        handler.work(lost).block();

        assertThat(entries()).isEqualTo("old told");
    }

    /** Its own transactions keep its lease from being renewed. */
    @Test
    void aCollectingThatTakesLongerThanItsLeaseGetsToItsEnd() {
        seen("ana", 1);
        swept();
        var claim = inbox.claim(LedgerHandler.KIND).orElseThrow();
        var listener = Objects.requireNonNull(listeners.inUse().blockFirst());
        when(listeners.inUse())
                .thenReturn(inbox.db
                        .sql("update work set lease_until = now() - interval '1 s'")
                        .then()
                        .thenMany(Flux.just(listener)));

        handler.work(claim).block();

        assertThat(entries()).isEqualTo("ana");
        assertThat(inbox.count("select count(*) from work where fence is null and due_at <= now()"))
                .as("given back, to look at who was noted")
                .isEqualTo(1);
    }

    @Test
    void whatAnotherKeySawIsNotNoted() {
        seen("ana", 1);
        var listener = Objects.requireNonNull(listeners.inUse().blockFirst());
        when(listeners.inUse())
                .thenReturn(inbox.db
                        .sql("update connection set api_key = '\\x01', api_key_last_four = '1234'")
                        .then()
                        .thenMany(Flux.just(listener)));

        work(1);

        assertThat(inbox.count("select count(*) from ledger_entry")).isZero();
    }

    @Test
    void lookingBackWaitsForTheWorkUnderWayAndNeverTheOtherWayRound() {
        seen("ana", 1);
        work(1);
        inbox.execute("update seen_application set updated_at = updated_at + interval '1 minute'");
        inbox.execute("update work set due_at = now()");
        var claim = inbox.claim(LedgerHandler.KIND).orElseThrow();
        var next = Objects.requireNonNull(looks.next().block());
        var lookingBack = lookingBack();
        var asked = new CompletableFuture<Void>();

        inbox.longWork
                .fence(claim)
                .then(Mono.fromRunnable(() -> asked.completeAsync(() -> lookingBack
                        .ask(ADA, id, inbox.clock.instant().minus(Duration.ofDays(2)))
                        .block())))
                .then(Mono.fromRunnable(this::untilSomebodyWaitsForALock).subscribeOn(Schedulers.boundedElastic()))
                .then(Mono.defer(() -> looks.gone(next, inbox.clock.instant())))
                .as(inbox.transaction::transactional)
                .block(Duration.ofSeconds(30));
        asked.orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(entries()).as("it changed since").isEqualTo("ana");
    }

    @Test
    void whatFailedBeforeSomebodyAskedToLookAtThemIsNotTheFirstOnesFault() {
        collectingFails(5);
        seen("ana", 1);
        fixture.ashby.answer("application.info", told("ana"));

        lookingBack()
                .ask(ADA, id, inbox.clock.instant().minus(Duration.ofDays(2)))
                .block();
        step();

        assertThat(entries()).isEqualTo("ana told");
    }

    @Test
    void whatFailedBeforeTheKeyWasCheckedIsNotTheFirstOnesFault() {
        seen("ana", 1);
        fixture.ashby.answer("application.info", StubAshby.MISSING_PERMISSION, told("ana"));
        work(3);
        assertThat(entries()).isEqualTo("ana not told");
        collectingFails(5);

        inbox.execute("update connection set verified_at = now()");
        step();

        assertThat(entries()).isEqualTo("ana told");
    }

    @Test
    void whoIsListedAndNotShownStaysAsTheyWereKnownAndIsLookedAtAgain() {
        seen("ana", 2);
        seen("new", 3);
        fixture.ashby.answer("application.info", told("ana"), SweepFixture.refusal("application_not_found"));
        work(3);
        assertThat(entries()).isEqualTo("ana told, new not told");
        inbox.execute("update seen_application set updated_at = '%s' where application_id = 'ana'"
                .formatted(inbox.clock.instant()));
        fixture.ashby.answer("application.info", SweepFixture.refusal("application_not_found"));

        work(2);

        assertThat(entries()).isEqualTo("ana not told, new not told");
        assertThat(inbox.text("select string_agg(distinct problem, '') from ledger_entry"))
                .isEqualTo(
                        "Ashby listed this application and does not show it: it was removed since, or its job is confidential"
                                + " and the API key may not see it. It is asked again later.");
        assertThat(inbox.text("select person from ledger_entry where entered_at is not null"))
                .isEqualTo("Somebody");
        inbox.execute("update connection set verified_at = now()");
        assertThat(looks.next().map(LookTable.Next::applicationId).block())
                .as("the permission may be there now")
                .isEqualTo("ana");
    }

    @Test
    void whoIsNeitherListedNorFoundIsGone() {
        seen("ana", 2);
        work(1);
        inbox.execute("delete from seen_application");
        fixture.ashby.answer("application.info", SweepFixture.refusal("application_not_found"));

        step();

        assertThat(entries()).isEqualTo("ana told");
        assertThat(inbox.count("select count(*) from ledger_entry where entered_at is not null"))
                .isZero();
    }

    @Test
    void whoWasMissingAndIsArchivedSinceIsNobodyToWaitFor() {
        seen("ana", 1);
        fixture.ashby.answer("application.info", lately("ana", "offer", ""));
        work(2);
        assertThat(states()).isEqualTo("ana MISSING");

        changed("status = 'Archived'");
        work(2);

        assertThat(states()).isEqualTo("ana NEVER");
        assertThat(fixture.ashby.calls).as("the list tells it").hasSize(1);
        assertThat(inbox.count("select count(*) from ledger_entry where person is null and job_title is null"))
                .isEqualTo(1);

        changed("status = 'Active'");
        fixture.ashby.answer("application.info", lately("ana", "offer", ""));
        work(2);
        assertThat(states()).as("taken back in Ashby").isEqualTo("ana MISSING");
    }

    @Test
    void whoWasMissingAndWentElsewhereIsLookedAtAgain() {
        seen("ana", 1);
        fixture.ashby.answer("application.info", lately("ana", "offer", HISTORY));
        work(2);
        ignoredBefore("ana");
        assertThat(states()).isEqualTo("ana MISSING");

        changed("stage_id = 'screening'");
        fixture.ashby.answer("application.info", lately("ana", "screening", ""));
        work(2);

        assertThat(fixture.ashby.calls).hasSize(2);
        assertThat(inbox.count("select count(*) from ledger_entry where entered_at is not null"))
                .as("its history was put right")
                .isZero();
    }

    @Test
    void whoWasIgnoredAndEntersAgainUnannouncedIsLookedAt() {
        ignoredBefore("ana");
        work(1);
        assertThat(states()).isEqualTo("ana EXPLAINED");

        seen("ana", 1);
        fixture.ashby.answer("application.info", lately("ana", "offer", HISTORY));
        work(2);

        assertThat(fixture.ashby.calls).hasSize(1);
        assertThat(states()).isEqualTo("ana MISSING");
    }

    @Test
    void whoWasSetAsideKeepsTheirNameThoughTheyAreArchived() {
        seen("ana", 1);
        fixture.ashby.answer("application.info", lately("ana", "offer", HISTORY));
        work(2);
        inbox.execute("update ledger_entry set set_aside_by = 'Ada', set_aside_at = entered_at + interval '1 hour'");

        changed("status = 'Archived'");
        work(1);
        assertThat(states()).isEqualTo("ana EXPLAINED");
        assertThat(inbox.text("select person from ledger_entry")).isEqualTo("Somebody");

        inbox.execute("update ledger_entry set set_aside_by = null, set_aside_at = null");
        work(1);
        assertThat(states()).as("taken back").isEqualTo("ana NEVER");
    }

    @Test
    void whatAnotherKeySawOfThemTellsNothing() {
        seen("ana", 1);
        fixture.ashby.answer("application.info", lately("ana", "offer", ""));
        work(2);
        changed("status = 'Archived'");
        var listener = Objects.requireNonNull(listeners.inUse().blockFirst());
        when(listeners.inUse())
                .thenReturn(inbox.db
                        .sql("update connection set api_key = '\\x01', api_key_last_four = '1234'")
                        .then()
                        .thenMany(Flux.just(listener)));

        work(1);

        assertThat(states()).isEqualTo("ana MISSING");
        assertThat(inbox.count("select count(*) from ledger_entry where seen_updated_at = 'epoch'"))
                .as("doubtful until the list was read with that key")
                .isEqualTo(1);
    }

    @Test
    void whoIsNotShownAndIsArchivedIsNobodyToAskAbout() {
        seen("ana", 1);
        fixture.ashby.answer("application.info", NOT_FOUND);
        work(2);
        assertThat(states()).isEqualTo("ana NOT_TOLD");

        changed("status = 'Archived'");
        later(Duration.ofHours(1));
        work(2);

        assertThat(states()).isEqualTo("ana NEVER");
    }

    @Test
    void whoWasRemovedInAshbyIsGoneAfterADay() {
        fixture.tell(handler);
        fixture.ashby.answer("application.list", list("t-1", "ana"));
        fixture.sweep();
        fixture.ashby.answer("application.info", NOT_FOUND);
        work(2);

        for (int hour = 1; hour < 24; hour++) {
            later(Duration.ofHours(1));
            fixture.ashby.answer("application.list", list("t-" + hour));
            fixture.sweep();
            work(2);
        }
        assertThat(states()).isEqualTo("ana NOT_TOLD");
        assertThat(wholePasses()).isEqualTo(1);
        assertThat(inbox.claim("sweep")).isEmpty();

        later(Duration.ofHours(2));
        work(2);
        assertThat(inbox.count("select count(*) from work where kind = 'sweep' and due_at <= now()"))
                .as("without waiting for its time")
                .isEqualTo(1);
        fixture.ashby.answer("application.list", list("t-30"));
        fixture.sweep();
        later(Duration.ofHours(1));
        work(2);

        assertThat(wholePasses()).isEqualTo(2);
        assertThat(states()).isEqualTo("ana NEVER");
    }

    @Test
    void whoIsListedAndNeverShownHasTheWholeListReadOnceADayAtMost() {
        fixture.tell(handler);
        fixture.ashby.answer("application.list", list("t-1", "ana", "ben"));
        fixture.sweep();
        fixture.ashby.answer("application.info", NOT_FOUND);
        work(3);
        for (int hour = 1; hour <= 72; hour++) {
            later(Duration.ofHours(1));
            work(3);
            boolean whole = inbox.count("select count(*) from sweep where sync_token is null") > 0;
            fixture.ashby.answer("application.list", whole ? list("t-" + hour, "ana", "ben") : list("t-" + hour));
            fixture.sweep();
        }

        assertThat(wholePasses())
                .as("the first, and one whenever a day is over")
                .isEqualTo(3);
        assertThat(states()).isEqualTo("ana NOT_TOLD, ben NOT_TOLD");
    }

    private void collectingFails(int times) {
        when(catalog.stored()).thenReturn(Mono.error(new IllegalStateException("no")));
        work(times);
        when(catalog.stored()).thenReturn(Mono.just(STAGES));
        assertThat(inbox.count("select failures::bigint from work where kind = 'ledger'"))
                .isEqualTo(times);
    }

    @Test
    void stoppingToLookBackWaitsForTheWorkUnderWay() {
        seen("ana", 1);
        var lookingBack = lookingBack();
        lookingBack
                .ask(ADA, id, inbox.clock.instant().minus(Duration.ofDays(2)))
                .block();
        Rival working = Rival.begin(inbox.db.getConnectionFactory());
        working.run("select from work where kind = 'ledger' for update");

        var stopped = lookingBack.cancel(ADA, id).toFuture();
        working.isWaitedFor();
        working.run("update ledger set reached = reached");
        working.run("update ledger_entry set problem = problem");
        working.commit();

        stopped.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private LookingBack lookingBack() {
        var listener = Objects.requireNonNull(listeners.inUse().blockFirst());
        var all = mock(Ledgers.class);
        when(all.inUse(id)).thenReturn(Mono.just(listener));
        when(all.reach(listener)).thenReturn(Mono.just(listener.reach(STAGES)));
        var audit = mock(AuditLog.class);
        when(audit.record(any(), any(), any(), any(), any())).thenReturn(Mono.empty());
        return new LookingBack(
                all,
                ledgers,
                new ExpectedTable(inbox.db),
                new EarlierPeople(inbox.db),
                inbox.longWork,
                audit,
                mock(Hints.class),
                inbox.transaction,
                inbox.clock);
    }

    private void untilSomebodyWaitsForALock() {
        var end = Instant.now().plusSeconds(20);
        while (inbox.count("select count(*) from pg_locks where not granted") == 0) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    /** So many claims; the first collects. */
    private void work(int claims) {
        swept();
        for (int claim = 0; claim < claims; claim++) {
            step();
        }
    }

    private void swept() {
        handler.swept().block();
    }

    /** One claim, if there is any work, and what the worker does when it fails. */
    private void step() {
        inbox.execute("update work set due_at = now() where due_at < 'infinity'");
        inbox.claim(LedgerHandler.KIND).ifPresent(claim -> {
            try {
                handler.work(claim).block();
            } catch (RuntimeException error) {
                inbox.later(claim, error);
            }
        });
    }

    private String states() {
        return new LedgerView(inbox.db, inbox.clock)
                .page(id, EnumSet.allOf(LedgerEntry.State.class), null, 10)
                .map(entry -> entry.applicationId() + " " + entry.state())
                .sort()
                .collect(Collectors.joining(", "))
                .blockOptional()
                .orElseThrow();
    }

    /** Everybody in Ashby's list, a little later. */
    private void changed(String how) {
        inbox.execute("update seen_application set updated_at = updated_at + interval '1 minute', " + how);
    }

    /** So much later the pauses of an hour are over. */
    private void later(Duration by) {
        inbox.clock.advance(by);
        inbox.execute("update ledger_entry set again_at = now() where again_at is not null");
    }

    private long wholePasses() {
        return fixture.ashby.calls.stream()
                .filter(call -> call.body().equals("{\"limit\":100}"))
                .count();
    }

    /** A page of these, each changed a day after the listener was made. */
    private static Answer list(String token, String... applications) {
        return SweepFixture.page(
                null,
                token,
                Arrays.stream(applications)
                        .map(application -> SweepFixture.application(
                                        application, "c-" + application, "offer", "Active", 8)
                                .replace("2026-09-10", "2026-09-12"))
                        .toArray(String[]::new));
    }

    private void ignoredBefore(String application) {
        Instant at = inbox.clock.instant().minus(Duration.ofDays(2));
        inbox.execute("""
                insert into delivery (id, received_at, listener_id, origin, action, subject, work_key, outcome, reason_code, problems,
                                      settled_at)
                values ('%1$s', '%2$s', '%3$s', 'webhook', 'candidateStageChange', 'application:%4$s', 'x', 'ignored',
                        'ignoredByPerson', '[{"code":"missingRequired"}]', '%2$s')""".formatted(new UUID(at.toEpochMilli() << 16, 1), at, id, application));
    }

    /** Changed this morning. */
    private static Answer lately(String application, String stage, String history) {
        return Answer.ok("{\"success\":true,\"results\":{\"applicationHistory\":[%s],%s}"
                .formatted(
                        history,
                        SweepFixture.application(application, "c-" + application, stage, "Active", 8)
                                .replace("2026-09-10", "2026-09-14")
                                .substring(1)));
    }

    private String entries() {
        return inbox.text("""
                select string_agg(application_id || case when looked_at is not null then ' told'
                                                         when problem is not null then ' not told' else '' end,
                                  ', ' order by application_id)
                from ledger_entry""");
    }

    private static Answer told(String application) {
        return Answer.ok("{\"success\":true,\"results\":%s}"
                .formatted(SweepFixture.application(application, "c-" + application, "offer", "Active", 8)));
    }

    /** An application in the stage that changed so many hours ago. */
    private void seen(String application, int hoursAgo) {
        inbox.execute("""
                insert into seen_application (application_id, candidate_id, stage_id, status, updated_at, seen_at)
                values ('%1$s', 'c-%1$s', 'offer', 'Active', '%2$s', now())""".formatted(application, inbox.clock.instant().minus(Duration.ofHours(hoursAgo))));
    }
}
