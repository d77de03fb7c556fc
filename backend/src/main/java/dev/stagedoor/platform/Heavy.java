package dev.stagedoor.platform;

import java.time.Duration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where work that computes for a while is done: reading a file of people, running rules over many. It has threads of its own, so
 * that only whoever asked for such work waits for it, and neither sign-in nor Ashby's calls nor a timer does.
 */
public final class Heavy {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int WAITING = 1_000;

    /** Never blocks a caller; refuses what would be more than a thousand waiting. */
    public static final Scheduler SCHEDULER = Schedulers.newBoundedElastic(
            THREADS, WAITING, "heavy", (int) Duration.ofMinutes(1).toSeconds(), true);

    private Heavy() {}
}
