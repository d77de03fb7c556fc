package dev.stagedoor.inbox;

import java.time.Instant;
import java.util.UUID;

/** A stored delivery that has no outcome yet. */
public record OpenDelivery(
        UUID id,
        Instant receivedAt,
        UUID listenerId,
        String origin,
        String action,
        String subject,
        String personLabel,
        String workKey) {}
