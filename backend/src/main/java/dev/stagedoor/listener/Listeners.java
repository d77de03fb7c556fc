package dev.stagedoor.listener;

import dev.stagedoor.platform.Reads;
import dev.stagedoor.platform.Wakeups;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Too many ask for endpoints that this node does not know: not now. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many calls at endpoints that are not known", null, false, false);
        }
    }

    private final ListenerTable listeners;
    private final SecretTable secrets;
    private final Signals signals;
    private final Wakeups wakeups;
    private final Clock clock;
    private final Reads<UUID, Optional<Listener>> found = new Reads<>(64, this::findEach);
    private final EndpointCache cache;
    private final IssuedKeys issued;
    private final Rereading rereading;
    private volatile @Nullable Disposable watching;

    Listeners(ListenerTable listeners, SecretTable secrets, Signals signals, Wakeups wakeups, Clock clock) {
        this.listeners = listeners;
        this.secrets = secrets;
        this.signals = signals;
        this.wakeups = wakeups;
        this.clock = clock;
        this.cache = new EndpointCache(clock);
        this.issued = new IssuedKeys(listeners.endpointKeys());
        this.rereading = new Rereading(key -> load(key, cache.changes()));
    }

    /** By endpoint key, cached. Empty: certainly never issued. Fails with {@link Busy} when it cannot be told at the moment. */
    public Mono<Endpoint> endpoint(String endpointKey) {
        return Mono.defer(() -> Mono.justOrEmpty(cache.get(endpointKey)))
                .switchIfEmpty(Mono.defer(() -> load(endpointKey, cache.changes())));
    }

    /** As the database has it now; the answer is shared for a second. Empty when it does not say in time. */
    public Mono<Endpoint> anew(Endpoint known) {
        return rereading.of(known.listener().endpointKey());
    }

    private Mono<Endpoint> load(String endpointKey, long changesBefore) {
        return issued.contains(endpointKey)
                .filter(exists -> exists)
                .flatMap(_ -> listeners.byKey(endpointKey))
                .flatMap(this::withKeys)
                .doOnNext(endpoint -> cache.put(endpointKey, endpoint, changesBefore));
    }

    private Mono<Endpoint> withKeys(ListenerTable.Row row) {
        return secrets.valid(row.listener().id(), clock.instant())
                .collectList()
                .map(keys -> new Endpoint(row.listener(), keys));
    }

    public Mono<Listener> find(UUID id) {
        return found.of(id).flatMap(Mono::justOrEmpty);
    }

    /** As they are now, all of them. Those that do not exist are missing. */
    public Mono<Map<UUID, Listener>> findMany(Collection<UUID> ids) {
        return listeners.byIds(Set.copyOf(ids)).map(ListenerTable.Row::listener).collectMap(Listener::id);
    }

    /**
     * In a transaction that ignores what these keep out because they are paused: whether they are paused as they were. Then nobody
     * takes in what they ignored before that is written down.
     */
    public Mono<Boolean> keepOut(Collection<Listener> paused) {
        var ids = paused.stream().map(Listener::id).collect(Collectors.toUnmodifiableSet());
        return listeners
                .keepOut(ids)
                .filter(alone -> alone)
                .flatMap(_ -> findMany(ids))
                .map(present -> paused.stream().allMatch(before -> before.isAsItWas(present.get(before.id()))))
                .defaultIfEmpty(false);
    }

    private Mono<List<Optional<Listener>>> findEach(List<UUID> ids) {
        return findMany(ids)
                .map(known -> ids.stream()
                        .map(id -> Optional.ofNullable(known.get(id)))
                        .toList());
    }

    /** The newest secret that is valid. */
    public Mono<Key> newestKey(UUID id) {
        return secrets.valid(id, clock.instant()).next();
    }

    /** This secret stays valid, whatever was said before, until {@link #replaced} or a delivery signed with a newer one. */
    public Mono<Void> keepUntilReplaced(UUID listenerId, UUID secretId) {
        return secrets.keepUntilReplaced(listenerId, secretId, clock.instant());
    }

    /** Ashby was given this secret: those that were kept for its sake end in a day. After a commit every node may be told. */
    public Mono<Void> replaced(UUID listenerId, UUID secretId) {
        return secrets.endKeptLater(listenerId, secretId, clock.instant());
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

    /** Notices something at an endpoint (ping, signedPing, wrongSignature, wrongFormat, oversized, endedDraft): counted, shown at the listener. */
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
