package dev.stagedoor.deliveries.replay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are replayed.
 *
 * @param pace how long to wait between two people, for Ashby's sake
 * @param keep how long a replay and what it found are kept after the last work on it
 */
@ConfigurationProperties("stagedoor.replays")
record ReplayProperties(
        @DefaultValue("250ms") Duration pace,
        @DefaultValue("7d") Duration keep) {}
