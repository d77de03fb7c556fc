package dev.stagedoor.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many connections to the database this node has at most; two more are for wake-ups and for leases. One that was replaced
 * in the middle of a statement is counted by the server until it looks for its client, two seconds at most.
 *
 * @param intake for storing what Ashby sends
 * @param work for processing it, and for what is done in the background
 * @param screens for people and for health checks
 * @param patience how long somebody waits for a free one before it counts as a database that cannot be reached
 */
@ConfigurationProperties("stagedoor.pools")
record PoolProperties(
        @DefaultValue("4") int intake,
        @DefaultValue("10") int work,
        @DefaultValue("6") int screens,
        @DefaultValue("10s") Duration patience) {
    PoolProperties {
        if (Math.min(intake, Math.min(work, screens)) < 1) {
            throw new IllegalArgumentException("stagedoor.pools: each pool needs at least one connection");
        }
    }

    int most(Pool pool) {
        return switch (pool) {
            case INTAKE -> intake;
            case WORK -> work;
            case LEASES -> 1;
            case SCREENS -> screens;
        };
    }
}
