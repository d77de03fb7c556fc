package dev.stagedoor.deliveries.replay;

import dev.stagedoor.importing.Replays.Under;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * Deliveries that are imported once more, as administrators see it.
 *
 * @param under by which version of the field mapping
 * @param problem why it waits or stopped, in words
 * @param appliedBy who wanted it applied last
 * @param restsSince when the last work on it ended; null while it is under way
 */
record Replay(
        UUID id,
        ReplayScope scope,
        Under under,
        State state,
        ReplayCounts counts,
        @Nullable String problem,
        String startedBy,
        Instant startedAt,
        @Nullable String appliedBy,
        @Nullable Instant restsSince) {
    /** How far it is. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum State {
        /** Finds out what would change; nothing is written. */
        LOOKING,
        READY,
        APPLYING,
        DONE,
        STOPPED;

        boolean isUnderWay() {
            return this == LOOKING || this == APPLYING;
        }
    }

    /**
     * Which deliveries.
     *
     * @param deliveryId the only one; the rest says nothing then
     * @param person of the only one
     * @param listener by which they came, in words
     */
    record ReplayScope(
            @Nullable UUID deliveryId,
            @Nullable String person,
            String outcome,
            String search,
            @Nullable Instant since,
            @Nullable UUID listenerId,
            @Nullable String listener) {}

    /**
     * How many deliveries, and how many of them would become what.
     *
     * @param looked at so far
     * @param canApply would change something and were not applied
     * @param chosen to be applied, and not yet
     * @param notApplied because something else would have become of them than was shown
     */
    record ReplayCounts(
            int deliveries,
            int looked,
            int create,
            int enroll,
            int update,
            int settle,
            int unchanged,
            int ignored,
            int needsAttention,
            int leftAlone,
            int canApply,
            int chosen,
            int applied,
            int notApplied) {}
}
