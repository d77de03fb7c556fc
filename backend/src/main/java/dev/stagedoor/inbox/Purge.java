package dev.stagedoor.inbox;

import dev.stagedoor.platform.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Empties bodies and deletes keys and attempts whose time is over. Every node does so; what one has in hand the others skip. */
@Component
class Purge extends Recurring {
    private static final Duration EVERY = Duration.ofMinutes(5);
    /** Small, so that nobody waits for its locks; the next round goes on where this one ended. */
    static final int BATCH = 200;

    private static final int BATCHES = 50;

    private final DeliveryTable deliveries;
    private final ArrivalTable arrivals;
    private final AttemptTable attempts;
    private final Keeping keeping;
    private final Clock clock;

    Purge(DeliveryTable deliveries, ArrivalTable arrivals, AttemptTable attempts, Keeping keeping, Clock clock) {
        super(EVERY);
        this.deliveries = deliveries;
        this.arrivals = arrivals;
        this.attempts = attempts;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** How many bodies, keys and attempts went. */
    @Override
    protected Mono<Long> once() {
        return inBatches(() -> deliveries.purge(BATCH, clock.instant()))
                .zipWhen(_ -> inBatches(() -> arrivals.forget(BATCH, before(keeping.repetitionKeys()))), Long::sum)
                .zipWhen(_ -> inBatches(() -> attempts.forget(BATCH, before(keeping.attempts()))), Long::sum);
    }

    private Instant before(Duration kept) {
        return clock.instant().minus(kept);
    }

    private static Mono<Long> inBatches(Supplier<Mono<Long>> batch) {
        return Mono.defer(batch)
                .repeat(BATCHES - 1)
                .takeUntil(gone -> gone < BATCH)
                .reduce(0L, Long::sum);
    }
}
