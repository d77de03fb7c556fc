package dev.stagedoor.listener;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.Stages;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to do when Ashby calls: whom it takes and into which workflow. */
public record Listener(
        UUID id,
        UUID workflowId,
        State state,
        String endpointKey,
        @Nullable String event,
        @Nullable Condition condition,
        long version,
        @Nullable Instant effectiveFrom,
        @Nullable Instant draftExpiresAt) {
    public enum State {
        DRAFT,
        ACTIVE,
        PAUSED,
        REMOVED
    }

    /** What a listener says to an application in a stage. */
    public sealed interface Verdict {
        record Wanted(String why) implements Verdict {}

        /** @param code otherStage, wrongAction, archived, paused, ...; @param why in words */
        record Unwanted(String code, String why) implements Verdict {}

        /** The stage is in no known plan: refresh the catalog once, then a person is asked. */
        record UnknownStage(String stageId) implements Verdict {}
    }

    /** A draft that nobody finished in time. */
    public boolean isEnded(Instant now) {
        return state == State.DRAFT && draftExpiresAt != null && !draftExpiresAt.isAfter(now);
    }

    /**
     * PURE. Does this listener want an application that entered {@code stage} by {@code action}? A paused one says
     * {@code paused} only to what it would otherwise want; a draft does not want anything yet ({@code draft}).
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
        return state == State.PAUSED && verdict instanceof Verdict.Wanted
                ? new Verdict.Unwanted("paused", "This listener is paused.")
                : verdict;
    }
}
