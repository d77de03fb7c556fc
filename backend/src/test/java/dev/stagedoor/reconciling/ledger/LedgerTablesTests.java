package dev.stagedoor.reconciling.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Reach;
import dev.stagedoor.reconciling.ledger.LedgerEntry.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the ledger keeps and forgets, in a real database. */
class LedgerTablesTests {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant EFFECTIVE = NOW.minus(Duration.ofDays(3));
    private static final Reach OFFER = new Reach(Set.of("offer"), Set.of());

    private final InboxFixture inbox = new InboxFixture();
    private final LedgerTable ledgers = new LedgerTable(inbox.db);
    private final ExpectedTable expected = new ExpectedTable(inbox.db);
    private final LookTable looks = new LookTable(inbox.db);
    private final LedgerView view = new LedgerView(inbox.db, Clock.fixed(NOW, ZoneOffset.UTC));
    private final UUID id = inbox.listener();

    @BeforeEach
    void begin() {
        inbox.execute("update sweep set finished_at = now()");
        var workflow = new Listener.Workflow(InboxFixture.ONBOARDING, "Onboarding", false);
        ledgers.open(
                        new Listener(
                                id,
                                workflow,
                                Listener.State.ACTIVE,
                                "key",
                                "candidateStageChange",
                                null,
                                1,
                                EFFECTIVE,
                                null),
                        NOW)
                .block();
    }

    @Test
    void whatAshbyRefusedToTellIsLookedAtAgainOnceAKeyWasChecked() {
        seen("a1", 1);
        expected.collect(id, OFFER, EFFECTIVE).block();
        looks.notTold(Objects.requireNonNull(looks.next().block()), "no permission")
                .block();
        assertThat(looks.next().blockOptional()).isEmpty();

        inbox.execute("update connection set verification = '{}', verified_at = now()");

        assertThat(looks.next().map(LookTable.Next::applicationId).block()).isEqualTo("a1");
        assertThat(inbox.count("select count(*) from work where kind = 'ledger' and due_at <= now()"))
                .isEqualTo(1);
    }

    @Test
    void stoppingKeepsWhatAnEarlierLookBackHadReached() {
        seen("a5", 5);
        seen("a20", 20);
        lookBack(10);
        looks.gone(Objects.requireNonNull(looks.next().block()), NOW).block();
        lookBack(30);

        ledgers.cancel(id).block();

        assertThat(since()).isEqualTo(NOW.minus(Duration.ofDays(10)));
        assertThat(inbox.text("select string_agg(application_id, ' ') from ledger_entry"))
                .isEqualTo("a5");
    }

    @Test
    void stoppingForgetsNobodyWhoWasKnownBeforeAndIsOnlyLookedAtAgain() {
        seen("a20", 20);
        lookBack(30);
        inbox.execute("update ledger_entry set looked_at = null, entered_at = seen_updated_at, proof = 'STAGE',"
                + " set_aside_by = 'Ada', set_aside_at = seen_updated_at");

        ledgers.cancel(id).block();

        assertThat(inbox.count("select count(*) from ledger_entry where set_aside_by = 'Ada'"))
                .isEqualTo(1);
    }

    @Test
    void stoppingWhatIsFinishedTakesNothingBack() {
        seen("a5", 5);
        lookBack(10);
        looks.gone(Objects.requireNonNull(looks.next().block()), NOW).block();
        seen("today", 0);
        expected.collect(id, OFFER, EFFECTIVE).block();

        ledgers.cancel(id).block();

        assertThat(since()).isEqualTo(NOW.minus(Duration.ofDays(10)));
    }

    @Test
    void stoppingTheFirstOneGoesBackToTheListener() {
        seen("a5", 5);
        lookBack(10);

        ledgers.cancel(id).block();

        assertThat(since()).isEqualTo(EFFECTIVE);
    }

