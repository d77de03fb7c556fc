package dev.stagedoor.deliveries.attention;

import dev.stagedoor.importing.ImportProblem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries that need attention for the same cause, and so are mended the same way.
 *
 * @param cause its key
 * @param title the cause in words
 * @param action what mends it
 * @param employeeField that it is about
 * @param next after the last row, when there are more
 */
record AttentionGroup(
        String cause,
        String title,
        ImportProblem.@Nullable Mend action,
        @Nullable String employeeField,
        long people,
        long deliveries,
        List<Row> rows,
        @Nullable String next) {
    /**
     * One of its deliveries.
     *
     * @param message what stands in the way, for this person
     * @param otherProblems what else does, which is mended after it
     */
    record Row(
            UUID id,
            Instant receivedAt,
            String person,
            String said,
            UUID workflowId,
            String workflowName,
            String message,
            List<String> otherProblems) {}
}
