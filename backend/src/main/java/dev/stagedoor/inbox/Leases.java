package dev.stagedoor.inbox;

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

    /** One renewal may fail at once, and the next still comes in time; one that hangs keeps the others from coming. */
    private static final int RENEWALS_IN_A_LEASE = 3;

    private final WorkTable work;
    private final WorkerProperties properties;
    private final Map<Long, Claim> held = new ConcurrentHashMap<>();

    Leases(WorkTable work, WorkerProperties properties) {
        this.work = work;
        this.properties = properties;
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
        return Flux.interval(properties.lease().dividedBy(RENEWALS_IN_A_LEASE))
                .onBackpressureDrop()
                .concatMap(_ -> renew(), 1);
    }

    /** Never fails: who cannot renew loses the claim, and the fence keeps it from committing. */
    Mono<Void> renew() {
        return Mono.fromSupplier(() -> List.copyOf(held.values()))
                .filter(claims -> !claims.isEmpty())
                .flatMap(claims -> work.renew(claims, properties.lease()))
                .onErrorResume(error -> {
                    log.warn("Could not renew leases, trying again soon: {}", error.toString());
                    return Mono.empty();
                });
    }
}