    @Test
    void anotherKeyForgetsWhomItsListDoesNotHaveAndKeepsWhatAPersonSaidOfTheRest() {
        seen("ours", 1);
        seen("theirs", 1);
        expected.collect(id, OFFER, EFFECTIVE).block();
        looks.gone(Objects.requireNonNull(looks.next().block()), NOW).block();
        looks.gone(Objects.requireNonNull(looks.next().block()), NOW).block();
        inbox.execute("update ledger_entry set set_aside_by = 'Ada', set_aside_at = now()");

        inbox.execute("update connection set api_key = 'x', api_key_last_four = 'four'");
        inbox.execute("delete from seen_application where application_id = 'theirs'");
        expected.settleDoubtful().block();
        assertThat(applications()).as("not before the list was read to its end").isEqualTo("ours theirs");

        inbox.execute("update sweep set finished_at = now()");
        expected.settleDoubtful().block();

        assertThat(applications()).isEqualTo("ours");
        assertThat(inbox.text("select set_aside_by from ledger_entry")).isEqualTo("Ada");
        assertThat(looks.next().blockOptional())
                .as("nothing changed, nothing is asked again")
                .isEmpty();
    }

    @Test
    void whatAshbySaidToAnotherKeyIsNotWrittenDown() {
        seen("a1", 1);
        expected.collect(id, OFFER, EFFECTIVE).block();
        var underWay = Objects.requireNonNull(looks.next().block());

        inbox.execute("update connection set api_key = 'x', api_key_last_four = 'four'");
        looks.gone(underWay, NOW).block();
        looks.notTold(underWay, "no permission").block();
        looks.notToldNow(underWay, "no answer").block();

        assertThat(inbox.count("select count(*) from ledger_entry where looked_at is null and problem is null"))
                .isEqualTo(1);
    }

    @Test
    void nobodyWaitsForACallAboutThoseWhoEnteredBeforeTheListener() {
        inbox.execute("update listener set effective_from = '%s'".formatted(NOW.minus(Duration.ofMinutes(2))));
        inbox.execute("update ledger set since = '%s'".formatted(NOW.minus(Duration.ofDays(30))));
        entered("earlier", NOW.minus(Duration.ofMinutes(4)));
        entered("just now", NOW.minus(Duration.ofMinutes(1)));

        assertThat(states()).isEqualTo("earlier MISSING, just now WAITING");
        assertThat(page(State.WAITING).getFirst().reason())
                .isEqualTo("Not announced yet: missing 15 minutes after they entered.");
    }

    @Test
    void whoCameByACallIsToldWithJobAndStageThoughNobodyWasLookedAt() {
        seen("a1", 1);
        expected.collect(id, OFFER, EFFECTIVE).block();
        inbox.execute("update seen_application set job_title = 'Staff Engineer'");
        inbox.execute("insert into interview_stage (id, plan_id, title, type, position, seen_at)"
                + " values ('offer', 'plan', 'Offer', 'Offer', 3, now())");
        enrolled("a1", "offer");

        var entry = page(State.PRESENT).getFirst();

        assertThat(entry.jobTitle()).isEqualTo("Staff Engineer");
        assertThat(entry.stage()).isEqualTo("Offer");
        assertThat(view.all(id, EnumSet.of(State.PRESENT), 10).blockFirst()).containsExactly(entry);
    }

