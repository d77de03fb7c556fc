package dev.stagedoor.platform;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * Lets reads that come together share one statement, by natural batching: a lone read never waits, and what is asked while
 * others read goes with the next. Whoever asks is answered by a read that began afterwards. Inside a transaction everybody
 * reads alone, for they must see what the transaction did. Each pool of connections has its own company.
 *
 * @param <K> what is asked
 * @param <V> the answer
 */
public final class Reads<K, V> {
    /** Nobody who reads waits for a lock, so one is enough, and those who come meanwhile share the next. */
    private static final int READERS = 1;
    /** A database that does not answer must not keep a reader for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Function<List<K>, Mono<List<V>>> read;
    private final Map<Pool, Batcher<K, V>> company = new EnumMap<>(Pool.class);

    /**
     * Reads of this kind.
     *
     * @param atOnce how many at most share a statement
     * @param read the answers in the order of what is asked
     */
    public Reads(int atOnce, Function<List<K>, Mono<List<V>>> read) {
        this.read = read;
        for (Pool pool : Pool.values()) {
            company.put(
                    pool,
                    new Batcher<>(
                            new Batcher.Bounds(READERS, atOnce, atOnce),
                            _ -> 1,
                            asked -> read.apply(asked).timeout(PATIENCE).contextWrite(pool),
                            _ -> false));
        }
    }

    /** One answer. */
    public Mono<V> of(K asked) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .flatMap(_ -> read.apply(List.of(asked)).map(List::getFirst))
                .onErrorResume(NoTransactionException.class, _ -> together(asked));
    }

    private Mono<V> together(K asked) {
        return Mono.deferContextual(context -> {
            Batcher<K, V> others = company.get(Pool.of(context));
            return others == null ? Mono.empty() : others.submit(asked);
        });
    }
}
