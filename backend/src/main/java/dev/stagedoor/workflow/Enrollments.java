package dev.stagedoor.workflow;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Employees in workflows. */
@Component
public class Enrollments {
    /** An enrollment that already exists. */
    public record Existing(UUID id, UUID employeeId, String applicationId) {}

    /** Of this application, or of this employee through another one. */
    public Mono<List<Existing>> existing(UUID workflowId, String applicationId, @Nullable UUID employeeId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Enrolls once (occurrence 1) and records the cause; enrolled before means: only the cause is added. Inside the caller's transaction. True when new. */
    public Mono<Boolean> enroll(
            UUID workflowId,
            UUID employeeId,
            String applicationId,
            UUID deliveryId,
            UUID listenerId,
            @Nullable String stageId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
