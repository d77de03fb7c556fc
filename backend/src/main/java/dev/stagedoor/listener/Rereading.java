package dev.stagedoor.listener;

import dev.stagedoor.listener.Listeners.Endpoint;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A signature that fits no known secret may be made with a new one of which no wake-up arrived: the database is asked before it is
 * refused. Once a second for an endpoint and no more, however many forge; they share the answer.
 */
final class Rereading {
    private static final long APART = Duration.ofSeconds(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Asked(Mono<Endpoint> answer, long at) {}

    private final Function<String, Mono<Endpoint>> read;
    private final LongSupplier nanos;
    /** Of endpoints that were issued only, so nobody can fill the memory. */
    private final Map<String, Asked> last = new ConcurrentHashMap<>();

    Rereading(Function<String, Mono<Endpoint>> read) {
        this(read, System::nanoTime);
    }

    Rereading(Function<String, Mono<Endpoint>> read, LongSupplier nanos) {
        this.read = read;
        this.nanos = nanos;
    }

    /** Empty when the database does not say in time. */
    Mono<Endpoint> of(String endpointKey) {
        return Mono.defer(() -> last.compute(endpointKey, this::thisSecond).answer());
    }

    private Asked thisSecond(String endpointKey, @Nullable Asked before) {
        long now = nanos.getAsLong();
        return before != null && now - before.at() < APART ? before : new Asked(ask(endpointKey), now);
    }

    private Mono<Endpoint> ask(String endpointKey) {
        return read.apply(endpointKey)
                .timeout(PATIENCE)
                .onErrorResume(_ -> Mono.empty())
                .cache();
    }
}
