package dev.stagedoor.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node works on what waits.
 *
 * @param concurrency how much it works on at once, at most
 * @param poll how often it looks for due work when nothing wakes it
 * @param lease how long claimed work stays its own when it is not heard of any more: it is renewed thrice in that time
 * @param attempt how long one try may take
 * @param firstDelay how long it waits after the start
 */
@ConfigurationProperties("stagedoor.worker")
record WorkerProperties(
        @DefaultValue("128") int concurrency,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("12s") Duration lease,
        @DefaultValue("40s") Duration attempt,
        @DefaultValue("1s") Duration firstDelay) {
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(3);

    WorkerProperties {
        if (lease.compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalArgumentException(
                    "stagedoor.worker.lease must be " + SHORTEST_LEASE.toSeconds() + "s or longer");
        }
    }
}
