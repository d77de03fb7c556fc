package dev.stagedoor.platform;

import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** What was rolled back has not happened: nobody is woken for it, and it is not counted. */
public final class AfterCommit {
    private AfterCommit() {}

    /** After the commit of the transaction that there is; at once where there is none. */
    public static Mono<Void> run(Runnable what) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(manager -> manager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public Mono<Void> afterCommit() {
                        return Mono.fromRunnable(what);
                    }
                }))
                .then()
                .onErrorResume(NoTransactionException.class, _ -> Mono.fromRunnable(what));
    }
}
