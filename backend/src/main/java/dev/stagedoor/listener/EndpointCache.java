package dev.stagedoor.listener;

import dev.stagedoor.listener.Listeners.Endpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What answers at endpoints, for a short while. Only keys that were issued come in here, so nobody can fill the memory. */
final class EndpointCache {
    /** Should a wake-up be lost, what changed is known no later than this. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

    private record Known(Endpoint endpoint, Instant until) {}

    private final Clock clock;
    private final Map<String, Known> entries = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    EndpointCache(Clock clock) {
        this.clock = clock;
    }

    /** Null when it must be asked. */
    @Nullable
    Endpoint get(String endpointKey) {
        Known entry = entries.get(endpointKey);
        return entry == null || !entry.until().isAfter(clock.instant()) ? null : entry.endpoint();
    }

    /** To be asked before reading what is put. */
    long changes() {
        return changes.get();
    }

    /** Not kept when something changed while it was read: it may be what was before. */
    void put(String endpointKey, Endpoint endpoint, long changesBefore) {
        entries.put(endpointKey, new Known(endpoint, clock.instant().plus(KNOWN_FOR)));
        if (changes.get() != changesBefore) {
            entries.remove(endpointKey);
        }
    }

    void forget(String endpointKey) {
        changes.incrementAndGet();
        entries.remove(endpointKey);
    }
}