    @Test
    void whoNeedsAttentionIsCountedAmongTheExplainedUntilAPersonSetsThemAside() {
        entered("lacks a value", NOW.minus(Duration.ofHours(2)));
        entered("ignored", NOW.minus(Duration.ofHours(2)));
        inbox.execute("""
                insert into delivery (id, received_at, listener_id, origin, action, subject, work_key, outcome, reason_code, settled_at)
                select gen_random_uuid(), now(), '%s', 'webhook', 'candidateStageChange', 'application:' || application, 'x', outcome,
                       code, now()
                from (values ('lacks a value', 'needsAttention', 'missingRequired'), ('ignored', 'ignored', 'ignoredByPerson'))
                     as given (application, outcome, code)""".formatted(id));
        var counted = Objects.requireNonNull(view.counts(List.of(id)).blockFirst());
        assertThat(counted.counts().explained()).isEqualTo(2);
        assertThat(counted.needAttention()).isEqualTo(1);

        inbox.execute("update ledger_entry set set_aside_by = 'Ada', set_aside_at = now()");

        counted = Objects.requireNonNull(view.counts(List.of(id)).blockFirst());
        assertThat(counted.counts().explained()).isEqualTo(2);
        assertThat(counted.needAttention()).isZero();
    }

    @Test
    void whoIsSetAsideByASlowClockIsSetAside() {
        var ashbysClockIsAhead = Instant.now().plus(Duration.ofDays(1));
        entered("a1", ashbysClockIsAhead, "STAGE");

        new AsideTable(inbox.db)
                .setAside(id, new String[] {"a1"}, "Hired elsewhere", "Ada")
                .block();

        assertThat(states()).isEqualTo("a1 EXPLAINED");
    }

    @Test
    void onlyWhoIsExpectedIsSetAsideAndOnlyTheyAreTold() {
        entered("missing", NOW.minus(Duration.ofDays(1)), "STAGE");
        entered("archived", NOW.minus(Duration.ofDays(1)), "STAGE");
        inbox.execute("update ledger_entry set entered_at = null, person = null where application_id = 'archived'");
        var asked = new String[] {"missing", "archived", "made up"};

        var aside = new AsideTable(inbox.db);
        assertThat(aside.setAside(id, asked, "Hired elsewhere", "Ada").block())
                .extracting(AsideTable.Changed::applicationId)
                .containsExactly("missing");
        assertThat(aside.noLongerAside(id, asked).block())
                .extracting(AsideTable.Changed::applicationId)
                .containsExactly("missing");
    }

    @Test
    void nobodyIsSetAsideWhoIsThereByNowOrOnTheWay() {
        for (String who : List.of("enrolled", "on the way", "missing")) {
            entered(who, NOW.minus(Duration.ofDays(1)), "STAGE");
        }
        enrolled("enrolled", "s-offer");
        called("on the way");

        assertThat(new AsideTable(inbox.db)
                        .setAside(id, new String[] {"enrolled", "on the way", "missing"}, "Left us", "Ada")
                        .block())
                .extracting(AsideTable.Changed::applicationId)
                .containsExactly("missing");
    }

    @Test
    void whoIsOnTheWayAfterTheyWereSetAsideIsToldSo() {
        entered("calls after all", NOW.minus(Duration.ofDays(1)), "STAGE");
        aside("calls after all", NOW.minus(Duration.ofHours(1)));
        called("calls after all");

        assertThat(states()).isEqualTo("calls after all WAITING");
        assertThat(page(State.WAITING)).noneMatch(LedgerEntry::setAside);

        inbox.execute("update delivery set outcome = 'ignored', reason_code = 'notWanted', settled_at = now()");
        assertThat(states()).isEqualTo("calls after all EXPLAINED");
    }

    @Test
    void whatIsNotDoneYetTellsMoreThanWhatWasDecidedOfALaterCall() {
        entered("on the way", NOW.minus(Duration.ofDays(1)), "STAGE");
        called("on the way");
        ignored("on the way", "ignoredByPerson", NOW);
        entered("lacks a value", NOW.minus(Duration.ofDays(1)), "STAGE");
        settled("lacks a value", "needsAttention", "missingRequired", NOW.minusSeconds(60));
        ignored("lacks a value", "ignoredByPerson", NOW);
        // The later call has the higher id.
        inbox.execute("update delivery set id = overlay(gen_random_uuid()::text placing"
                + " case when outcome = 'ignored' then 'f' else '0' end from 1)::uuid");

        assertThat(states()).isEqualTo("lacks a value EXPLAINED, on the way WAITING");
        var counted = Objects.requireNonNull(view.counts(List.of(id)).blockFirst());
        assertThat(counted.needAttention()).isEqualTo(1);
    }

