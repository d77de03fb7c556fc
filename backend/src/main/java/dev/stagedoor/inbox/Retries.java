package dev.stagedoor.inbox;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.platform.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Puts work back that could not be done now, and says so at its deliveries. */
@Component
class Retries {
    private static final Logger log = LoggerFactory.getLogger(Retries.class);

    private final WorkTable work;
    private final DeliveryTable deliveries;
    private final AttemptTable attempts;
    private final TransactionalOperator transaction;
    private final Ids ids;
    private final Hints hints;

    Retries(
            WorkTable work,
            DeliveryTable deliveries,
            AttemptTable attempts,
            TransactionalOperator transaction,
            Ids ids,
            Hints hints) {
        this.work = work;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.transaction = transaction;
        this.ids = ids;
        this.hints = hints;
    }

    /** A hold costs nothing; anything else counts as a failure and waits longer each time. */
    Mono<Void> later(Claim claim, Throwable error) {
        return error instanceof WorkHandler.Held held ? hold(claim, held) : fail(claim, error);
    }

    private Mono<Void> hold(Claim claim, WorkHandler.Held held) {
        String reason = String.valueOf(held.getMessage());
        return work.putBack(claim, held.delay(), reason)
                .filter(ours -> ours)
                .flatMap(_ -> deliveries.waiting(claim.key(), reason))
                .as(transaction::transactional)
                .doOnNext(changed -> hint(claim, changed))
                .then();
    }

    private Mono<Void> fail(Claim claim, Throwable error) {
        int failures = claim.failures() + 1;
        Duration delay = RetryPolicy.delay(failures, ThreadLocalRandom.current().nextDouble());
        String cause = Cause.inWords(error);
        log.warn("Work {} {} failed {} times, again in {}", claim.kind(), claim.key(), failures, delay, error);
        // The attempts first: their beginning is found by the fence that the second statement gives up.
        return work.fence(claim)
                .filter(ours -> ours)
                .flatMap(_ -> recordAttempts(claim, cause))
                .flatMap(_ -> work.fail(claim, delay, cause))
                .flatMap(_ -> deliveries.waiting(claim.key(), Cause.retrying(failures, delay, cause)))
                .as(transaction::transactional)
                .doOnNext(changed -> hint(claim, changed))
                .then();
    }

    private Mono<Boolean> recordAttempts(Claim claim, String cause) {
        return deliveries
                .open(List.of(claim.key()))
                .map(OpenDelivery::id)
                .collectList()
                .flatMap(open -> attempts.appendRetrying(
                        open.stream().map(_ -> ids.next()).toArray(UUID[]::new),
                        open.toArray(UUID[]::new),
                        claim,
                        cause))
                .thenReturn(true);
    }

    private void hint(Claim claim, long changed) {
        if (changed > 0) {
            hints.publish(Hints.Topic.DELIVERY, claim.key());
        }
    }
}
