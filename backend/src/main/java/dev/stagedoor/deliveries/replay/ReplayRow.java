package dev.stagedoor.deliveries.replay;

import dev.stagedoor.importing.Replayed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A delivery of a replay.
 *
 * @param said by Ashby
 * @param replayed what would become of it, or became; null until it was looked at
 * @param note why it was not applied
 */
record ReplayRow(
        UUID deliveryId,
        Instant receivedAt,
        String person,
        String said,
        UUID workflowId,
        String workflowName,
        Progress state,
        @Nullable Replayed replayed,
        @Nullable String note) {
    ReplayRow with(Replayed found) {
        return new ReplayRow(deliveryId, receivedAt, person, said, workflowId, workflowName, state, found, note);
    }

    /** How far it is. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Progress {
        TO_LOOK,
        LOOKED,
        CHOSEN,
        APPLIED,
        NOT_APPLIED
    }
}