    @Test
    void aCallThatCameByAClockAheadHidesNoLaterEntry() {
        ignored("again", "paused", NOW.minusSeconds(60));
        inbox.execute("update delivery set received_at = '%s'".formatted(NOW.plus(Duration.ofHours(1))));
        seen("again", 1);
        expected.collect(id, OFFER, EFFECTIVE).block();
        inbox.execute("update ledger_entry set seen_updated_at = '%s'".formatted(NOW.plusSeconds(60)));

        announced();

        assertThat(looks.next().map(LookTable.Next::applicationId).block()).isEqualTo("again");
    }

    @Test
    void theDaysAddUpToTheWholeAlsoWhereTheyAreManyOrNotKnown() {
        inbox.execute("update listener set effective_from = '%s'".formatted(NOW.minus(Duration.ofDays(30))));
        inbox.execute("update ledger set since = '%s'".formatted(NOW.minus(Duration.ofDays(30))));
        for (int days = 0; days < 4; days++) {
            entered("of day " + days, NOW.minus(Duration.ofDays(days)));
        }
        entered("aside", NOW.minus(Duration.ofDays(3)));
        inbox.execute("update ledger_entry set entered_at = null, set_aside_by = 'Ada', set_aside_at = now()"
                + " where application_id = 'aside'");

        var counts =
                Objects.requireNonNull(view.counts(List.of(id)).blockFirst()).counts();
        var days = Objects.requireNonNull(view.days(id, 2).collectList().block());

        assertThat(counts).isEqualTo(new LedgerSummary.Counts(5, 0, 1, 1, 3));
        assertThat(days)
                .containsExactly(
                        new LedgerDay(LocalDate.parse("2026-11-28"), 1, 0, 1, 0, 0),
                        new LedgerDay(LocalDate.parse("2026-11-27"), 1, 0, 0, 0, 1),
                        new LedgerDay(null, 3, 0, 0, 1, 2));
    }

    @Test
    void whatExplainedAnEarlierEntryDoesNotHideThatTheyEnteredAgain() {
        var march = NOW.minus(Duration.ofDays(200));
        entered("again", NOW.minus(Duration.ofDays(1)), "STAGE");
        entered("further", NOW.minus(Duration.ofDays(1)), "HISTORY");
        ignored("again", "ignoredByPerson", march);
        ignored("further", "paused", march);
        entered("within the hour", NOW.minus(Duration.ofHours(1)), "STAGE");
        ignored("within the hour", "ignoredByPerson", NOW.minus(Duration.ofMinutes(70)));
        entered("was aside", NOW.minus(Duration.ofDays(1)), "STAGE");
        aside("was aside", march);

        assertThat(states()).isEqualTo("again MISSING, further MISSING, was aside MISSING, within the hour MISSING");
        assertThat(page(State.MISSING))
                .as("to be brought in")
                .allMatch(entry -> entry.deliveryId() == null && entry.reason() == null && !entry.setAside());
        var counts =
                Objects.requireNonNull(view.counts(List.of(id)).blockFirst()).counts();
        assertThat(counts.missing()).isEqualTo(4);
    }

    @Test
    void whatWasDecidedAfterTheyEnteredExplainsThem() {
        var entered = NOW.minus(Duration.ofDays(1));
        entered("ignored", entered, "STAGE");
        ignored("ignored", "ignoredByPerson", entered.plusSeconds(9));
        entered("by a slow clock", entered, "STAGE");
        ignored("by a slow clock", "ignoredByPerson", entered.minus(Duration.ofMinutes(4)));
        entered("aside", entered, "HISTORY");
        aside("aside", entered.plus(Duration.ofHours(1)));

        assertThat(states()).isEqualTo("aside EXPLAINED, by a slow clock EXPLAINED, ignored EXPLAINED");
    }

