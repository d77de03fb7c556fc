package dev.stagedoor.listener;

import dev.stagedoor.platform.Wakeups;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The listeners and their secrets. */
@Component
public class Listeners implements SmartLifecycle {
    static final String CHANGED = "listener";

    /** A listener as the intake needs it: who answers at an endpoint, and with which secrets (newest first). */
    public record Endpoint(Listener listener, List<Key> keys) {}

    /** One valid secret. */
    public record Key(UUID id, byte[] secret) {
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    private final ListenerTable listeners;
    private final SecretTable secrets;
    private final Signals signals;
    private final Wakeups wakeups;
    private final Clock clock;
    private final EndpointCache cache;
    private volatile @Nullable Disposable watching;

    Listeners(ListenerTable listeners, SecretTable secrets, Signals signals, Wakeups wakeups, Clock clock) {
        this.listeners = listeners;
        this.secrets = secrets;
        this.signals = signals;
        this.wakeups = wakeups;
        this.clock = clock;
        this.cache = new EndpointCache(clock);
    }

    /** By endpoint key, cached; an unknown one is asked from the database (at most once in a while per key). Empty: never issued. */
    public Mono<Endpoint> endpoint(String endpointKey) {
        return Mono.defer(() -> {
                    EndpointCache.Known known = cache.get(endpointKey);
                    return known == null ? load(endpointKey) : Mono.just(known.endpoint());
                })
                .flatMap(Mono::justOrEmpty);
    }

    private Mono<Optional<Endpoint>> load(String endpointKey) {
        return listeners
                .byKey(endpointKey)
                .flatMap(this::withKeys)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(endpoint -> cache.put(endpointKey, endpoint));
    }

    private Mono<Endpoint> withKeys(ListenerTable.Row row) {
        return secrets.valid(row.listener().id(), clock.instant())
                .collectList()
                .map(keys -> new Endpoint(row.listener(), keys));
    }

    public Mono<Listener> find(UUID id) {
        return listeners.byId(id).map(ListenerTable.Row::listener);
    }

    /** All that take people in, or would if they were not paused. */
    public Flux<Listener> inUse() {
        return listeners
                .all()
                .map(ListenerTable.Row::listener)
                .filter(listener ->
                        listener.state() == Listener.State.ACTIVE || listener.state() == Listener.State.PAUSED)
                .filter(listener -> !listener.workflow().archived());
    }

    /** Notices something at an endpoint (ping, signedPing, wrongSignature, oversized, endedDraft): counted, shown at the listener. */
    public Mono<Void> notice(UUID listenerId, String kind, @Nullable String detail) {
        return signals.notice(listenerId, kind, detail);
    }

    /** A delivery was signed with this secret: an older one ends now. */
    public Mono<Void> secretUsed(UUID listenerId, UUID secretId) {
        return Mono.defer(() -> secrets.used(listenerId, secretId, clock.instant()))
                .filter(ended -> ended)
                .flatMap(_ -> listeners.byId(listenerId))
                .doOnNext(row -> changed(row.listener().endpointKey()))
                .then();
    }

    /** Every node forgets what it knew of this endpoint. */
    void changed(String endpointKey) {
        cache.forget(endpointKey);
        wakeups.wake(CHANGED, endpointKey);
    }

    @Override
    public void start() {
        watching = wakeups.on(CHANGED).subscribe(cache::forget);
    }

    @Override
    public void stop() {
        Disposable current = watching;
        if (current != null) {
            current.dispose();
            watching = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }
}
