package dev.stagedoor.activity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Appends committed facts. Call it inside the transaction that makes the fact. */
@Component
public class ActivityLog {
    /** Who may see an activity. */
    public enum Audience {
        EVERYONE,
        ADMINISTRATORS
    }

    /** References of an activity; each may be absent. */
    public record Refs(
            @Nullable UUID employeeId,
            @Nullable UUID workflowId,
            @Nullable UUID deliveryId) {}

    /** @param details what the sentence on screen needs, JSON-able; no restricted values */
    public Mono<Void> append(String kind, Audience audience, Refs refs, Map<String, ?> details) {
        throw new UnsupportedOperationException("not built yet");
    }
}
