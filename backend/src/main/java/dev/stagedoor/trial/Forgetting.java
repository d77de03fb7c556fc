package dev.stagedoor.trial;

import dev.stagedoor.platform.Pool;
import dev.stagedoor.trial.kept.KeptDossiers;
import dev.stagedoor.trial.kept.KeptProperties;
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

/** Deletes dossiers whose days are over, and the trials that they were fetched for. Every node does so. */
@Component
class Forgetting implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final KeptDossiers kept;
    private final TrialTable trials;
    private final KeptProperties properties;
    private final Clock clock;
    private volatile @Nullable Disposable running;

    Forgetting(KeptDossiers kept, TrialTable trials, KeptProperties properties, Clock clock) {
        this.kept = kept;
        this.trials = trials;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<Void> once() {
        return kept.forget()
                .then(Mono.defer(() -> trials.forget(clock.instant().minus(properties.keep()))))
                .then();
    }

    @Override
    public void start() {
        running = Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> once().onErrorResume(this::nextTime), 1)
                .contextWrite(Pool.WORK)
                .subscribe();
    }

    private Mono<Void> nextTime(Throwable error) {
        log.warn("Old dossiers could not be deleted, trying again later: {}", error.toString());
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
