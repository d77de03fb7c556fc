package dev.stagedoor.reconciling;

import dev.stagedoor.platform.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for a sweep when what is known is old. Every node does so; the work is one, and one node claims it. */
@Component
class SweepSchedule extends Recurring {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final SeenApplications seen;
    private final SweepProperties properties;

    SweepSchedule(SeenApplications seen, SweepProperties properties) {
        super(LOOK_EVERY);
        this.seen = seen;
        this.properties = properties;
    }

    @Override
    protected Mono<Void> once() {
        return seen.isOlderThan(properties.every()).filter(old -> old).flatMap(_ -> seen.refreshSoon());
    }
}
