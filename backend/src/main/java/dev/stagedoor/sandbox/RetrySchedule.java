package dev.stagedoor.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When Ashby tries again: at most ten attempts, (2ⁿ−1)·10 s apart, and never after an answer that it takes as final. */
record RetrySchedule(int speedUp) {
    static final int ATTEMPTS = 10;
    private static final Set<Integer> FINAL = Set.of(401, 403, 404, 405, 410);

    RetrySchedule {
        if (speedUp < 1) {
            throw new IllegalArgumentException("The speed-up must be 1 or more");
        }
    }

    static boolean delivered(@Nullable Integer status) {
        return status != null && status >= 200 && status < 300;
    }

    /** How long to wait after so many attempts, the last of which ended with this status (null: no answer). */
    Optional<Duration> waitAfter(int attempts, @Nullable Integer status) {
        if (delivered(status) || attempts >= ATTEMPTS || (status != null && FINAL.contains(status))) {
            return Optional.empty();
        }
        long millis = ((1L << attempts) - 1) * 10_000;
        return Optional.of(Duration.ofMillis(millis / speedUp));
    }
}
