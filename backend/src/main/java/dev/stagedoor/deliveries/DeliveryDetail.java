package dev.stagedoor.deliveries;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything about one delivery: why did this person appear, or not? */
record DeliveryDetail(
        @JsonUnwrapped DeliveryRow row,
        String origin,
        UUID listenerId,
        String listenerSentence,
        JsonNode problems,
        JsonNode steps,
        List<Attempt> attempts,
        @Nullable String employeeName,
        @Nullable JsonNode match,
        @Nullable UUID enrollmentId) {
    /** One try, kept for ever. */
    record Attempt(
            Instant beganAt,
            Instant endedAt,
            String outcome,
            @Nullable String reason,
            JsonNode versions) {}
}