    @Test
    void whoWaitsToBeMendedSinceAnEarlierEntryIsStillOnTheWorkList() {
        entered("a1", NOW.minus(Duration.ofDays(1)), "STAGE");
        settled("a1", "needsAttention", "missingRequired", NOW.minus(Duration.ofDays(200)));

        assertThat(states()).isEqualTo("a1 EXPLAINED");
    }

    @Test
    void noChangeReopensAnExplainedCaseWhereNothingTellsWhenTheyEntered() {
        var march = NOW.minus(Duration.ofDays(200));
        entered("aside", NOW.minus(Duration.ofDays(1)), "UNDATED");
        aside("aside", march);
        entered("ignored", NOW.minus(Duration.ofDays(1)), "UNDATED");
        ignored("ignored", "ignoredByPerson", march);

        assertThat(states()).isEqualTo("aside EXPLAINED, ignored EXPLAINED");
    }

    @Test
    void aCallOfWhichItIsNotClearWhetherItIsWantedAnnouncesNobody() {
        seen("in the stage", 1);
        expected.collect(id, OFFER, EFFECTIVE).block();
        for (var code : List.of("unknownStage", "stagesUnreadable", "bodyExpired", "notUnderstood", "noApplication")) {
            settled(code, "needsAttention", code, NOW.minusSeconds(60));
        }
        settled("in the stage", "needsAttention", "unknownStage", NOW.minusSeconds(60));
        settled("lacks a value", "needsAttention", "missingRequired", NOW.minusSeconds(60));

        announced();

        assertThat(applications()).isEqualTo("in the stage lacks a value");
        assertThat(looks.next().map(LookTable.Next::applicationId).block()).isEqualTo("in the stage");
        assertThat(states()).isEqualTo("in the stage EXPLAINED, lacks a value EXPLAINED");
    }

    @Test
    void whomAPersonIgnoredBeforeAnybodyLookedWasNotAnnounced() {
        ignored("not looked at", "ignoredByPerson", NOW.minusSeconds(60));
        ignored("not understood", "ignoredByPerson", NOW.minusSeconds(60));
        ignored("lacks a value", "ignoredByPerson", NOW.minusSeconds(60));
        inbox.execute(
                "update delivery set problems = '[{\"code\":\"unknownStage\"}]' where subject like '%understood'");
        inbox.execute("update delivery set problems = '[{\"code\":\"missingRequired\"}]' where subject like '%value'");

        announced();

        assertThat(applications()).isEqualTo("lacks a value");
    }

    @Test
    void whoseCallTurnsOutToBeNotWantedIsNotMissing() {
        seen("looked at", 1);
        expected.collect(id, OFFER, EFFECTIVE).block();
        looks.gone(Objects.requireNonNull(looks.next().block()), NOW).block();
        inbox.execute("update ledger_entry set proof = 'NONE'");
        for (var application : List.of("looked at", "unknown before", "ignored", "open")) {
            settled(application, "needsAttention", "missingRequired", NOW.minus(Duration.ofHours(2)));
        }
        announced();

        inbox.execute("update delivery set outcome = 'ignored', reason_code = 'otherStage'");
        inbox.execute("update delivery set reason_code = 'ignoredByPerson' where subject = 'application:ignored'");
        inbox.execute("update delivery set outcome = null, settled_at = null where subject = 'application:open'");

        assertThat(states()).isEqualTo("ignored EXPLAINED, looked at NEVER, open WAITING, unknown before NEVER");
    }

