package dev.stagedoor.inbox;

import dev.stagedoor.platform.Wakeups;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Wakes the workers of all nodes. */
record Waking(Wakeups wakeups) {
    private static final String WORK = "work";

    void now(String payload) {
        wakeups.wake(WORK, payload);
    }

    /** A wake-up before the commit would find nothing. */
    Mono<Void> afterCommit(String payload) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(manager -> manager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public Mono<Void> afterCommit() {
                        return Mono.fromRunnable(() -> now(payload));
                    }
                }))
                .then()
                .onErrorResume(NoTransactionException.class, _ -> Mono.fromRunnable(() -> now(payload)));
    }
}
