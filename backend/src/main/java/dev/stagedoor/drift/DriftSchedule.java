package dev.stagedoor.drift;

import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.platform.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for a check when the last one is old or was of another mapping or other listeners. Every node asks; the work is one, and one node claims it. */
@Component
class DriftSchedule extends Recurring {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final DriftTable table;
    private final DriftCheck check;
    private final LongWork work;
    private final DriftProperties properties;
    private final Clock clock;

    DriftSchedule(DriftTable table, DriftCheck check, LongWork work, DriftProperties properties, Clock clock) {
        super(LOOK_EVERY);
        this.table = table;
        this.check = check;
        this.work = work;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected Mono<Void> once() {
        return Mono.zip(table.lastCheck(), check.basis())
                .filter(known -> isOld(known.getT1())
                        || !known.getT2().equals(known.getT1().basis()))
                .flatMap(_ -> work.ensure(DriftHandler.KIND, DriftHandler.KEY));
    }

    private boolean isOld(DriftTable.Check last) {
        var at = last.triedAt();
        return at == null || at.plus(properties.every()).isBefore(clock.instant());
    }

    /** A person wants to know now. Within the caller's transaction, if there is one. */
    Mono<Void> now() {
        return work.start(DriftHandler.KIND, DriftHandler.KEY);
    }

    /** Whether a check waits or runs. */
    Mono<Boolean> isDue() {
        return work.isThere(DriftHandler.KIND, DriftHandler.KEY);
    }
}
