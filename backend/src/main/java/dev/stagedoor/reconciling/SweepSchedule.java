package dev.stagedoor.reconciling;

import dev.stagedoor.platform.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for a sweep when what is known is old. Every node does so; the work is one, and one node claims it. */
@Component
class SweepSchedule extends Recurring {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final SeenApplications seen;
    private final SweepProperties properties;
    private final Clock clock;

    SweepSchedule(SeenApplications seen, SweepProperties properties, Clock clock) {
        super(LOOK_EVERY);
        this.seen = seen;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected Mono<Void> once() {
        return seen.knowledge().filter(this::isOld).flatMap(_ -> seen.refreshSoon());
    }

    private boolean isOld(SeenApplications.Knowledge known) {
        var at = known.completeAt();
        return at == null || at.plus(properties.every()).isBefore(clock.instant());
    }
}
