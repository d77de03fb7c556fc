package dev.stagedoor.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.activity.ActivityLog;
import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.ashby.StubAshby;
import dev.stagedoor.ashby.StubAshby.Answer;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.ashby.connection.Pulse;
import dev.stagedoor.ashby.dossier.CandidateField;
import dev.stagedoor.ashby.dossier.CandidateFields;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.listener.Condition;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.FieldMappings;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.reconciling.SweepFixture;
import dev.stagedoor.testing.Wiring;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class DriftCheckTests {
    private static final Claim CLAIM = new Claim(DriftHandler.KIND, DriftHandler.KEY, 1, 0);
    private static final String TEAM = "candidate.custom.team";
    private static final Stage OFFER = new Stage("a-offer", "Offer", "Offer", 5, "A");

    private final AnnotationConfigApplicationContext beans = Wiring.of(DriftTable.class, ActivityLog.class);
    private final StubAshby ashby = new StubAshby();
    private final DriftTable table = beans.getBean(DriftTable.class);
    private final CandidateFields candidateFields = mock(CandidateFields.class);
    private final StageCatalog catalog = mock(StageCatalog.class);
    private final EmployeeFields employeeFields = mock(EmployeeFields.class);
    private final FieldMappings mappings = mock(FieldMappings.class);
    private final Listeners listeners = mock(Listeners.class);
    private final LongWork work = mock(LongWork.class);
    private final DriftCheck check = new DriftCheck(
            ashby.client(new StubAshby.Known()),
            candidateFields,
            catalog,
            employeeFields,
            mappings,
            listeners,
            table,
            beans.getBean(ActivityLog.class),
            mock(Hints.class),
            beans.getBean(Clock.class));
    private final DriftHandler handler = new DriftHandler(
            mock(Pulse.class),
            mock(Gate.class),
            check,
            table,
            work,
            beans.getBean(TransactionalOperator.class),
            beans.getBean(Clock.class));

    @BeforeEach
    void allIsAsItShouldBe() {
        when(work.fence(CLAIM)).thenReturn(Mono.just(true));
        when(work.end(CLAIM)).thenReturn(Mono.empty());
        ashbyHas(false, OFFER);
        jobFollows("A");
        when(employeeFields.all()).thenReturn(Mono.just(List.of(Fields.of("team", "Team", "text", false, List.of()))));
        when(mappings.current())
                .thenReturn(Mono.just(new FieldMapping(
                        1,
                        List.of(new Rule("team", new Source.CandidateField(TEAM), List.of())),
                        "Ana",
                        null,
                        null,
                        List.of(),
                        List.of())));
        when(listeners.inUse())
                .thenReturn(Flux.just(new Listener(
                        UUID.fromString("00000000-0000-7000-8000-000000000009"),
                        new Listener.Workflow(
                                UUID.fromString("00000000-0000-7000-8000-000000000001"), "Onboarding", false),
                        Listener.State.ACTIVE,
                        "key",
                        "candidateStageChange",
                        new Condition.OneStage("a-offer", "Offer", "Offer", "A", false),
                        3,
                        null,
                        null)));
    }

    @AfterEach
    void close() {
        beans.close();
        ashby.close();
    }

    @Test
    void whatFitsIsCheckedAndRaisesNothing() {
        run();
        assertThat(found()).isEmpty();
        assertThat(table.lastCheck().block()).satisfies(last -> {
            assertThat(last.at()).isNotNull();
            assertThat(last.basis()).isEqualTo(check.basis().block());
        });
    }

    @Test
    void aFindingIsToldOnceAndForgottenWhenItIsMended() {
        ashbyHas(true, OFFER);
        run();
        run();
        assertThat(found())
                .singleElement()
                .satisfies(kept -> assertThat(kept.finding().kind()).isEqualTo(Finding.Kind.FIELD_ARCHIVED));
        assertThat(told()).as("activities").singleElement().asString().contains("archived in Ashby");

        ashbyHas(false, OFFER);
        run();
        assertThat(found()).isEmpty();
    }

    @Test
    void whatAPersonSetAsideStaysSetAsideUntilItIsMended() {
        ashbyHas(true, OFFER);
        run();
        var finding = found().getFirst();
        table.setAside(finding.id(), "Ana", finding.since()).block();
        run();
        assertThat(found()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(finding.id());
            assertThat(kept.setAsideBy()).isEqualTo("Ana");
        });

        ashbyHas(false, OFFER);
        run();
        ashbyHas(true, OFFER);
        run();
        assertThat(found())
                .as("it came back")
                .singleElement()
                .satisfies(kept -> assertThat(kept.setAsideBy()).isNull());
    }

    @Test
    void aJobThatIsGivenAnotherPlanIsRememberedFromCheckToCheck() {
        run();
        jobFollows("B");
        run();
        run();
        assertThat(found()).extracting(kept -> kept.finding().kind()).containsExactly(Finding.Kind.PLAN_CHANGED);
        jobFollows("A");
        run();
        assertThat(found()).isEmpty();
    }

    @Test
    void aJobThatIsClosedAndOpenedAgainOnAnotherPlanIsToldOf() {
        run();
        ashby.answer("job.list", Answer.ok("""
                {"success":true,"moreDataAvailable":false,"results":[]}"""));
        run();
        jobFollows("C");
        run();
        jobFollows("B");
        run();
        assertThat(found()).extracting(kept -> kept.finding().kind()).containsExactly(Finding.Kind.PLAN_CHANGED);
        assertThat(found().getFirst().finding().message()).contains("“Plan B”");
    }

    @Test
    void whatIsKnownOfJobsStaysWhileTheKeyMayNotReadThem() {
        run();
        jobFollows("B");
        run();
        ashby.answer("job.list", StubAshby.MISSING_PERMISSION);
        run();
        assertThat(found()).extracting(kept -> kept.finding().kind()).containsExactly(Finding.Kind.PLAN_CHANGED);
        assertThat(table.lastCheck().block()).satisfies(last -> {
            assertThat(last.at()).isNotNull();
            assertThat(last.problem()).contains("may not read jobs");
        });

        jobFollows("B");
        run();
        assertThat(found()).hasSize(1);
        assertThat(table.lastCheck().block())
                .satisfies(last -> assertThat(last.problem()).isNull());
    }

    @Test
    void aKeyThatMayNotReadJobsStillChecksTheRest() {
        ashby.answer("job.list", StubAshby.MISSING_PERMISSION);
        ashbyHas(true);
        run();
        assertThat(found())
                .extracting(kept -> kept.finding().kind())
                .containsExactlyInAnyOrder(Finding.Kind.FIELD_ARCHIVED, Finding.Kind.STAGE_GONE);
    }

    @Test
    void aNodeThatLostItsClaimKeepsNothing() {
        ashbyHas(true, OFFER);
        when(work.fence(CLAIM)).thenReturn(Mono.just(false));
        run();
        assertThat(found()).isEmpty();
        assertThat(table.lastCheck().block())
                .satisfies(last -> assertThat(last.triedAt()).isNull());

        ashby.answer("job.list", SweepFixture.refusal("no_such_filter"));
        run();
        assertThat(table.lastCheck().block())
                .satisfies(last -> assertThat(last.triedAt()).isNull());
    }

    private void run() {
        handler.work(CLAIM).block();
    }

    private List<DriftTable.Kept> found() {
        return Objects.requireNonNull(table.all().collectList().block());
    }

    private List<String> told() {
        return Objects.requireNonNull(beans.getBean(DatabaseClient.class)
                .sql("select details::text from activity where kind = 'drift.found'")
                .mapValue(String.class)
                .all()
                .collectList()
                .block());
    }

    private void ashbyHas(boolean archived, Stage... stages) {
        when(candidateFields.present())
                .thenReturn(Mono.just(new CandidateFields.Present(
                        List.of(new CandidateField(TEAM, "Team", "Candidate", "text", true, false, archived, null)),
                        Map.of())));
        when(catalog.refresh())
                .thenReturn(Mono.just(new Stages(
                        List.of(
                                new Stages.Plan("A", "Plan A", false, List.of(stages)),
                                new Stages.Plan("B", "Plan B", false, List.of())),
                        null)));
    }

    private void jobFollows(String plan) {
        ashby.answer("job.list", Answer.ok("""
                {"success":true,"moreDataAvailable":false,"results":[
                  {"id":"j-1","title":"Engineer","defaultInterviewPlanId":"%s"}]}""".formatted(plan)));
    }
}
