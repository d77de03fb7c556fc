package dev.stagedoor.inbox;

import dev.stagedoor.platform.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The claims in this node's hands. Their leases are renewed while it works on them: so a lease may be shorter than the work, and
 * what a dead node held is taken over soon.
 */
@Component
class Leases {
    private static final Logger log = LoggerFactory.getLogger(Leases.class);

    /** One renewal may fail, or hang, and the next still comes in time. */
    private static final int RENEWALS_IN_A_LEASE = 3;

    private final WorkTable work;
    private final Duration lease;
    private final Map<Long, Claim> held = new ConcurrentHashMap<>();
    private volatile boolean overdue;

    Leases(WorkTable work, WorkerProperties properties) {
        this.work = work;
        this.lease = properties.lease();
    }

    /** As long as this lasts the claim is held, unless another node has taken it over. */
    <T> Mono<T> holding(Claim claim, Mono<T> doing) {
        return Mono.defer(() -> {
            held.put(claim.fence(), claim);
            return doing.doFinally(_ -> held.remove(claim.fence()));
        });
    }

    /** Renews until nobody listens any more. */
    Flux<Void> renewals() {
        return Flux.interval(lease.dividedBy(RENEWALS_IN_A_LEASE))
                .onBackpressureDrop()
                .concatMap(_ -> renew(), 1);
    }

    /**
     * What could not be renewed, because the database was away, is renewed before anything is claimed: else this node might claim
     * what it is working on.
     */
    Mono<Void> catchUp() {
        return Mono.defer(() -> overdue ? renew() : Mono.empty());
    }

    /**
     * Never fails, and is over before the next one is due: from who cannot renew another may take the claim over, and then the
     * fence keeps it from committing. It has a connection of its own, since those of work may all be taken by work that takes long.
     */
    Mono<Void> renew() {
        return Mono.fromSupplier(() -> List.copyOf(held.values()))
                .filter(claims -> !claims.isEmpty())
                .flatMap(claims -> work.renew(claims, lease))
                .timeout(lease.dividedBy(RENEWALS_IN_A_LEASE + 1))
                .doOnSuccess(_ -> overdue = false)
                .onErrorResume(error -> {
                    overdue = true;
                    log.warn("Could not renew leases, trying again soon: {}", error.toString());
                    return Mono.empty();
                })
                .contextWrite(Pool.LEASES);
    }
}
