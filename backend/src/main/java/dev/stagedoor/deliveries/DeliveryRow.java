package dev.stagedoor.deliveries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A delivery in the list.
 *
 * @param outcome the state in words
 */
record DeliveryRow(
        UUID id,
        Instant receivedAt,
        String person,
        String action,
        String said,
        UUID workflowId,
        String workflowName,
        State state,
        @Nullable String reasonCode,
        String outcome,
        int repetitions,
        @Nullable UUID employeeId) {
    /** Open, or how it ended. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum State {
        OPEN,
        IMPORTED,
        IGNORED,
        NEEDS_ATTENTION;

        /** As the database says it; null is open. */
        static State of(@Nullable String outcome) {
            return switch (outcome) {
                case null -> OPEN;
                case "imported" -> IMPORTED;
                case "ignored" -> IGNORED;
                case "needsAttention" -> NEEDS_ATTENTION;
                default -> throw new IllegalStateException("Unknown outcome " + outcome);
            };
        }
    }
}
