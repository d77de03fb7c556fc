package dev.stagedoor.employee;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where employees are enrolled. A port: the workflows, which stand above, know it. */
public interface EmployeeEnrollments {
    /**
     * One workflow that an employee entered.
     *
     * @param deliveryId the first that was its cause; null where none is known
     */
    record Entered(
            UUID workflowId,
            String workflowName,
            Instant enteredAt,
            String applicationId,
            @Nullable UUID deliveryId) {}

    /** Newest first; employees without enrollments are absent. */
    Mono<Map<UUID, List<Entered>>> of(Collection<UUID> employees);
}
