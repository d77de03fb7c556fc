package dev.stagedoor.listener;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.Stages;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What to do when Ashby calls: whom it takes and into which workflow. */
public record Listener(
        UUID id,
        Workflow workflow,
        State state,
        String endpointKey,
        @Nullable String event,
        @Nullable Condition condition,
        long version,
        @Nullable Instant effectiveFrom,
        @Nullable Instant draftExpiresAt) {
    /** Whom it takes enters this one; nobody enters an archived one. */
    public record Workflow(UUID id, String name, boolean archived) {}

    /** What a listener does at present. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum State {
        DRAFT,
        ACTIVE,
        PAUSED,
        REMOVED
    }

    /** What a listener says to an application in a stage. */
    public sealed interface Verdict {
        record Wanted(String why) implements Verdict {}

        /**
         * Not for this listener.
         *
         * @param code otherStage, wrongAction, archived, paused, ...
         * @param why in words
         */
        record Unwanted(String code, String why) implements Verdict {}

        /** The stage is in no known plan: refresh the catalog once, then a person is asked. */
        record UnknownStage(String stageId) implements Verdict {}
    }

    public UUID workflowId() {
        return workflow.id();
    }

    /** Whether nothing changed that decides what becomes of a delivery. */
    public boolean isAsItWas(@Nullable Listener present) {
        return present != null
                && present.version() == version
                && present.workflow().equals(workflow);
    }

    /** A draft that nobody finished in time. */
    public boolean isEnded(Instant now) {
        return state == State.DRAFT && draftExpiresAt != null && !draftExpiresAt.isAfter(now);
    }

    /**
     * PURE. Does this listener want an application that entered {@code stage} by {@code action}? A paused one says
     * {@code paused} only to what it would otherwise want, and so does one whose workflow is archived; a draft does not
     * want anything yet ({@code draft}).
     */
    public Verdict wants(String action, String status, @Nullable Stage stage, Stages stages) {
        if (state == State.REMOVED) {
            return new Verdict.Unwanted("removed", "This listener was removed.");
        }
        if (event == null) {
            return new Verdict.Unwanted("draft", "This listener is a draft: nobody has said yet what it waits for.");
        }
        if (!event.equals(action)) {
            return new Verdict.Unwanted("wrongAction", Words.wrongAction(action, event));
        }
        if ("Archived".equalsIgnoreCase(status)) {
            return new Verdict.Unwanted("archived", "The application is archived.");
        }
        Verdict verdict = condition == null
                ? new Verdict.Wanted(Words.event(event) + ".")
                : Wanting.decide(condition, stage, stages);
        return verdict instanceof Verdict.Wanted ? unlessClosed(verdict) : verdict;
    }

    /** Whether its condition means this stage, whatever else it wants. */
    public boolean means(Stage stage, Stages stages) {
        return condition != null && Wanting.decide(condition, stage, stages) instanceof Verdict.Wanted;
    }

    /** PURE. The stages by which it can be told who should have come by this listener; none for an event that leaves no trace. */
    public Reach reach(Stages stages) {
        if ("candidateHire".equals(event)) {
            return Wanting.hired(stages);
        }
        return condition == null ? Reach.NOWHERE : Wanting.reach(condition, stages);
    }

    /** Ashby's name of an event as its own screen writes it. */
    public static String eventInWords(String event) {
        return Words.event(event);
    }

    private Verdict unlessClosed(Verdict wanted) {
        if (workflow.archived()) {
            return new Verdict.Unwanted(
                    "workflowArchived", "The workflow “" + workflow.name() + "” is archived: nobody enters it.");
        }
        return state == State.PAUSED ? new Verdict.Unwanted("paused", "This listener is paused.") : wanted;
    }
}
