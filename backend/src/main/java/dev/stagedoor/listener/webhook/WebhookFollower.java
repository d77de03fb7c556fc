package dev.stagedoor.listener.webhook;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** A port: who relies on what webhooks announce is told of gaps. Packages above implement it. */
public interface WebhookFollower {
    /** In the transaction that writes down that it works again: who was moved meanwhile may not have been announced. */
    Mono<Void> mended(UUID listenerId);
}
