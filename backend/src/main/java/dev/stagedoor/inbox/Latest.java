package dev.stagedoor.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The latest delivery of a listener. {@code outcome} is null while it is open. */
public record Latest(
        UUID listenerId,
        Instant receivedAt,
        String action,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String waiting) {}
