package dev.stagedoor.trial;

import dev.stagedoor.platform.Recurring;
import dev.stagedoor.trial.kept.KeptDossiers;
import dev.stagedoor.trial.kept.KeptProperties;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes dossiers whose days are over, and the trials that they were fetched for. Every node does so. */
@Component
class Forgetting extends Recurring {
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final KeptDossiers kept;
    private final TrialTable trials;
    private final KeptProperties properties;
    private final Clock clock;

    Forgetting(KeptDossiers kept, TrialTable trials, KeptProperties properties, Clock clock) {
        super(EVERY);
        this.kept = kept;
        this.trials = trials;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected Mono<Void> once() {
        return kept.forget()
                .then(Mono.defer(() -> trials.forget(clock.instant().minus(properties.keep()))))
                .then();
    }
}
