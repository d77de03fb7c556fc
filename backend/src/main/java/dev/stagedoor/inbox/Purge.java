package dev.stagedoor.inbox;

import dev.stagedoor.platform.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Empties bodies whose time is over. Every node does so; what one has in hand the others skip. */
@Component
class Purge extends Recurring {
    private static final Duration EVERY = Duration.ofMinutes(5);
    /** Small, so that nobody waits for its locks; the next round goes on where this one ended. */
    static final int BATCH = 200;

    private static final int BATCHES = 50;

    private final DeliveryTable deliveries;
    private final Clock clock;

    Purge(DeliveryTable deliveries, Clock clock) {
        super(EVERY);
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** How many were emptied. */
    @Override
    protected Mono<Long> once() {
        return Mono.defer(() -> deliveries.purge(BATCH, clock.instant()))
                .repeat(BATCHES - 1)
                .takeUntil(emptied -> emptied < BATCH)
                .reduce(0L, Long::sum);
    }
}
