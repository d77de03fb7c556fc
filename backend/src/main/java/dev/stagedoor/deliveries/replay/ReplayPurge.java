package dev.stagedoor.deliveries.replay;

import dev.stagedoor.platform.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes replays whose days are over, with what they found. Every node does so. */
@Component
class ReplayPurge extends Recurring {
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final ReplayTable table;
    private final ReplayProperties properties;
    private final Clock clock;

    ReplayPurge(ReplayTable table, ReplayProperties properties, Clock clock) {
        super(EVERY);
        this.table = table;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected Mono<Long> once() {
        return Mono.defer(() -> table.forget(clock.instant().minus(properties.keep())));
    }
}
