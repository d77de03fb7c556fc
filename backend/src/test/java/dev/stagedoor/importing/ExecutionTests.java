package dev.stagedoor.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.stagedoor.activity.ActivityLog;
import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.Webhook;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.ashby.dossier.Dossier.Offers;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.EmployeesForTests;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.employee.Match;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.inbox.OpenDelivery;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.ListenersFixture;
import dev.stagedoor.mapping.FieldMappings;
import dev.stagedoor.testing.Rival;
import dev.stagedoor.testing.TestPostgres;
import dev.stagedoor.testing.Wiring;
import dev.stagedoor.workflow.Enrollments;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Many plans at once, over a real database: what goes together, and what happens when one of them cannot. */
class ExecutionTests {
    private final ConnectionFactory factory = TestPostgres.freshDatabase().connectionFactory();
    private final InboxFixture inbox = new InboxFixture(factory);
    private final ListenersFixture listeners = new ListenersFixture(inbox);
    private final GenericApplicationContext wiring =
            Wiring.over(factory, EmployeesForTests.with(Enrollments.class, ActivityLog.class));
    private final Employees employees = wiring.getBean(Employees.class);
    private final FieldMappings mappings = mock(FieldMappings.class);
    private final Executor executor = spy(executor());
    private final Execution execution = new Execution(executor, convoy());
    private final UUID listenerId = listeners.draft().id();
    private Listener listener;

    private Executor executor() {
        return new Executor(
                inbox.transaction,
                inbox.inbox,
                new Assumptions(employees, mappings, listeners.listeners),
                employees,
                wiring.getBean(Enrollments.class),
                new Chronicle(wiring.getBean(ActivityLog.class)),
                mock(Hints.class),
                wiring.getBean(FieldConversion.class),
                inbox.clock);
    }

    private Convoy convoy() {
        return new Convoy(
                inbox.transaction,
                inbox.inbox,
                employees,
                mappings,
                listeners.listeners,
                wiring.getBean(Enrollments.class),
                new Chronicle(wiring.getBean(ActivityLog.class)),
                mock(Hints.class),
                inbox.clock);
    }

    @BeforeEach
    void anActiveListenerAndAMapping() {
        listeners.activate(listenerId);
        listener = Objects.requireNonNull(listeners.listeners.find(listenerId).block());
        when(mappings.currentVersion()).thenReturn(Mono.just(2L));
    }

    @Test
    void newPeopleAndWhatNobodyWantsShareTransactions() {
        var plans = new ArrayList<Passenger>();
        for (int i = 0; i < 20; i++) {
            plans.add(i % 4 == 0 ? unwanted("app-" + i) : wanted("app-" + i, "person" + i + "@mail.example"));
        }

        assertThat(carryOut(plans)).isEmpty();

        assertThat(inbox.count("select count(*) from employee")).isEqualTo(15);
        assertThat(inbox.count("select count(*) from employee_identity")).isEqualTo(30);
        assertThat(inbox.count("select count(*) from employee_email")).isEqualTo(15);
        assertThat(inbox.count("select count(*) from enrollment")).isEqualTo(15);
        assertThat(inbox.count("select count(*) from enrollment_cause")).isEqualTo(15);
        assertThat(inbox.count("select count(*) from activity")).isEqualTo(30);
        assertThat(inbox.count("select count(*) from attempt where trace <> '[]'"))
                .isEqualTo(20);
        assertThat(inbox.count("select count(*) from delivery where outcome = 'ignored'"))
                .isEqualTo(5);
        assertThat(inbox.count("select count(*) from delivery d join employee e on e.id = d.employee_id"))
                .isEqualTo(15);
        assertThat(inbox.count("select count(*) from delivery_body where expires_at is null"))
                .isZero();
        assertThat(inbox.count("select count(*) from work")).isZero();
        assertThat(inbox.count("select count(distinct xmin::text) from employee"))
                .as("transactions")
                .isLessThan(15);
    }

