package dev.stagedoor.listener;

import dev.stagedoor.listener.Listeners.Endpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What answers at endpoints, for a short while. Bounded, so that made-up keys cannot fill the memory. */
final class EndpointCache {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    /** An endpoint or that there is none, and until when that may be believed. */
    record Known(Optional<Endpoint> endpoint, Instant until) {}

    private final Clock clock;
    private final Map<String, Known> entries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    EndpointCache(Clock clock) {
        this.clock = clock;
    }

    /** Null when it must be asked. */
    synchronized @Nullable Known get(String endpointKey) {
        Known entry = entries.get(endpointKey);
        return entry == null || !entry.until().isAfter(clock.instant()) ? null : entry;
    }

    synchronized Optional<Endpoint> put(String endpointKey, Optional<Endpoint> endpoint) {
        Instant until = clock.instant().plus(endpoint.isPresent() ? KNOWN_FOR : UNKNOWN_FOR);
        entries.remove(endpointKey);
        entries.put(endpointKey, new Known(endpoint, until));
        return endpoint;
    }

    synchronized void forget(String endpointKey) {
        entries.remove(endpointKey);
    }
}
