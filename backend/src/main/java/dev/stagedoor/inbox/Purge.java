package dev.stagedoor.inbox;

import dev.stagedoor.platform.Pool;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Empties bodies whose time is over. Every node does so; what one has in hand the others skip. */
@Component
class Purge implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Purge.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    /** Small, so that nobody waits for its locks; the next round goes on where this one ended. */
    static final int BATCH = 200;

    private static final int BATCHES = 50;

    private final DeliveryTable deliveries;
    private final Clock clock;
    private volatile @Nullable Disposable running;

    Purge(DeliveryTable deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** How many were emptied. */
    Mono<Long> once() {
        return Mono.defer(() -> deliveries.purge(BATCH, clock.instant()))
                .repeat(BATCHES - 1)
                .takeUntil(emptied -> emptied < BATCH)
                .reduce(0L, Long::sum);
    }

    @Override
    public void start() {
        running = Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> once().onErrorResume(this::nextTime), 1)
                .contextWrite(Pool.WORK)
                .subscribe();
    }

    private Mono<Long> nextTime(Throwable error) {
        log.warn("Expired bodies could not be emptied, trying again later: {}", error.toString());
        return Mono.empty();
    }

    @Override
    public void stop() {
        Disposable current = running;
        if (current != null) {
            current.dispose();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
