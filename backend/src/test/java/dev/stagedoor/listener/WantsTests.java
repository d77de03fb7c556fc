package dev.stagedoor.listener;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.listener.Listener.State;
import dev.stagedoor.listener.Listener.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantsTests {
    private static final Stages STAGES = new Stages(
            List.of(
                    plan(
                            "engineering",
                            "lead:New:Lead",
                            "phone:Phone screen:PreInterviewScreen",
                            "onsite:On-site:Active",
                            "offer:Offer:Offer",
                            "hired:Hired:Hired",
                            "gone:Archived:Archived"),
                    plan(
                            "sales",
                            "sales-onsite:On-site:Active",
                            "sales-offer:offer :Offer",
                            "sales-sign:Signing:Signing",
                            "sales-hired:Hired:Hired"),
                    // Has no stage named Offer.
                    plan(
                            "interns",
                            "interns-lead:New:Lead",
                            "interns-talk:Talk:Active",
                            "interns-close:Closing:Offer",
                            "interns-hired:Hired:Hired")),
            Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "offer, wanted",
        "onsite, otherStage",
        "hired, otherStage",
        "sales-offer, otherStage",
        "gone, archived",
    })
    void exactlyOneStage(String stage, String verdict) {
        assertThat(one("offer", false, stage)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "lead, otherStage",
        "phone, otherStage",
        "onsite, wanted",
        "offer, wanted",
        "hired, wanted",
        "gone, archived",
        "sales-onsite, otherStage",
        "sales-hired, otherStage",
    })
    void oneStageOrLaterInItsPlan(String stage, String verdict) {
        assertThat(one("onsite", true, stage)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "offer, wanted",
        "sales-offer, wanted",
        "interns-close, otherStage",
        "hired, otherStage",
        "gone, archived",
    })
    void everyStageOfThatTitleAndTypeWhateverItsSpelling(String stage, String verdict) {
        assertThat(every("  OFFER", "Offer", false, List.of(), stage)).isEqualTo(verdict);
    }

    @Test
    void aRenamedStageKeepsMatchingByItsId() {
        assertThat(every("Former name", "Offer", false, List.of("interns-close"), "interns-close"))
                .isEqualTo("wanted");
    }

    @ParameterizedTest
    @CsvSource({
        "onsite, otherStage",
        "offer, wanted",
        "hired, wanted",
        "gone, archived",
        // the order of a plan decides where it has the stage, even for a type that nobody knows
        "sales-onsite, otherStage",
        "sales-sign, wanted",
        "sales-hired, wanted",
        // a plan without that stage: by type
        "interns-lead, otherStage",
        "interns-talk, otherStage",
        "interns-close, wanted",
        "interns-hired, wanted",
    })
    void everyStageOrLater(String stage, String verdict) {
        assertThat(every("Offer", "Offer", true, List.of(), stage)).isEqualTo(verdict);
    }

    @Test
    void aStageInNoKnownPlanIsNeverSilentlyIgnored() {
        var listener = listener(
                State.ACTIVE, "candidateStageChange", new Condition.EveryPlan("Offer", "Offer", false, List.of()));

        assertThat(listener.wants("candidateStageChange", "Active", new Stage("new", "New", "Active", 1, "p"), STAGES))
                .isEqualTo(new Verdict.UnknownStage("new"));
        assertThat(listener.wants("candidateStageChange", "Active", null, STAGES))
                .isInstanceOf(Verdict.UnknownStage.class);
    }

    @Test
    void anotherActionIsUnwantedAndSaysWhichTypeToChoose() {
        var listener = listener(State.ACTIVE, "candidateHire", null);

        assertThat(listener.wants("applicationUpdate", "Hired", null, STAGES))
                .isEqualTo(new Verdict.Unwanted(
                        "wrongAction",
                        "Ashby sent “applicationUpdate” here; this listener waits for “candidateHire” (Candidate hired). Ashby"
                                + " cannot change a webhook's type: make a new webhook of the type “candidateHire” there with the"
                                + " same Request URL and Secret token, then delete this one."));
    }

    @ParameterizedTest
    @CsvSource({"candidateHire", "pushToHRIS"})
    void someEventsNeedNoStage(String event) {
        var listener = listener(State.ACTIVE, event, null);

        assertThat(code(listener.wants(event, "Hired", null, STAGES))).isEqualTo("wanted");
        assertThat(code(listener.wants(event, "Archived", null, STAGES))).isEqualTo("archived");
    }

    @ParameterizedTest
    @CsvSource({"PAUSED, offer, paused", "PAUSED, lead, otherStage", "REMOVED, offer, removed"})
    void aListenerThatIsNotActiveWantsNobody(State state, String stage, String verdict) {
        var listener = listener(
                state, "candidateStageChange", new Condition.OneStage("offer", "Offer", "Offer", "engineering", false));

        assertThat(code(listener.wants(
                        "candidateStageChange", "Active", STAGES.stage(stage).orElseThrow(), STAGES)))
                .isEqualTo(verdict);
    }

    @Test
    void nobodyEntersAnArchivedWorkflow() {
        var archived = new Listener.Workflow(UUID.randomUUID(), "Spring class", true);
        var listener = listener(archived, State.ACTIVE, "candidateHire", null);

        assertThat(listener.wants("candidateHire", "Hired", null, STAGES))
                .isEqualTo(new Verdict.Unwanted(
                        "workflowArchived", "The workflow “Spring class” is archived: nobody enters it."));
        assertThat(code(listener.wants("candidateHire", "Archived", null, STAGES)))
                .isEqualTo("archived");
    }

    @Test
    void tellsWhereSomebodyStandsWhoCameByIt() {
        var exactly = reach(new Condition.OneStage("onsite", "On-site", "Active", "engineering", false));
        assertThat(exactly.in()).containsExactly("onsite");
        assertThat(exactly.past()).containsExactlyInAnyOrder("offer", "hired");

        var orLater = reach(new Condition.OneStage("onsite", "On-site", "Active", "engineering", true));
        assertThat(orLater.in()).containsExactlyInAnyOrder("onsite", "offer", "hired");
        assertThat(orLater.past()).isEmpty();

        var everywhere = reach(new Condition.EveryPlan("Offer", "Offer", false, List.of()));
        assertThat(everywhere.in()).containsExactlyInAnyOrder("offer", "sales-offer");
        assertThat(everywhere.past())
                .as("nobody was in Offer in a plan that has none")
                .containsExactlyInAnyOrder("hired", "sales-sign", "sales-hired");

        assertThat(listener(State.ACTIVE, "candidateHire", null).reach(STAGES).in())
                .containsExactlyInAnyOrder("hired", "sales-hired", "interns-hired");
        assertThat(listener(State.ACTIVE, "pushToHRIS", null).reach(STAGES)).isEqualTo(Reach.NOWHERE);
    }

    private static Reach reach(Condition condition) {
        return listener(State.ACTIVE, "candidateStageChange", condition).reach(STAGES);
    }

    @Test
    void saysWhatItWaitsForInASentence() {
        assertThat(Words.sentence(
                        "candidateStageChange", new Condition.EveryPlan("Offer", "Offer", false, List.of()), STAGES))
                .isEqualTo("Ashby · Candidate stage change · Offer, all plans");
        assertThat(Words.sentence(
                        "candidateStageChange",
                        new Condition.OneStage("offer", "Offer", "Offer", "engineering", true),
                        STAGES))
                .isEqualTo("Ashby · Candidate stage change · Offer or later, engineering");
        assertThat(Words.sentence("candidateHire", null, STAGES)).isEqualTo("Ashby · Candidate hired");
    }

    private static String one(String wanted, boolean orLater, String entered) {
        Stage stage = STAGES.stage(wanted).orElseThrow();
        return verdict(
                new Condition.OneStage(stage.id(), stage.title(), stage.type(), stage.planId(), orLater), entered);
    }

    private static String every(String title, String type, boolean orLater, List<String> ids, String entered) {
        return verdict(new Condition.EveryPlan(title, type, orLater, ids), entered);
    }

    private static String verdict(Condition condition, String entered) {
        return code(listener(State.ACTIVE, "candidateStageChange", condition)
                .wants("candidateStageChange", "Active", STAGES.stage(entered).orElseThrow(), STAGES));
    }

    private static String code(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Wanted _ -> "wanted";
            case Verdict.Unwanted unwanted -> unwanted.code();
            case Verdict.UnknownStage _ -> "unknownStage";
        };
    }

    private static Listener listener(State state, String event, @Nullable Condition condition) {
        return listener(new Listener.Workflow(UUID.randomUUID(), "Onboarding", false), state, event, condition);
    }

    private static Listener listener(
            Listener.Workflow workflow, State state, String event, @Nullable Condition condition) {
        return new Listener(UUID.randomUUID(), workflow, state, "key", event, condition, 1, null, null);
    }

    private static Stages.Plan plan(String id, String... stages) {
        var order = new java.util.concurrent.atomic.AtomicInteger();
        return new Stages.Plan(
                id,
                id,
                false,
                Stream.of(stages)
                        .map(text -> text.split(":"))
                        .map(parts -> new Stage(parts[0], parts[1], parts[2], order.getAndIncrement(), id))
                        .toList());
    }
}
