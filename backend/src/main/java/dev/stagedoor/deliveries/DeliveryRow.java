package dev.stagedoor.deliveries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in the list.
 *
 * @param state open, imported, ignored or needsAttention
 * @param outcome the same in words
 */
record DeliveryRow(
        UUID id,
        Instant receivedAt,
        String person,
        String action,
        String said,
        UUID workflowId,
        String workflowName,
        String state,
        @Nullable String reasonCode,
        String outcome,
        int repetitions,
        @Nullable UUID employeeId) {}
