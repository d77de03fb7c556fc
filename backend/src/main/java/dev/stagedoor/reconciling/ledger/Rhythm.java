package dev.stagedoor.reconciling.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * PURE. Whether a listener is quieter than it is used to be. A holiday is no alarm: it goes by the longest silence that there
 * was, and doubles it.
 */
final class Rhythm {
    /** Fewer calls are no rhythm. */
    static final int FEWEST = 8;

    private static final Duration AT_LEAST = Duration.ofDays(2);

    private Rhythm() {}

    /**
     * How long it has been silent, when that is unusual.
     *
     * @param calls when Ashby called, in any order
     */
    static Optional<Duration> silence(List<Instant> calls, Instant now) {
        if (calls.size() < FEWEST) {
            return Optional.empty();
        }
        var sorted = calls.stream().sorted().toList();
        Duration longest = AT_LEAST;
        for (int i = 1; i < sorted.size(); i++) {
            Duration gap = Duration.between(sorted.get(i - 1), sorted.get(i)).multipliedBy(2);
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        Duration silent = Duration.between(sorted.getLast(), now);
        return silent.compareTo(longest) > 0 ? Optional.of(silent) : Optional.empty();
    }
}
