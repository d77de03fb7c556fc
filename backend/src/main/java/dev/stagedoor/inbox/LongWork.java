package dev.stagedoor.inbox;

import dev.stagedoor.platform.Wakeups;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Work that takes longer than one claim and has no deliveries: a sweep, a trial. A {@link WorkHandler} does one step of it per
 * claim, writes how far it came into a table of its own, and goes on or ends, all in one transaction behind the fence. So it
 * is taken up after a crash where it stood, and other work gets its turn between two steps.
 */
@Component
public class LongWork {
    private final WorkTable work;
    private final Waking wake;

    LongWork(WorkTable work, Wakeups wakeups) {
        this.work = work;
        this.wake = new Waking(wakeups);
    }

    /** Due now, also when it is being done just now: then once more. Within the caller's transaction, if there is one. */
    public Mono<Void> start(String kind, String key) {
        return work.start(kind, key).then(Mono.defer(() -> wake.afterCommit()));
    }

    /** As {@link #start}, with something else to do: how often it failed before is forgotten. */
    public Mono<Void> startAnew(String kind, String key) {
        return work.startAnew(kind, key).then(Mono.defer(() -> wake.afterCommit()));
    }

    /** Due now unless it is there already, waiting for its time or being done. */
    public Mono<Void> ensure(String kind, String key) {
        return work.ensure(kind, key).then(Mono.defer(() -> wake.afterCommit()));
    }

    /** Whether it waits for its time or is being done. */
    public Mono<Boolean> isThere(String kind, String key) {
        return work.isThere(kind, key);
    }

    /** First statement of a step's transaction: takes the work row's lock. False when another has taken over. */
    public Mono<Boolean> fence(Claim claim) {
        return work.fence(claim);
    }

    /** The step is done and there is another: gives the claim back, due at once. */
    public Mono<Void> goOn(Claim claim) {
        return work.goOn(claim).then();
    }

    /** The work is done; it stays, and is due, if somebody asked for it meanwhile. */
    public Mono<Void> end(Claim claim) {
        return work.end(claim).then(Mono.defer(() -> wake.afterCommit()));
    }
}
