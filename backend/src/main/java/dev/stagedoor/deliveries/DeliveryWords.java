package dev.stagedoor.deliveries;

import dev.stagedoor.listener.Condition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PURE. Words for what Ashby said, for outcomes and for listeners. */
public final class DeliveryWords {
    private DeliveryWords() {}

    /** What a delivery reports: by Ashby's call, or by what a person did with what a comparison found. */
    public static String said(String action, String origin) {
        return origin.equals("webhook") ? said(action) : "Found by comparing with Ashby";
    }

    public static String said(String action) {
        return switch (action) {
            case "candidateStageChange" -> "Candidate stage change";
            case "candidateHire" -> "Candidate hired";
            case "pushToHRIS" -> "Pushed to HRIS";
            case "applicationSubmit" -> "Application submitted";
            case "applicationUpdate" -> "Application updated";
            case "candidateDelete" -> "Candidate deleted";
            case "candidateMerge" -> "Candidates merged";
            case "" -> "Not understood";
            default -> spaced(action);
        };
    }

    /** {@code interviewPlanTransition} reads as "Interview plan transition". */
    private static String spaced(String action) {
        String words = action.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String outcome(DeliveryRow.State state, @Nullable String reason, @Nullable String waiting) {
        String detail = reason == null || reason.isBlank() ? null : reason;
        return switch (state) {
            case IMPORTED -> detail == null ? "Imported." : detail;
            case IGNORED -> detail == null ? "Ignored." : "Ignored: " + detail;
            case NEEDS_ATTENTION -> detail == null ? "Needs attention." : "Needs attention: " + detail;
            case OPEN -> waiting(waiting);
        };
    }

    private static String waiting(@Nullable String why) {
        if (why == null || why.isBlank()) {
            return "Waiting to be looked at.";
        }
        return why.startsWith("Waiting") || why.startsWith("Retrying") ? why : "Waiting: " + why;
    }

    public static String listener(@Nullable String event, @Nullable Condition condition) {
        if (event == null) {
            return "Ashby · not created yet";
        }
        return "Ashby · " + said(event) + stage(condition);
    }

    private static String stage(@Nullable Condition condition) {
        if (condition == null) {
            return "";
        }
        return switch (condition) {
            case Condition.OneStage one -> " · " + one.title() + later(one.orLater());
            case Condition.EveryPlan every -> " · " + every.title() + later(every.orLater()) + ", all plans";
        };
    }

    private static String later(boolean orLater) {
        return orLater ? " or later" : "";
    }
}
