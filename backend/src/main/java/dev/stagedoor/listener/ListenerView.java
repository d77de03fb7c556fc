package dev.stagedoor.listener;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listener as its administrator sees it. {@code secretKey} only while it may be read.
 *
 * @param lastCallAt when the latest delivery came; {@code lastOutcome} is what became of it
 * @param lastPingAt when Ashby last tested the endpoint
 */
record ListenerView(
        UUID id,
        UUID workflowId,
        long version,
        Listener.State state,
        @Nullable String event,
        @Nullable Condition condition,
        String sentence,
        String endpointUrl,
        @Nullable String secretKey,
        String secretLastFour,
        @Nullable Instant draftExpiresAt,
        Instant createdAt,
        @Nullable Instant reachedAt,
        @Nullable Boolean pingSigned,
        @Nullable Instant lastCallAt,
        @Nullable Instant lastPingAt,
        @Nullable String lastOutcome,
        List<String> warnings,
        long pausedCount) {
    ListenerView withSecretKey(String secret) {
        return new ListenerView(
                id,
                workflowId,
                version,
                state,
                event,
                condition,
                sentence,
                endpointUrl,
                secret,
                Keys.lastFour(secret),
                draftExpiresAt,
                createdAt,
                reachedAt,
                pingSigned,
                lastCallAt,
                lastPingAt,
                lastOutcome,
                warnings,
                pausedCount);
    }
}
