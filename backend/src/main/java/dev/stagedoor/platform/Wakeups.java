package dev.stagedoor.platform;

import reactor.core.publisher.Flux;

/** In-memory and cross-node wake-ups: hints only, the row is the truth. */
public interface Wakeups {
    /** Tells listeners on this node at once and on other nodes soon (coalesced NOTIFY, own connection). Never fails. */
    void wake(String channel, String payload);

    /** Payloads for a channel from any node, from now on. Never ends, reconnects by itself. */
    Flux<String> on(String channel);
}
