package dev.stagedoor.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How long a fault lasts; never how long something is waited for. */
final class Pause {
    private Pause() {}

    static void seconds(int seconds) {
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
    }
}
