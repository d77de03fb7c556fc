package dev.stagedoor.importing;

import static dev.stagedoor.importing.Specimens.CHANGED;
import static dev.stagedoor.importing.Specimens.COMPLETE;
import static dev.stagedoor.importing.Specimens.FIELDS;
import static dev.stagedoor.importing.Specimens.NOW;
import static dev.stagedoor.importing.Specimens.OFFER;
import static dev.stagedoor.importing.Specimens.RULES;
import static dev.stagedoor.importing.Specimens.WORKFLOW;
import static dev.stagedoor.importing.Specimens.ZOE;
import static dev.stagedoor.importing.Specimens.application;
import static dev.stagedoor.importing.Specimens.delivery;
import static dev.stagedoor.importing.Specimens.dossier;
import static dev.stagedoor.importing.Specimens.listener;
import static dev.stagedoor.importing.Specimens.mapping;
import static dev.stagedoor.importing.Specimens.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.stagedoor.activity.ActivityLog;
import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.ashby.Webhook;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.ashby.connection.Pulse;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.ashby.dossier.Dossiers;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.employee.Match;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.inbox.Inbox.Settling;
import dev.stagedoor.inbox.OpenDelivery;
import dev.stagedoor.inbox.Settlement;
import dev.stagedoor.inbox.Settlement.Outcome;
import dev.stagedoor.inbox.WorkHandler.Held;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listener.Verdict;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.mapping.FieldMappings;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import dev.stagedoor.workflow.Enrollments;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The use case as a whole: real planning, real transactions, the neighbours' doors played. */
class ImportHandlerTests {
    private static final Claim CLAIM = new Claim("application", "application:app-1", 11, 0);

    private static ConnectionFactory connections;
    private static DatabaseClient db;

    private final Gate gate = mock(Gate.class);
    private final Pulse pulse = mock(Pulse.class);
    private final Inbox inbox = mock(Inbox.class);
    private final Listeners listeners = mock(Listeners.class);
    private final StageCatalog catalog = mock(StageCatalog.class);
    private final Dossiers dossiers = mock(Dossiers.class);
    private final FieldMappings mappings = mock(FieldMappings.class);
    private final EmployeeFields fields = mock(EmployeeFields.class);
    private final Employees employees = mock(Employees.class);
    private final Enrollments enrollments = mock(Enrollments.class);
    private final ActivityLog activities = mock(ActivityLog.class);
    private final Hints hints = mock(Hints.class);
    private final Overrides overrides = mock(Overrides.class);
    private final TypedValues typed = mock(TypedValues.class);
    private final PeoplesWords words = mock(PeoplesWords.class);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    private final List<Settlement> settled = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private Webhook said = new Webhook.Event("candidateStageChange", "1", "application:app-1", "Zoë", application());
    private ImportHandler handler = handler();

    @BeforeAll
    static void database() {
        connections = TestPostgres.freshDatabase().connectionFactory();
        db = TestDatabase.client(connections);
    }

