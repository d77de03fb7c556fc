package dev.stagedoor.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What every node does from time to time while it runs, one round after the other. A round that fails is told in the log and
 * made again at its next time. The first one comes after the first interval.
 */
public abstract class Recurring implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Recurring.class);

    /** A round that hangs is given up: it would have been the last one. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Duration every;
    private volatile @Nullable Disposable running;

    protected Recurring(Duration every) {
        this.every = every;
    }

    /** One round. */
    protected abstract Mono<?> once();

    @Override
    public void start() {
        running = Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(_ -> Mono.defer(this::once).then().timeout(LONGEST).onErrorResume(this::nextTime), 1)
                .contextWrite(Pool.WORK)
                .subscribe();
    }

    private Mono<Void> nextTime(Throwable error) {
        log.warn("{} did not work, trying again later: {}", getClass().getSimpleName(), error.toString());
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
