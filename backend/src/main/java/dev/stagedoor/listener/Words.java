package dev.stagedoor.listener;

import dev.stagedoor.ashby.Stages;
import dev.stagedoor.inbox.Latest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PURE. What the screen says of a listener. */
final class Words {
    static final Stages NO_STAGES = new Stages(List.of(), null);

    private Words() {}

    /** {@code Ashby · Candidate stage change · Offer, all plans}. */
    static String sentence(@Nullable String event, @Nullable Condition condition, Stages stages) {
        if (event == null) {
            return "Ashby · not finished yet";
        }
        return condition == null
                ? "Ashby · " + event(event)
                : "Ashby · " + event(event) + " · " + condition(condition, stages);
    }

    static String event(String event) {
        return switch (event) {
            case "candidateStageChange" -> "Candidate stage change";
            case "candidateHire" -> "Candidate hired";
            case "pushToHRIS" -> "Pushed to HRIS";
            default -> event;
        };
    }

    static String wrongAction(String action, String event) {
        return "Ashby sent “" + action + "” here; this listener waits for “" + event + "” (" + event(event)
                + "). Ashby cannot change a webhook's type: make a new webhook of the type “" + event
                + "” there with the same Request URL and Secret token, then delete this one.";
    }

    /** How the latest call ended. */
    static String outcome(Latest latest) {
        String reason = latest.reason();
        return switch (latest.outcome()) {
            case null -> waiting(latest.waiting());
            case "imported" -> "imported";
            case "ignored" -> reason == null ? "ignored" : "ignored: " + reason;
            default -> reason == null ? "needs attention" : "needs attention: " + reason;
        };
    }

    /** Some reasons begin with the word themselves. */
    private static String waiting(@Nullable String why) {
        if (why == null) {
            return "waiting";
        }
        return why.startsWith("Waiting") ? "w" + why.substring(1) : "waiting: " + why;
    }

    private static String condition(Condition condition, Stages stages) {
        return switch (condition) {
            case Condition.OneStage one ->
                stages.stage(one.stageId()).map(stage -> stage.title()).orElse(one.title())
                        + (one.orLater() ? " or later, " : ", ")
                        + stages.plan(one.planId()).map(Stages.Plan::title).orElse("one plan");
            case Condition.EveryPlan every -> every.title() + (every.orLater() ? " or later" : "") + ", all plans";
        };
    }
}
