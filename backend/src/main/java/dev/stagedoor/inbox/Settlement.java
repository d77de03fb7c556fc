package dev.stagedoor.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery's outcome.
 *
 * @param problems JSON-able list for the screen
 */
public record Settlement(
        UUID deliveryId,
        Outcome outcome,
        String reasonCode,
        String reason,
        List<?> problems,
        @Nullable UUID employeeId,
        Object trace,
        Map<String, Long> versions) {
    public enum Outcome {
        IMPORTED,
        IGNORED,
        NEEDS_ATTENTION
    }
}
