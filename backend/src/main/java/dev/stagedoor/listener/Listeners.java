package dev.stagedoor.listener;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The listeners and their secrets. */
@Component
public class Listeners {
    /** A listener as the intake needs it: who answers at an endpoint, and with which secrets (newest first). */
    public record Endpoint(Listener listener, List<Key> keys) {}

    /** One valid secret. */
    public record Key(UUID id, byte[] secret) {
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /** By endpoint key, cached; an unknown one is asked from the database (at most once in a while per key). Empty: never issued. */
    public Mono<Endpoint> endpoint(String endpointKey) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Mono<Listener> find(UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Notices something at an endpoint (ping, signedPing, call, wrongSignature, oversized, endedDraft, wrongAction): counted, shown at the listener. */
    public Mono<Void> notice(UUID listenerId, String kind, @Nullable String detail) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A delivery was signed with this secret: an older one ends now. */
    public Mono<Void> secretUsed(UUID listenerId, UUID secretId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
