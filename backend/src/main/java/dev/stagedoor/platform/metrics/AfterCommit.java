package dev.stagedoor.platform.metrics;

import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** What was rolled back has not happened, and is not counted. */
public final class AfterCommit {
    private AfterCommit() {}

    /** After the commit of the transaction that there is; at once where there is none. */
    public static Mono<Void> count(Runnable counting) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(manager -> manager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public Mono<Void> afterCommit() {
                        return Mono.fromRunnable(counting);
                    }
                }))
                .then()
                .onErrorResume(NoTransactionException.class, _ -> Mono.fromRunnable(counting));
    }
}