    @Test
    void ofTwoWhoShareAnAddressTheSecondIsPlannedAgainAndTheOthersAreNot() {
        var failures = carryOut(List.of(
                wanted("app-1", "zoe@mail.example"),
                wanted("app-2", "ana@mail.example"),
                wanted("app-3", "ZOE@mail.example"),
                wanted("app-4", "ben@mail.example")));

        assertThat(failures).singleElement().isInstanceOf(StaleException.class);
        assertThat(inbox.count("select count(*) from employee")).isEqualTo(3);
        assertThat(inbox.count("select count(*) from delivery where outcome is null"))
                .isEqualTo(1);
    }

    @Test
    void anAddressThatARuleGivesOneIsEvidenceForTheOther() {
        var failures = carryOut(List.of(
                wanted("app-1", "zoe@mail.example"),
                wanted("app-2", "other@mail.example", "ana@mail.example"),
                wanted("app-3", "ana@mail.example", "third@mail.example"),
                wanted("app-4", "ben@mail.example")));

        assertThat(failures).singleElement().isInstanceOf(StaleException.class);
        assertThat(inbox.count("select count(*) from employee")).isEqualTo(3);
    }

    @Test
    void oneCandidateIsHiredOnceWhateverTheApplicationsAndAddresses() {
        var first = wanted("app-1", "a@mail.example");
        var second = sameCandidate(wanted("app-2", "b@mail.example"), first);

        assertThat(carryOut(List.of(first))).isEmpty();
        assertThat(carryOut(List.of(second))).singleElement().isInstanceOf(StaleException.class);
        assertThat(inbox.count("select count(*) from employee")).isEqualTo(1);

        var third = sameCandidate(wanted("app-3", "c@mail.example"), first);
        StepVerifier.create(employees.createAll(List.of(third.newcomer()))).verifyError(DuplicateKeyException.class);
    }

    private static Passenger sameCandidate(Passenger one, Passenger other) {
        var facts = one.known();
        var dossier = facts.dossier();
        var same = new Dossier(
                dossier.applicationId(),
                other.known().dossier().candidateId(),
                dossier.candidateName(),
                dossier.emails(),
                dossier.status(),
                dossier.stage(),
                dossier.jobTitle(),
                dossier.updatedAt(),
                dossier.values(),
                dossier.offers(),
                dossier.offerNote(),
                dossier.profileUrl(),
                dossier.fetchedAt());
        return new Passenger(
                one.claim(),
                new Decided(
                        one.decided().deliveries(),
                        facts(facts, same),
                        one.decided().plan()));
    }

    private static Facts facts(Facts facts, Dossier dossier) {
        return new Facts(
                facts.deliveries(),
                dossier,
                facts.mapping(),
                facts.fields(),
                facts.results(),
                facts.matching(),
                null,
                null,
                Map.of(),
                List.of(),
                WorkAddresses.NONE,
                Map.of(),
                Map.<UUID, Set<String>>of(),
                Set.of(),
                Set.of(),
                Specimens.NOW);
    }

    @Test
    void whoseClaimIsLostIsLeftOut() {
        var plans = List.of(
                wanted("app-1", "a@mail.example"),
                wanted("app-2", "b@mail.example"),
                wanted("app-3", "c@mail.example"));
        inbox.takeOver(plans.get(1).claim());

        assertThat(carryOut(plans)).isEmpty();

        assertThat(inbox.count("select count(*) from employee")).isEqualTo(2);
        assertThat(inbox.text("select work_key from delivery where outcome is null"))
                .isEqualTo("application:app-2");
        assertThat(inbox.text("select key from work")).isEqualTo("application:app-2");
    }

    @Test
    void aSettledDeliveryIsOnesOwnFault() {
        var plans = List.of(
                wanted("app-1", "a@mail.example"),
                wanted("app-2", "b@mail.example"),
                wanted("app-3", "c@mail.example"));
        inbox.execute("update delivery set outcome = 'ignored', reason_code = 'byHand', settled_at = now()"
                + " where work_key = 'application:app-2'");

        assertThat(carryOut(plans)).hasSize(1);

        assertThat(inbox.count("select count(*) from enrollment")).isEqualTo(2);
        assertThat(inbox.count("select count(*) from employee"))
                .as("nothing half done")
                .isEqualTo(2);
    }

