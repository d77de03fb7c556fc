package dev.stagedoor.inbox;

import java.util.UUID;

/** What became of a delivery at the door. Both are committed. */
public sealed interface Receipt {
    record Stored(UUID deliveryId) implements Receipt {}

    record Repeated(UUID deliveryId) implements Receipt {}
}