    @Test
    void whoWasAnnouncedIsMissingWhereAshbyTellsThatTheyEnteredAndNoCallExplainsIt() {
        settled("a1", "needsAttention", "missingRequired", NOW.minus(Duration.ofHours(30)));
        announced();
        inbox.execute("update delivery set outcome = 'ignored', reason_code = 'otherStage'");
        seen("a1", 1);
        expected.collect(id, OFFER, EFFECTIVE).block();
        assertThat(states()).isEqualTo("a1 TO_LOOK");

        var look = new Look(
                "a1", "c", "Zoe", "Engineer", "Active", NOW, null, NOW.minus(Duration.ofDays(1)), Look.Proof.STAGE);
        looks.looked(Objects.requireNonNull(looks.next().block()), look, NOW).block();

        assertThat(states()).isEqualTo("a1 MISSING");
    }

    @Test
    void whatIsKnownStaysThoughTheyChangedAndAshbyDoesNotTellAnyMore() {
        seen("a1", 2);
        expected.collect(id, OFFER, EFFECTIVE).block();
        entered("missing", NOW.minus(Duration.ofHours(3)), "STAGE");
        entered("fresh", NOW.minus(Duration.ofMinutes(3)), "STAGE");
        inbox.execute("update ledger_entry set looked_at = null, seen_updated_at = '%s' where entered_at is not null"
                .formatted(NOW));
        assertThat(states()).isEqualTo("a1 TO_LOOK, fresh WAITING, missing MISSING");

        for (int each = 0; each < 3; each++) {
            looks.notTold(Objects.requireNonNull(looks.next().block()), "No permission.")
                    .block();
        }

        assertThat(states()).isEqualTo("a1 NOT_TOLD, fresh WAITING, missing MISSING");
        assertThat(page(State.NOT_TOLD).getFirst().reason()).isEqualTo("No permission.");
        assertThat(page(State.MISSING).getFirst().reason()).isEqualTo("No permission.");
        var counted = Objects.requireNonNull(view.counts(List.of(id)).blockFirst());
        assertThat(counted.counts().missing()).isEqualTo(1);
        assertThat(counted.notTold()).isEqualTo(1);
        assertThat(counted.toLook()).as("nobody is asked").isZero();
    }

    @Test
    void whoChangedIsFoundWithoutReadingEverybody() {
        inbox.execute("""
                insert into seen_application (application_id, candidate_id, stage_id, status, updated_at, seen_at)
                select n::text, n::text, 'screening', 'Active', '%s', now() from generate_series(1, 5000) n""".formatted(NOW));
        inbox.execute("""
                insert into ledger_entry (listener_id, application_id, seen_updated_at, looked_at, entered_at, proof)
                select '%1$s', n::text, '%2$s', now(), case when n %% 100 = 0 then now() end, 'STAGE'
                from generate_series(1, 5000) n""".formatted(id, NOW.minus(Duration.ofDays(1))));
        inbox.execute("analyze seen_application");
        inbox.execute("analyze ledger_entry");

        var read = Flux.concat(read(), expected.changed(id, NOW).then(Mono.empty()), read())
                .collectList()
                .as(inbox.transaction::transactional)
                .blockOptional()
                .orElseThrow();

        assertThat(inbox.count("select count(*) from ledger_entry where looked_at is null"))
                .isEqualTo(50);
        assertThat(read.getLast() - read.getFirst()).as("rows read").isLessThan(500);
    }

    /** How many rows of these tables were read so far. */
    private Mono<Long> read() {
        return inbox.db.sql("""
                        select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint from pg_stat_xact_user_tables
                        where relname in ('ledger_entry', 'seen_application')""").mapValue(Long.class).one();
    }

    @Test
    void whoIsNotToldOfCanBeSetAside() {
        seen("a1", 1);
        expected.collect(id, OFFER, EFFECTIVE).block();
        looks.notTold(Objects.requireNonNull(looks.next().block()), "No permission.")
                .block();
        aside("a1", NOW);

        assertThat(states()).isEqualTo("a1 EXPLAINED");
    }

