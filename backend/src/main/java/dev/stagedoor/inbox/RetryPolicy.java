package dev.stagedoor.inbox;

import java.time.Duration;
import java.util.List;

/** PURE. When to try again: soon at first, then ever later, hourly in the end, never given up. */
final class RetryPolicy {
    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));

    private RetryPolicy() {}

    /**
     * @param failures how often it failed by now, at least 1
     * @param chance from 0 to 1: spreads what failed together over 80 to 100 percent of the delay
     */
    static Duration delay(int failures, double chance) {
        Duration longest = DELAYS.get(Math.clamp(failures - 1L, 0, DELAYS.size() - 1));
        return Duration.ofMillis(Math.round(longest.toMillis() * (0.8 + 0.2 * chance)));
    }
}
