package dev.stagedoor.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored delivery that has an outcome, as it stands now.
 *
 * @param delivery as it was when it was open
 * @param mappingVersion the version of the field mapping that its last attempt used; null when no attempt came so far
 */
public record SettledDelivery(
        OpenDelivery delivery,
        Settlement.Outcome outcome,
        String reasonCode,
        String reason,
        Instant settledAt,
        @Nullable Long mappingVersion) {
    public boolean isImported() {
        return outcome == Settlement.Outcome.IMPORTED;
    }

    /** Whether its listener wanted it, as far as its outcome or its attempts tell. */
    public boolean wasWanted() {
        return isImported() || mappingVersion != null;
    }
}
