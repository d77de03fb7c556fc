package dev.stagedoor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.drift.Finding.Kind;
import dev.stagedoor.listener.Condition;
import dev.stagedoor.listener.Listener;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListenerDriftTests {
    private static final UUID WORKFLOW = UUID.randomUUID();
    private static final Condition.OneStage OFFER_OF_A =
            new Condition.OneStage("a-offer", "Offer", "Offer", "A", false);
    private static final Condition.EveryPlan OFFER =
            new Condition.EveryPlan("Offer", "Offer", false, List.of("a-offer"));

    private static Listener listener(Condition condition) {
        return new Listener(
                UUID.randomUUID(),
                new Listener.Workflow(WORKFLOW, "Onboarding", false),
                Listener.State.ACTIVE,
                "key",
                "candidateStageChange",
                condition,
                1,
                null,
                null);
    }

    private static Stages.Plan plan(String id, boolean archived, Stage... stages) {
        return new Stages.Plan(id, "Plan " + id, archived, List.of(stages));
    }

    private static Stage offer(String plan, String title) {
        return new Stage(plan.toLowerCase(java.util.Locale.ROOT) + "-offer", title, "Offer", 5, plan);
    }

    private static Stages stages(Stages.Plan... plans) {
        return new Stages(List.of(plans), null);
    }

    private static List<Finding> drift(Condition condition, Stages stages, JobPlan... jobs) {
        return ListenerDrift.of(List.of(listener(condition)), stages, List.of(jobs));
    }

    @Test
    void whatIsAsItWasRaisesNothing() {
        assertThat(drift(OFFER_OF_A, stages(plan("A", false, offer("A", "Offer")))))
                .isEmpty();
        assertThat(drift(OFFER, stages(plan("A", false, offer("A", "Offer"))))).isEmpty();
    }

    @Test
    void aStageThatIsGoneIsToldByItsOldName() {
        assertThat(drift(OFFER_OF_A, stages(plan("A", false)))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.STAGE_GONE);
            assertThat(finding.message()).contains("“Offer”", "“Onboarding”", "Nobody would enter");
        });
        assertThat(drift(OFFER, stages(plan("A", false, new Stage("x", "Hired", "Hired", 1, "A")))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.STAGE_GONE));
    }

    @Test
    void aRenamedStageKeepsWorkingAndIsTold() {
        var renamed = stages(plan("A", false, offer("A", "Offer extended")));
        assertThat(drift(OFFER_OF_A, renamed)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.STAGE_RENAMED);
            assertThat(finding.message()).contains("“Offer”", "“Offer extended”", "keeps working");
        });
        assertThat(drift(OFFER, renamed)).extracting(Finding::kind).containsExactly(Kind.STAGE_RENAMED);
    }

    @Test
    void aSecondRenamingIsAnotherFinding() {
        var once = drift(OFFER_OF_A, stages(plan("A", false, offer("A", "Offer extended"))))
                .getFirst();
        var twice = drift(OFFER_OF_A, stages(plan("A", false, offer("A", "Contract"))))
                .getFirst();
        assertThat(once.subject().split(":", 2)[1]).isNotEqualTo(twice.subject().split(":", 2)[1]);
    }

    @Test
    void anArchivedPlanIsTold() {
        assertThat(drift(
                        OFFER_OF_A,
                        stages(plan("A", true, offer("A", "Offer")), plan("B", false, offer("B", "Offer")))))
                .extracting(Finding::kind)
                .containsExactly(Kind.PLAN_ARCHIVED);
        assertThat(drift(OFFER, stages(plan("A", true, offer("A", "Offer")), plan("B", false, offer("B", "Offer")))))
                .as("a listener for all plans goes on with the others")
                .isEmpty();
    }

    @Test
    void aJobThatWasGivenAnotherPlanIsToldUnlessAListenerWatchesThatOne() {
        var plans = stages(plan("A", false, offer("A", "Offer")), plan("B", false, offer("B", "Offer")));
        var moved = job("B", "A");
        assertThat(drift(OFFER_OF_A, plans, moved)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.PLAN_CHANGED);
            assertThat(finding.message()).contains("“Staff Engineer”", "“Plan B”", "“Plan A”");
        });
        var both = List.of(
                listener(OFFER_OF_A), listener(new Condition.OneStage("b-offer", "Offer", "Offer", "B", false)));
        assertThat(ListenerDrift.of(both, plans, List.of(moved))).isEmpty();
        assertThat(drift(OFFER_OF_A, plans, job("B")))
                .as("a job that always followed the other plan")
                .isEmpty();
    }

    private static JobPlan job(String plan, String... earlier) {
        return new JobPlan("j1", "Staff Engineer", plan, Set.of(earlier), true);
    }

    @Test
    void aJobRemembersAllPlansThatItFollowed() {
        var second = job("B").since(job("A"));
        assertThat(second.earlier()).containsExactly("A");
        assertThat(job("B").since(second).earlier()).containsExactly("A");
        assertThat(job("C").since(second).earlier()).containsExactly("A", "B");
        assertThat(job("A").since(second).earlier()).containsExactly("B");
        assertThat(job("A").since(null).earlier()).isEmpty();
    }

    @Test
    void aListenerForAnyEarlierPlanIsToldOf() {
        var plans = stages(plan("A", false, offer("A", "Offer")), plan("C", false, offer("C", "Offer")));
        assertThat(drift(OFFER_OF_A, plans, job("C", "A", "B")))
                .extracting(Finding::kind)
                .containsExactly(Kind.PLAN_CHANGED);
        assertThat(drift(OFFER_OF_A, plans, new JobPlan("j1", "Engineer", "C", Set.of("A"), false)))
                .as("nobody applies for a closed job")
                .isEmpty();
    }

    @Test
    void aListenerForAllPlansWatchesOnlyThoseThatHaveItsStage() {
        var screen = new Stage("b-screen", "Screen", "Active", 1, "B");
        var without = stages(plan("A", false, offer("A", "Offer")), plan("B", false, screen));
        var both = List.of(listener(OFFER_OF_A), listener(OFFER));
        assertThat(ListenerDrift.of(both, without, List.of(job("B", "A"))))
                .extracting(Finding::kind)
                .containsExactly(Kind.PLAN_CHANGED);
        var with = stages(plan("A", false, offer("A", "Offer")), plan("B", false, screen, offer("B", " offer")));
        assertThat(ListenerDrift.of(both, with, List.of(job("B", "A")))).isEmpty();
    }
}
