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

    /** PURE. Does this listener want an application that entered {@code stage} by {@code action}? */
    public Verdict wants(String action, String status, @Nullable Stage stage, Stages stages) {
        throw new UnsupportedOperationException("not built yet");
    }
}