    @BeforeEach
    void aFreshCandidateIsWantedByOneListener() {
        open(listener(Listener.State.ACTIVE));
        when(inbox.body(any())).thenReturn(Mono.just(new byte[0]));
        when(inbox.fence(CLAIM)).thenReturn(Mono.just(true));
        when(inbox.finish(any())).thenReturn(Mono.empty());
        when(inbox.settleAll(any())).thenAnswer(call -> {
            settled.addAll(settlements(call.getArgument(0)));
            return Mono.empty();
        });
        when(catalog.stored()).thenReturn(Mono.just(new Stages(List.of(), null)));
        when(catalog.refresh()).thenReturn(Mono.error(() -> new AssertionError("not asked for")));
        when(dossiers.load("app-1")).thenReturn(Mono.just(dossier()));
        when(mappings.current()).thenReturn(Mono.just(mapping(2, RULES)));
        when(mappings.currentVersion()).thenReturn(Mono.just(2L));
        when(fields.all()).thenReturn(Mono.just(FIELDS));
        when(employees.together()).thenReturn(Mono.empty());
        when(employees.match(anyString(), anyString(), anyCollection())).thenReturn(Mono.just(new Match.None()));
        when(employees.lockEmails(anyCollection())).thenReturn(Mono.empty());
        when(employees.create(any(), any(), any())).thenReturn(Mono.just(ZOE));
        when(enrollments.existing(any(), anyString(), any())).thenReturn(Mono.just(List.of()));
        when(enrollments.enroll(any(), any(), anyString(), any(), any(), any())).thenReturn(Mono.just(true));
        when(activities.append(anyString(), any(), any(), any())).thenReturn(Mono.empty());
        when(overrides.of(anyCollection())).thenReturn(Mono.just(Map.of()));
        when(typed.of(anyCollection(), any())).thenReturn(Mono.just(Map.of()));
        when(words.among(anyCollection())).thenAnswer(asked -> Mono.just(List.copyOf(asked.getArgument(0))));
        when(gate.closeAfter(any())).thenReturn(Mono.empty());
        verdicts.add(new Verdict.Wanted("Entered Offer."));
    }

    private static List<Settlement> settlements(List<Settling> all) {
        return all.stream().map(Settling::settlement).toList();
    }

    private ImportHandler handler() {
        var sorter = new Sorter(inbox, listeners, catalog, clock) {
            @Override
            Webhook read(byte[] body) {
                return said;
            }

            @Override
            Verdict wants(Listener listener, Webhook.Event event, Stages stages) {
                return verdicts.size() == 1 ? verdicts.getFirst() : verdicts.removeFirst();
            }
        };
        var transactions = TestDatabase.transactions(connections);
        var decisions = new MatchDecisions(db, clock);
        var reader =
                new FactsReader(mappings, fields, employees, enrollments, decisions, overrides, typed, words, clock) {
                    @Override
                    List<FieldResult> map(Mapper mapper, Dossier dossier, WorkAddresses addresses) {
                        return COMPLETE;
                    }
                };
        var assumptions = new Assumptions(employees, mappings, listeners);
        var executor = new Executor(
                transactions,
                inbox,
                assumptions,
                employees,
                enrollments,
                new Chronicle(activities),
                hints,
                (_, raw) -> new FieldConversion.Outcome(raw, raw == null ? null : raw.asString(""), null),
                clock);
        var convoy = mock(Convoy.class); // one alone shares with nobody
        return new ImportHandler(pulse, gate, inbox, sorter, dossiers, reader, new Execution(executor, convoy));
    }

    private List<OpenDelivery> open(Listener... from) {
        var deliveries = new ArrayList<OpenDelivery>();
        for (Listener listener : from) {
            deliveries.add(delivery(UUID.randomUUID(), listener.id(), NOW));
            when(listeners.find(listener.id())).thenReturn(Mono.just(listener));
        }
        when(inbox.open(CLAIM.key())).thenReturn(Flux.fromIterable(deliveries));
        return deliveries;
    }

    private void works() {
        StepVerifier.create(handler.work(CLAIM)).verifyComplete();
    }

