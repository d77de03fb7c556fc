package dev.stagedoor.inbox;

import java.util.UUID;

/** A delivery to store. {@code identity} is what makes it the same as another: it is hashed into the repetition key. */
public record NewDelivery(
        UUID listenerId,
        String origin,
        String action,
        String subject,
        String personLabel,
        String workKey,
        String identity,
        byte[] body) {}
