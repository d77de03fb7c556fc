package dev.stagedoor.reconciling;

import reactor.core.publisher.Mono;

/** A port: who waits for a sweep is told that it ended, or cannot get on. Packages above implement it. */
public interface Swept {
    /** In the transaction that writes it down. */
    Mono<Void> swept();
}