    /** By a call of Ashby that told the stage. */
    private void enrolled(String application, String stage) {
        inbox.execute("""
                with person as (
                    insert into employee (id, display_name, created_at, updated_at)
                    values (gen_random_uuid(), 'Zoe', now(), now()) returning id),
                called as (
                    insert into delivery (id, received_at, listener_id, origin, action, subject, work_key, outcome, settled_at)
                    values (gen_random_uuid(), now(), '%1$s', 'webhook', 'candidateStageChange', 'application:%2$s', 'x', 'imported', now())
                    returning id),
                enrolled as (
                    insert into enrollment (id, workflow_id, employee_id, application_id, entered_at)
                    select gen_random_uuid(), '%3$s', person.id, '%2$s', now() from person returning id)
                insert into enrollment_cause (enrollment_id, delivery_id, listener_id, stage_id, at)
                select enrolled.id, called.id, '%1$s', '%4$s', now() from enrolled, called""".formatted(id, application, InboxFixture.ONBOARDING, stage));
    }

    private void announced() {
        expected.announced(id, new UUID(0, 0), NOW).block();
    }

    private void entered(String application, Instant at) {
        inbox.execute("""
                insert into ledger_entry (listener_id, application_id, seen_updated_at, looked_at, entered_at)
                values ('%s', '%s', '%s', now(), '%s')""".formatted(id, application, at, at));
    }

    private void entered(String application, Instant at, String proof) {
        entered(application, at);
        inbox.execute("update ledger_entry set proof = '%s', updated_at = entered_at where application_id = '%s'"
                .formatted(proof, application));
    }

    private void called(String application) {
        inbox.execute("""
                insert into delivery (id, received_at, listener_id, origin, action, subject, work_key)
                values (gen_random_uuid(), now(), '%s', 'webhook', 'candidateStageChange', 'application:%s', 'x')""".formatted(id, application));
    }

    private void aside(String application, Instant at) {
        inbox.execute("update ledger_entry set set_aside_by = 'Ada', set_aside_at = '%s' where application_id = '%s'"
                .formatted(at, application));
    }

    private void ignored(String application, String code, Instant receivedAt) {
        settled(application, "ignored", code, receivedAt);
    }

    /** At once. */
    private void settled(String application, String outcome, String code, Instant at) {
        inbox.execute("""
                insert into delivery (id, received_at, listener_id, origin, action, subject, work_key, outcome, reason_code, settled_at)
                values (gen_random_uuid(), '%1$s', '%2$s', 'webhook', 'candidateStageChange', 'application:%3$s', 'x', '%4$s', '%5$s',
                        '%1$s')""".formatted(at, id, application, outcome, code));
    }

    private List<LedgerEntry> page(State state) {
        return Objects.requireNonNull(
                view.page(id, EnumSet.of(state), null, 10).collectList().block());
    }

    private String states() {
        return Objects.requireNonNull(view.page(id, EnumSet.allOf(State.class), null, 10)
                .map(entry -> entry.applicationId() + " " + entry.state())
                .sort()
                .collect(Collectors.joining(", "))
                .block());
    }

    private String applications() {
        return inbox.text("select string_agg(application_id, ' ' order by application_id) from ledger_entry");
    }

    private void lookBack(int days) {
        Instant since = NOW.minus(Duration.ofDays(days));
        ledgers.reached(id).block();
        long found = Objects.requireNonNull(expected.collect(id, OFFER, since).block());
        ledgers.ask(id, since, found).block();
    }

    private Instant since() {
        return Objects.requireNonNull(inbox.db
                .sql("select since from ledger")
                .mapValue(Instant.class)
                .one()
                .block());
    }

    /** An application in the stage that changed so many days ago. */
    private void seen(String application, int daysAgo) {
        inbox.execute("""
                insert into seen_application (application_id, candidate_id, stage_id, status, updated_at, seen_at)
                values ('%1$s', 'c-%1$s', 'offer', 'Active', '%2$s', now())""".formatted(application, NOW.minus(Duration.ofDays(daysAgo))));
    }
}