    private void holds(Duration delay) {
        StepVerifier.create(handler.work(CLAIM))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                Held.class, held -> assertThat(held.delay()).isEqualTo(delay)));
    }

    private void outcome(Outcome outcome, String code) {
        assertThat(settled).singleElement().satisfies(one -> {
            assertThat(one.outcome()).isEqualTo(outcome);
            assertThat(one.reasonCode()).isEqualTo(code);
        });
    }

    @Test
    void importsEnrollsSettlesAndFinishesInThatOrder() {
        works();

        outcome(Outcome.IMPORTED, "imported");
        assertThat(settled.getFirst().employeeId()).isEqualTo(ZOE);
        assertThat(settled.getFirst().versions()).containsOnlyKeys("listener", "mapping", "employee");
        assertThat(((Trace) settled.getFirst().trace()).steps())
                .extracting(Trace.Step::key)
                .containsExactly(Trace.Station.values());
        verify(inbox).finish(CLAIM);
        verify(activities).append(eq("employee.imported"), any(), any(), any());
        verify(activities).append(eq("enrollment.entered"), any(), any(), any());
        verify(hints).publish(Hints.Topic.ENROLLMENT, WORKFLOW.toString());
    }

    @Test
    void twoListenersShareOneDossierAndOneEmployee() {
        var other = listener(Listener.State.ACTIVE, UUID.randomUUID(), UUID.randomUUID());
        open(listener(Listener.State.ACTIVE), other);

        works();

        assertThat(settled).extracting(Settlement::outcome).containsExactly(Outcome.IMPORTED, Outcome.IMPORTED);
        verify(dossiers, times(1)).load("app-1");
        verify(employees, times(1)).create(any(), any(), any());
        verify(enrollments, times(2)).enroll(any(), eq(ZOE), eq("app-1"), any(), any(), eq("stage-offer"));
    }

    /** Whoever counts repetitions of both locks them in one order: settled one after the other, the two could wait for each other. */
    @Test
    void settlesWhatIsWantedAndWhatIsNotAtOneStroke() {
        var other = listener(Listener.State.ACTIVE, UUID.randomUUID(), UUID.randomUUID());
        open(listener(Listener.State.ACTIVE), other);
        verdicts.addFirst(new Verdict.Unwanted("otherStage", "Another stage."));

        works();

        assertThat(settled)
                .extracting(Settlement::outcome)
                .containsExactlyInAnyOrder(Outcome.IGNORED, Outcome.IMPORTED);
        verify(inbox, times(1)).settleAll(any());
    }

    @Test
    void writesNothingWhenTheClaimWasLost() {
        when(inbox.fence(CLAIM)).thenReturn(Mono.just(false));

        works();

        assertThat(settled).isEmpty();
        verify(employees, never()).create(any(), any(), any());
        verify(inbox, never()).finish(any());
    }

    @Test
    void ignoresWhatComesByARemovedListener() {
        open(listener(Listener.State.REMOVED));

        works();

        outcome(Outcome.IGNORED, "removed");
        verify(dossiers, never()).load(any());
    }

    @Test
    void ignoresADeliveryThatItsListenerDoesNotWant() {
        verdicts.set(0, new Verdict.Unwanted("otherStage", "Entered Screen, not Offer."));

        works();

        outcome(Outcome.IGNORED, "otherStage");
        verify(dossiers, never()).load(any());
        verify(inbox).finish(CLAIM);
    }

    @Test
    void keepsADraftsDeliveryOpenAndSettlesTheOthers() {
        open(draft(NOW.plusSeconds(7_200)), draft(NOW.plusSeconds(3_600)), listener(Listener.State.ACTIVE));

        holds(Duration.ofHours(1));

        outcome(Outcome.IMPORTED, "imported");
        verify(inbox, never()).finish(any());
    }

    @Test
    void doesNotHurryWhenADraftIsAboutToEnd() {
        open(draft(NOW.plusMillis(1)));

        holds(Duration.ofMinutes(1));
    }

    @Test
    void ignoresWhatCameByADraftThatEnded() {
        open(draft(NOW));

        works();

        outcome(Outcome.IGNORED, "draftEnded");
        assertThat(settled.getFirst().reason()).contains("ended before it became a listener");
        verify(dossiers, never()).load(any());
        verify(inbox).finish(CLAIM);
    }

    private static Listener draft(Instant ends) {
        return new Listener(
                UUID.randomUUID(),
                new Listener.Workflow(WORKFLOW, "Onboarding", false),
                Listener.State.DRAFT,
                "key",
                null,
                null,
                1,
                null,
                ends);
    }

    @Test
    void refreshesTheStagesOnceForAnUnknownStage() {
        verdicts.addFirst(new Verdict.UnknownStage("stage-new"));
        when(catalog.refresh()).thenReturn(Mono.just(new Stages(List.of(), NOW)));

        works();

        outcome(Outcome.IMPORTED, "imported");
    }

    @Test
    void neverIgnoresAStageThatStaysUnknown() {
        verdicts.set(0, new Verdict.UnknownStage("stage-new"));
        when(catalog.refresh()).thenReturn(Mono.just(new Stages(List.of(), NOW)));

        works();

        outcome(Outcome.NEEDS_ATTENTION, "unknownStage");
    }

    @Test
    void asksAPersonAboutWhatCannotBeUnderstood() {
        said = new Webhook.NotUnderstood("no action");

        works();

        outcome(Outcome.NEEDS_ATTENTION, "notUnderstood");
        verify(activities).append(eq("delivery.needsAttention"), any(), any(), any());
    }

    @Test
    void asksAPersonWhenTheOfferWasWithdrawnMeanwhile() {
        when(dossiers.load("app-1")).thenReturn(Mono.just(dossier("Active", OFFER, CHANGED, Dossier.Offers.WITHDRAWN)));

        works();

        outcome(Outcome.NEEDS_ATTENTION, "offerWithdrawn");
        assertThat(settled.getFirst().trace())
                .isInstanceOfSatisfying(
                        Trace.class,
                        told -> assertThat(told.ashbyUrl()).isEqualTo("https://app.ashbyhq.com/candidates/cand-1"));
        assertThat(((Trace) settled.getFirst().trace()).steps())
                .extracting(Trace.Step::key, Trace.Step::ok)
                .containsExactly(
                        tuple(Trace.Station.RECEIVED, true),
                        tuple(Trace.Station.WANTED, true),
                        tuple(Trace.Station.FETCHED, false),
                        tuple(Trace.Station.DONE, false));
        verify(employees, never()).create(any(), any(), any());
        verify(inbox).finish(CLAIM);
    }

    @Test
    void importsAnywayBecauseAPersonSaidSoAndTellsIt() {
        var delivery = open(listener(Listener.State.ACTIVE)).getFirst();
        when(dossiers.load("app-1")).thenReturn(Mono.just(dossier("Active", OFFER, CHANGED, Dossier.Offers.WITHDRAWN)));
        when(overrides.of(List.of(delivery.id())))
                .thenReturn(Mono.just(Map.of(delivery.id(), Set.of("offerWithdrawn"))));

        works();

        outcome(Outcome.IMPORTED, "imported");
        assertThat(((Trace) settled.getFirst().trace()).steps().get(2).items())
                .extracting(Trace.Item::label)
                .contains("Import anyway");
    }

    @Test
    void whatWasDecidedDifferentlyAtTwoDeliveriesIsCarriedOutForNeither() {
        var both = openAtTwo();
        var jonas = UUID.randomUUID();
        isThere(ZOE, "Zoë");
        isThere(jonas, "Jonas");
        said(both.getFirst(), ZOE);
        said(both.getLast(), jonas);

        works();

        assertThat(settled)
                .extracting(Settlement::outcome, Settlement::reasonCode)
                .containsOnly(tuple(Outcome.NEEDS_ATTENTION, "chosenDifferently"))
                .hasSize(2);
        verify(employees, never()).update(any(), anyLong(), any(), any(), any(), anyBoolean());
    }

    @Test
    void aNewPersonAndSomebodyAreDifferentAnswersToo() {
        var both = openAtTwo();
        isThere(ZOE, "Zoë");
        said(both.getFirst(), ZOE);
        said(both.getLast(), null);

        works();

        assertThat(settled).extracting(Settlement::reasonCode).containsOnly("chosenDifferently");
        verify(employees, never()).create(any(), any(), any());
    }

    @Test
    void eachAnswerIsComparedWithWhoIsKnownByNow() {
        var both = openAtTwo();
        zoeIsKnown();
        said(both.getFirst(), UUID.randomUUID());
        said(both.getLast(), ZOE);

        works();

        assertThat(settled)
                .extracting(Settlement::deliveryId, Settlement::reasonCode)
                .containsExactlyInAnyOrder(
                        tuple(both.getFirst().id(), "knownByNow"),
                        tuple(both.getLast().id(), "imported"));
    }

    @Test
    void whomTheApplicationMadeIsTheNewPersonOfWhomSomebodySpoke() {
        said(open(listener(Listener.State.ACTIVE)).getFirst(), null);
        zoeIsKnown();
        when(employees.isMadeBy(ZOE, "app-1")).thenReturn(Mono.just(true));

        works();

        outcome(Outcome.IMPORTED, "imported");
    }

    @Test
    void whoWasThereBeforeIsNotTheNewPersonOfWhomSomebodySpoke() {
        said(open(listener(Listener.State.ACTIVE)).getFirst(), null);
        zoeIsKnown();
        when(employees.isMadeBy(ZOE, "app-1")).thenReturn(Mono.just(false));

        works();

        outcome(Outcome.NEEDS_ATTENTION, "knownByNow");
    }

    @Test
    void whoWasChosenWronglyCanBeChosenAnewWhereTheyAreInTheWorkflow() {
        said(open(listener(Listener.State.ACTIVE)).getFirst(), ZOE);
        isThere(ZOE, "Zoë");
        var jonas = new Match.Known(UUID.randomUUID(), "Jonas", 1, Match.By.EMAIL, "the same e-mail address");
        var zoe = new Match.Known(ZOE, "Zoë", 7, Match.By.EMAIL, "the same e-mail address");
        when(employees.match(anyString(), anyString(), anyCollection()))
                .thenReturn(Mono.just(new Match.Several(List.of(jonas, zoe))))
                .thenReturn(Mono.just(new Match.None()));
        when(enrollments.existing(any(), anyString(), any()))
                .thenReturn(Mono.just(List.of(Specimens.enrolled("another application"))));

        works();

        outcome(Outcome.NEEDS_ATTENTION, "otherApplication");
        assertThat(((Trace) settled.getFirst().trace()).match())
                .extracting(MatchChoice::name, MatchChoice::onceMore)
                .containsExactly(tuple("Zoë", true), tuple("Jonas", false));
    }

    @Test
    void whatWasSaidAtADeliveryThatStopsIsCarriedOutForNoOther() {
        var both = openAtTwo();
        isThere(ZOE, "Zoë");
        said(both.getFirst(), ZOE);
        when(overrides.of(anyCollection()))
                .thenReturn(Mono.just(Map.of(both.getLast().id(), Set.of("offerWithdrawn"))));
        when(dossiers.load("app-1")).thenReturn(Mono.just(dossier("Active", OFFER, CHANGED, Dossier.Offers.WITHDRAWN)));
        var jonas = new Match.Known(UUID.randomUUID(), "Jonas", 1, Match.By.EMAIL, "same e-mail address");
        var zoe = new Match.Known(ZOE, "Zoë", 7, Match.By.EMAIL, "the same");
        when(employees.match(anyString(), anyString(), anyCollection()))
                .thenReturn(Mono.just(new Match.Several(List.of(jonas, zoe))));

        works();

        assertThat(settled)
                .extracting(Settlement::deliveryId, Settlement::reasonCode)
                .containsExactlyInAnyOrder(
                        tuple(both.getFirst().id(), "offerWithdrawn"),
                        tuple(both.getLast().id(), "severalMatches"));
        verify(typed).of(eq(List.of(both.getLast().id())), any());
    }

    /** Deliveries of one application, for two workflows. */
    private List<OpenDelivery> openAtTwo() {
        return open(
                listener(Listener.State.ACTIVE), listener(Listener.State.ACTIVE, UUID.randomUUID(), UUID.randomUUID()));
    }

    private void zoeIsKnown() {
        var zoe = new Match.One(new Match.Known(ZOE, "Zoë", 7, Match.By.IDENTITY, "the same Ashby application"));
        when(employees.match(anyString(), anyString(), anyCollection())).thenReturn(Mono.just(zoe));
        isThere(ZOE, "Zoë");
        when(employees.update(any(), anyLong(), any(), any(), any(), anyBoolean()))
                .thenReturn(Mono.just(true));
    }

    private void isThere(UUID id, String name) {
        when(employees.snapshot(id))
                .thenReturn(Mono.just(new Employees.Snapshot(id, name, 7, Map.of(), Set.of(), null, null)));
        when(employees.applicationOf(id)).thenReturn(Mono.just("app-1"));
    }

    private static void said(OpenDelivery delivery, @Nullable UUID employee) {
        db.sql("""
                        with l as (
                            insert into listener (id, workflow_id, state, endpoint_key, event, created_at, created_by)
                            values (gen_random_uuid(), '%1$s', 'active', '%2$s', 'candidateStageChange', now(), 'ada') returning id),
                        d as (
                            insert into delivery (id, received_at, listener_id, origin, action, subject, work_key)
                            select '%2$s', now(), l.id, 'webhook', 'a', 's', 'k' from l returning id),
                        e as (
                            insert into employee (id, display_name, created_at, updated_at)
                            select id, 'Somebody', now(), now() from (values (%3$s::uuid)) as given (id) where id is not null
                            on conflict do nothing)
                        insert into match_decision (delivery_id, employee_id, decided_by, decided_at)
                        select d.id, %3$s::uuid, 'ada', now() from d""".formatted(WORKFLOW, delivery.id(), employee == null ? "null" : "'" + employee + "'"))
                .then()
                .block();
    }

    @Test
    void asksAPersonWhenTheBodyIsNoLongerKept() {
        when(inbox.body(any())).thenReturn(Mono.empty());

        works();

        outcome(Outcome.NEEDS_ATTENTION, "bodyExpired");
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_CONNECTED", "WRONG_KEY", "RATE_LIMITED"})
    void holdsWithoutCostWhenAshbyMustNotBeAsked(AshbyFailure.Kind kind) {
        failWith(kind, Duration.ofSeconds(30));

        holds(Duration.ofSeconds(1));

        verify(gate).closeAfter(any());
        assertThat(settled).isEmpty();
    }

    @Test
    void leavesTheTimeToTheGateSoThatWhoOpensItFindsTheWorkDue() {
        failWith(AshbyFailure.Kind.RATE_LIMITED, Duration.ofHours(1));

        holds(Duration.ofSeconds(1));
    }

    @Test
    void countsAFailureWhenAshbyIsDown() {
        failWith(AshbyFailure.Kind.UNAVAILABLE, null);

        StepVerifier.create(handler.work(CLAIM)).verifyError(AshbyFailure.class);

        verify(gate).closeAfter(any());
    }

    @Test
    void looksAgainTwiceForAnApplicationThatAshbyDoesNotFind() {
        failWith(AshbyFailure.Kind.NOT_FOUND, null);

        StepVerifier.create(handler.work(CLAIM)).verifyError(AshbyFailure.class);
        assertThat(settled).isEmpty();

        var third = new Claim(CLAIM.kind(), CLAIM.key(), CLAIM.fence(), 2);
        when(inbox.fence(third)).thenReturn(Mono.just(true));
        StepVerifier.create(handler.work(third)).verifyComplete();
        outcome(Outcome.NEEDS_ATTENTION, "applicationNotFound");
        assertThat(settled.getFirst().problems())
                .extracting("action")
                .as("the key may be the reason")
                .containsExactly(ImportProblem.Mend.CONNECTION);
    }

    @ParameterizedTest
    @EnumSource(names = {"MISSING_PERMISSION", "REFUSED"})
    void asksAPersonWhenAshbyRefuses(AshbyFailure.Kind kind) {
        failWith(kind, null);

        works();

        outcome(Outcome.NEEDS_ATTENTION, kind == AshbyFailure.Kind.REFUSED ? "refused" : "missingPermission");
    }

    private void failWith(AshbyFailure.Kind kind, @Nullable Duration retryAfter) {
        when(dossiers.load("app-1")).thenReturn(Mono.error(new AshbyFailure(kind, "code", "words", retryAfter)));
    }

    @Test
    void looksAgainWhenAPersonIgnoredADeliveryMeanwhile() {
        var other = listener(Listener.State.ACTIVE, UUID.randomUUID(), UUID.randomUUID());
        var both = open(listener(Listener.State.ACTIVE), other);
        var open = new ArrayList<>(both);
        when(inbox.open(CLAIM.key())).thenReturn(Flux.defer(() -> Flux.fromIterable(List.copyOf(open))));
        doAnswer(call -> {
                    var all = settlements(call.getArgument(0));
                    if (all.getFirst().deliveryId().equals(both.getFirst().id())) {
                        open.removeFirst();
                        return Mono.error(
                                new Inbox.SettledMeanwhile(all.getFirst().deliveryId()));
                    }
                    settled.addAll(all);
                    return Mono.empty();
                })
                .when(inbox)
                .settleAll(any());

        works();

        outcome(Outcome.IMPORTED, "imported");
        assertThat(settled.getFirst().deliveryId()).isEqualTo(both.getLast().id());
    }

    @Test
    void whoIsEnrolledWithNothingNewWasNotUpdated() {
        var zoe = new Match.One(new Match.Known(ZOE, "Zoë", 7, Match.By.IDENTITY, "the same Ashby application"));
        when(employees.match(anyString(), anyString(), anyCollection())).thenReturn(Mono.just(zoe));
        when(employees.snapshot(ZOE))
                .thenReturn(Mono.just(Specimens.zoe(
                        Map.of("firstName", text("Zoë"), "personalEmail", text("zoe@example.com")), "app-1")));
        when(employees.applicationOf(ZOE)).thenReturn(Mono.just("app-1"));
        when(employees.update(any(), anyLong(), any(), any(), any(), anyBoolean()))
                .thenReturn(Mono.just(true));

        works();

        outcome(Outcome.IMPORTED, "imported");
        verify(activities).append(eq("enrollment.entered"), any(), any(), any());
        verify(activities, never()).append(eq("employee.updated"), any(), any(), any());
    }

    @Test
    void plansAgainWhenSomebodyTookTheAddressMeanwhile() {
        var zoe = new Match.One(new Match.Known(ZOE, "Zoë", 7, Match.By.EMAIL, "same e-mail address"));
        when(employees.match(anyString(), anyString(), anyCollection()))
                .thenReturn(Mono.just(new Match.None()))
                .thenReturn(Mono.just(zoe));
        when(employees.snapshot(ZOE)).thenReturn(Mono.just(Specimens.zoe(Map.of(), null)));
        when(employees.applicationOf(ZOE)).thenReturn(Mono.empty());
        when(employees.update(any(), anyLong(), any(), any(), any(), anyBoolean()))
                .thenReturn(Mono.just(true));

        works();

        outcome(Outcome.IMPORTED, "imported");
        verify(employees, never()).create(any(), any(), any());
        verify(employees).update(eq(ZOE), eq(7L), any(), any(), any(), eq(true));
        assertThat(((Trace) settled.getFirst().trace()).steps().getLast().items())
                .extracting(Trace.Item::label, Trace.Item::value)
                .contains(tuple("Employee record", "Changed"))
                .contains(tuple("First name", "Zoë (before: nothing)"))
                .contains(tuple("Enrollment", "Made in Onboarding"));
        assertThat(((Trace) settled.getFirst().trace()).steps().get(4).items())
                .extracting(Trace.Item::label, Trace.Item::value)
                .contains(tuple("Looked for Ashby application", "app-1"));
    }

    @Test
    void doesNotCallAnIdentityThatAppearedMeanwhileAnAddress() {
        var zoe = new Match.One(new Match.Known(ZOE, "Zoë", 7, Match.By.IDENTITY, "same candidate"));
        when(employees.match(anyString(), anyString(), anyCollection()))
                .thenReturn(Mono.just(new Match.None()))
                .thenReturn(Mono.just(zoe));
        when(employees.snapshot(ZOE)).thenReturn(Mono.just(Specimens.zoe(Map.of(), null)));
        when(employees.applicationOf(ZOE)).thenReturn(Mono.just("another application of hers"));
        when(employees.update(any(), anyLong(), any(), any(), any(), anyBoolean()))
                .thenReturn(Mono.just(true));

        works();

        outcome(Outcome.IMPORTED, "imported");
    }

    @Test
    void asksAboutSeveralMatchesOnlyWhileTheyAreStillSo() {
        var jonas = new Match.Known(UUID.randomUUID(), "Jonas", 1, Match.By.EMAIL, "same e-mail address");
        var several = new Match.Several(List.of(jonas, new Match.Known(ZOE, "Zoë", 7, Match.By.EMAIL, "the same")));
        var zoe = new Match.One(new Match.Known(ZOE, "Zoë", 7, Match.By.IDENTITY, "same candidate"));
        when(employees.match(anyString(), anyString(), anyCollection()))
                .thenReturn(Mono.just(several))
                .thenReturn(Mono.just(zoe));
        when(employees.snapshot(ZOE)).thenReturn(Mono.just(Specimens.zoe(Map.of(), null)));
        when(employees.applicationOf(ZOE)).thenReturn(Mono.just("app-1"));
        when(employees.update(any(), anyLong(), any(), any(), any(), anyBoolean()))
                .thenReturn(Mono.just(true));

        works();

        outcome(Outcome.IMPORTED, "imported");
    }

    @Test
    void undoesEverythingAndGivesUpForNowWhenTheEmployeeKeepsChanging() {
        var zoe = new Match.One(new Match.Known(ZOE, "Zoë", 7, Match.By.IDENTITY, "same application"));
        when(employees.match(anyString(), anyString(), anyCollection())).thenReturn(Mono.just(zoe));
        when(employees.snapshot(ZOE)).thenReturn(Mono.just(Specimens.zoe(Map.of(), null)));
        when(employees.applicationOf(ZOE)).thenReturn(Mono.just("app-1"));
        when(employees.update(any(), anyLong(), any(), any(), any(), anyBoolean()))
                .thenReturn(db.sql("update workflow set name = 'half done'")
                        .fetch()
                        .rowsUpdated()
                        .thenReturn(false));

        StepVerifier.create(handler.work(CLAIM)).verifyError(StaleException.class);

        verify(employees, times(3)).update(any(), anyLong(), any(), any(), any(), anyBoolean());
        StepVerifier.create(db.sql("select name from workflow")
                        .mapValue(String.class)
                        .one())
                .expectNext("Onboarding")
                .verifyComplete();
        assertThat(settled).isEmpty();
    }

    @Test
    void plansAgainWhenSomebodyWasFasterWithAValueThatMustBeDifferentForEveryone() {
        when(employees.create(any(), any(), any()))
                .thenReturn(Mono.error(new DuplicateKeyException("employee_unique_value")))
                .thenReturn(Mono.just(ZOE));

        works();

        verify(employees, times(2)).create(any(), any(), any());
        assertThat(settled).hasSize(1);
    }

    @Test
    void saysWhyWorkIsHeld() {
        when(pulse.held()).thenReturn(Mono.just("Not Active.")).thenReturn(Mono.empty());

        StepVerifier.create(handler.held()).expectNext("Not Active.").verifyComplete();
        StepVerifier.create(handler.held()).verifyComplete();
    }
}
