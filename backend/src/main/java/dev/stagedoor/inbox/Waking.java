package dev.stagedoor.inbox;

import dev.stagedoor.platform.AfterCommit;
import dev.stagedoor.platform.Wakeups;
import reactor.core.publisher.Mono;

/** Wakes the workers of all nodes. */
record Waking(Wakeups wakeups) {
    static final String WORK = "work";

    /** Something came in. Of no interest while all work is held; any other wake-up may mean that it no longer is. */
    static final String ARRIVED = "arrived";

    private static final String LOOK = "";

    void arrived() {
        wakeups.wake(WORK, ARRIVED);
    }

    private void look() {
        wakeups.wake(WORK, LOOK);
    }

    /** A wake-up before the commit would find nothing. */
    Mono<Void> afterCommit() {
        return AfterCommit.run(this::look);
    }
}
