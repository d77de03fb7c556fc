package dev.stagedoor.inbox;

import dev.stagedoor.platform.Batcher;
import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Secret;
import dev.stagedoor.platform.Wakeups;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes in what arrives: sealed, stored together with what comes at the same time, counted, told to the worker. */
@Component
class Accepting {
    /**
     * Two writers, so that one can be filled while the other waits for its commit; more would share each commit among fewer.
     * In bytes, so that two hundred large bodies do not become one statement that takes longer than anybody waits.
     */
    private static final Batcher.Bounds AT_ONCE = new Batcher.Bounds(2, 256, 4L << 20);

    /** A database that does not answer must not keep a writer for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Batcher<Arrival, Receipt> arrivals;
    private final Secret secret;
    private final Waking wake;
    private final Headroom headroom;
    private final Clock clock;
    private final Ids ids;

    Accepting(ArrivalTable arrivals, Secret secret, Wakeups wakeups, Headroom headroom, Clock clock, Ids ids) {
        var counting = new Counting();
        this.arrivals = new Batcher<>(
                AT_ONCE,
                arrival -> arrival.content().length,
                batch -> arrivals.store(batch).doOnNext(counting::received).timeout(PATIENCE),
                Accepting::isOneRowsFault);
        this.secret = secret;
        this.wake = new Waking(wakeups);
        this.headroom = headroom;
        this.clock = clock;
        this.ids = ids;
    }

    /** Stores once, makes the work due, commits, wakes the worker. Calls that come together share a commit. */
    Mono<Receipt> accept(NewDelivery delivery) {
        return Mono.defer(() -> {
            long came = System.nanoTime();
            return store(delivery).doOnNext(_ -> headroom.acknowledged(System.nanoTime() - came));
        });
    }

    private Mono<Receipt> store(NewDelivery delivery) {
        return Mono.fromCallable(() -> arrival(delivery))
                .subscribeOn(Schedulers.parallel())
                .flatMap(arrivals::submit)
                .doOnNext(receipt -> {
                    if (receipt instanceof Receipt.Stored) {
                        wake.arrived();
                    }
                });
    }

    private Arrival arrival(NewDelivery delivery) {
        UUID id = ids.next();
        return new Arrival(id, delivery, hash(delivery), Body.seal(delivery.body(), id, secret), clock.instant());
    }

    /** What is wrong with one row, as opposed to a database that is away, slow or full. */
    private static boolean isOneRowsFault(Throwable error) {
        return error instanceof NonTransientDataAccessException
                && !(error instanceof NonTransientDataAccessResourceException);
    }

    private static byte[] hash(NewDelivery delivery) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(delivery.listenerId().toString().getBytes(StandardCharsets.UTF_8));
            return digest.digest(delivery.identity().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
