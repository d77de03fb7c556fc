package dev.stagedoor.deliveries;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.stagedoor.importing.ImportProblem;
import dev.stagedoor.importing.MatchChoice;
import dev.stagedoor.importing.Trace;
import dev.stagedoor.importing.TypedValues;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one delivery: why did this person appear, or not?
 *
 * @param steps the story: of the newest attempt that tells one
 * @param ashbyUrl the candidate's page in Ashby, once it was fetched
 * @param typed what people typed here and can still change; nothing once it was imported
 * @param nextAt when it is looked at again by itself; null when it is settled, or being looked at
 */
record DeliveryDetail(
        @JsonUnwrapped DeliveryRow row,
        String origin,
        UUID listenerId,
        String listenerSentence,
        List<ImportProblem> problems,
        List<Trace.Step> steps,
        List<Attempt> attempts,
        @Nullable String employeeName,
        @Nullable List<MatchChoice> match,
        @Nullable UUID enrollmentId,
        @Nullable String ashbyUrl,
        List<TypedValues.Entered> typed,
        @Nullable Instant nextAt) {
    /**
     * One try, with what it decided and why, as long as that is kept.
     *
     * @param told whether its steps are the delivery's story
     */
    record Attempt(
            Instant beganAt,
            Instant endedAt,
            String outcome,
            @Nullable String reason,
            Map<String, Long> versions,
            List<Trace.Step> steps,
            boolean told) {}
}
