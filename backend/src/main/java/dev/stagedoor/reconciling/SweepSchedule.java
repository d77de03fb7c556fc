package dev.stagedoor.reconciling;

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

/** Asks for a sweep when what is known is old. Every node does so; the work is one, and one node claims it. */
@Component
class SweepSchedule implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SweepSchedule.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final SeenApplications seen;
    private final SweepProperties properties;
    private final Clock clock;
    private volatile @Nullable Disposable running;

    SweepSchedule(SeenApplications seen, SweepProperties properties, Clock clock) {
        this.seen = seen;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<Void> once() {
        return seen.knowledge().filter(this::isOld).flatMap(_ -> seen.refreshSoon());
    }

    private boolean isOld(SeenApplications.Knowledge known) {
        var at = known.completeAt();
        return at == null || at.plus(properties.every()).isBefore(clock.instant());
    }

    @Override
    public void start() {
        running = Flux.interval(LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> once().onErrorResume(this::nextTime), 1)
                .contextWrite(Pool.WORK)
                .subscribe();
    }

    private Mono<Void> nextTime(Throwable error) {
        log.warn("Could not ask for a sweep, trying again later: {}", error.toString());
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