    @Test
    void nobodyIsCreatedUnderAMappingOfBefore() {
        when(mappings.currentVersion()).thenReturn(Mono.just(3L));
        var plans = List.of(wanted("app-1", "a@mail.example"), wanted("app-2", "b@mail.example"));

        assertThat(carryOut(plans)).hasSize(2).allMatch(StaleException.class::isInstance);

        assertThat(inbox.count("select count(*) from employee")).isZero();
    }

    @Test
    void nobodyIsEnrolledForAListenerThatWasPausedMeanwhile() {
        var plans = List.of(wanted("app-1", "a@mail.example"), wanted("app-2", "b@mail.example"));
        listeners.pause(listenerId);

        assertThat(carryOut(plans)).hasSize(2).allMatch(StaleException.class::isInstance);

        assertThat(inbox.count("select count(*) from enrollment")).isZero();
    }

    /** A CSV import or a change of a field takes its time; more webhooks of the same people are stored meanwhile. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whoeverWaitsForWhatAllRecordsHoldKeepsNoIntakeWaiting(int many) {
        var plans = IntStream.range(0, many)
                .mapToObj(i -> wanted("app-" + i, i + "@mail.example"))
                .toList();
        Rival changing = Rival.begin(factory);
        changing.run("select pg_advisory_xact_lock(hashtextextended('employee-records', 0))");

        var together = many == 1
                ? executor.execute(plans.getFirst().claim(), plans.getFirst().decided())
                : convoy().carry(plans);
        var importing = together.toFuture();
        changing.isWaitedFor();
        changing.run("select from work for update nowait");
        changing.commit();
        importing.join();

        assertThat(inbox.count("select count(*) from employee")).isEqualTo(many);
    }

    @Test
    void whatAPauseKeptOutIsNotIgnoredOnceItEnded() {
        listeners.pause(listenerId);
        var plans = List.of(keptOut("app-1"), keptOut("app-2"));
        listeners.resume(listenerId);

        assertThat(carryOut(plans)).hasSize(2).allMatch(StaleException.class::isInstance);
        StepVerifier.create(executor.execute(
                        plans.getFirst().claim(), plans.getFirst().decided()))
                .verifyError(StaleException.class);

        assertThat(inbox.count("select count(*) from delivery where outcome is null"))
                .isEqualTo(2);
    }

    @Test
    void whatWasIgnoredAfterThePauseIsTakenInWhateverTheClocksOfTheNodesSay() {
        inbox.clock.advance(Duration.ofDays(365));
        listeners.pause(listenerId);
        inbox.clock.advance(Duration.ofDays(-365));
        assertThat(carryOut(List.of(keptOut("app-1"), keptOut("app-2")))).isEmpty();
        assertThat(inbox.count("select count(*) from delivery where reason_code = 'paused'"))
                .isEqualTo(2);

        listeners.resume(listenerId);

        assertThat(inbox.count("select count(*) from delivery where outcome is null"))
                .isEqualTo(2);
    }

    @Test
    void takingInWaitsForWhatIsBeingIgnored() {
        listeners.pause(listenerId);
        var plan = keptOut("app-1");
        var delivery = open("app-1").id();
        var resumed = new CompletableFuture<Void>();

        inbox.inbox
                .fence(plan.claim())
                .then(Mono.defer(
                        () -> new Assumptions(employees, mappings, listeners.listeners).verify(plan.decided())))
                .then(Mono.fromRunnable(() -> resumed.completeAsync(() -> {
                    listeners.resume(listenerId);
                    return null;
                })))
                .then(Mono.fromRunnable(this::untilSomebodyWaitsForALock).subscribeOn(Schedulers.boundedElastic()))
                .then(Mono.defer(() -> inbox.inbox.ignore(delivery, "paused", "This listener is paused.")))
                .as(inbox.transaction::transactional)
                .block(Duration.ofSeconds(30));
        resumed.orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(inbox.count("select count(*) from delivery where outcome is null"))
                .isEqualTo(1);
    }

    private void untilSomebodyWaitsForALock() {
        var end = Instant.now().plusSeconds(20);
        while (inbox.count("select count(*) from pg_locks where not granted") == 0) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    /** By the pause that there is now. */
    private Passenger keptOut(String application) {
        var claim = claim(application);
        var paused = Objects.requireNonNull(listeners.listeners.find(listenerId).block());
        return new Passenger(
                claim,
                new Decided(
                        List.of(new Sorted.Unwanted(open(application), paused, "paused", "This listener is paused.")),
                        null,
                        new ImportPlan.Nothing()));
    }

    @Test
    void whatChangesARecordOrAsksAPersonGoesAlone() {
        var asks = new Passenger(
                claim("app-1"),
                new Decided(
                        List.of(sorted("app-1")),
                        facts("app-1", "a@mail.example", "a@mail.example"),
                        ImportPlan.AskAPerson.of(Problems.mapFirst())));

        assertThat(asks.mayShare()).isFalse();
        assertThat(carryOut(List.of(asks))).isEmpty();

        verify(executor, times(1)).execute(ArgumentMatchers.any(), ArgumentMatchers.any());
        assertThat(inbox.text("select outcome from delivery")).isEqualTo("needsAttention");
    }

    /** At once; how they failed. */
    private List<Throwable> carryOut(List<Passenger> plans) {
        return Objects.requireNonNull(Flux.fromIterable(plans)
                .flatMap(
                        plan -> execution
                                .of(plan.claim(), plan.decided())
                                .<Throwable>then(Mono.empty())
                                .onErrorResume(Mono::just),
                        plans.size())
                .collectList()
                .block());
    }

    private Passenger wanted(String application, String email) {
        return wanted(application, email, email);
    }

    /** @param given by the mapping, besides what Ashby has */
    private Passenger wanted(String application, String email, String given) {
        var claim = claim(application);
        var facts = facts(application, email, given);
        return new Passenger(
                claim,
                new Decided(
                        facts.deliveries().stream().map(Sorted.class::cast).toList(),
                        facts,
                        new ImportPlan.Create(facts.values())));
    }

    private Passenger unwanted(String application) {
        var claim = claim(application);
        return new Passenger(
                claim,
                new Decided(
                        List.of(new Sorted.Unwanted(open(application), listener, "otherStage", "Not in Offer.")),
                        null,
                        new ImportPlan.Nothing()));
    }

    private Claim claim(String application) {
        inbox.inbox
                .accept(InboxFixture.delivery(listenerId, application, application))
                .block();
        return inbox.claim("application").orElseThrow();
    }

    private OpenDelivery open(String application) {
        return Objects.requireNonNull(
                inbox.inbox.open("application:" + application).blockFirst());
    }

    private Sorted.Wanted sorted(String application) {
        var said = new Webhook.Application(
                application, "of-" + application, "Zoë", "Active", Specimens.CHANGED, Specimens.OFFER);
        return new Sorted.Wanted(open(application), listener, said, "Entered Offer.");
    }

    private Facts facts(String application, String email, String given) {
        var dossier = new Dossier(
                application,
                "of-" + application,
                "Zoë Ångström",
                List.of(email),
                "Active",
                Specimens.OFFER,
                "Engineer",
                Specimens.CHANGED,
                Map.of(),
                Offers.STANDING,
                "No offer yet.",
                null,
                Specimens.NOW);
        var none = new Match.None();
        return new Facts(
                List.of(sorted(application)),
                dossier,
                Specimens.mapping(2, Specimens.RULES),
                Specimens.FIELDS,
                List.of(Specimens.value("firstName", "Zoë"), Specimens.value("personalEmail", given)),
                new Matching(Matching.Evidence.EMAIL, List.of(email), none, none),
                null,
                null,
                Map.of(),
                List.of(),
                WorkAddresses.NONE,
                Map.of(),
                Map.<UUID, Set<String>>of(),
                Set.of(),
                Set.of(),
                Specimens.NOW);
    }
}
