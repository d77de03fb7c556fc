package dev.stagedoor.listener;

import dev.stagedoor.platform.Batcher;
import dev.stagedoor.platform.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/**
 * All endpoint keys that were ever issued. What is not among them is asked of the database, and everybody who asks meanwhile
 * shares one reading: so a flood of made-up keys costs a few small queries a second. "Never issued" is certain all the same,
 * because that reading begins after the question was asked, and a key is issued before anybody can use it: no wake-up needs to
 * arrive for it.
 */
final class IssuedKeys {
    /** A flood of made-up keys waits for its answers in no larger number than this. */
    static final int MOST_WAITING = 64;

    private static final Duration APART = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Mono<Set<String>> all;
    private final Batcher<String, Boolean> questions;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Set<String> issued = Set.of();
    private volatile long nextAt = System.nanoTime();

    /** By what reads them all. */
    IssuedKeys(Mono<Set<String>> all) {
        this.all = all.timeout(PATIENCE).contextWrite(Pool.INTAKE);
        this.questions =
                new Batcher<>(new Batcher.Bounds(1, MOST_WAITING, MOST_WAITING), _ -> 1, this::answers, _ -> false);
    }

    /** Fails with {@link Listeners.Busy}, or as the database fails; never false because something is not known yet. */
    Mono<Boolean> contains(String endpointKey) {
        return Mono.defer(() -> issued.contains(endpointKey) ? Mono.just(true) : ask(endpointKey));
    }

    private Mono<Boolean> ask(String endpointKey) {
        return Mono.defer(() -> waiting.incrementAndGet() > MOST_WAITING
                        ? Mono.error(new Listeners.Busy())
                        : questions.submit(endpointKey))
                .doFinally(_ -> waiting.decrementAndGet());
    }

    private Mono<List<Boolean>> answers(List<String> endpointKeys) {
        return pause().then(all)
                .doOnNext(read -> issued = read)
                .map(read -> endpointKeys.stream().map(read::contains).toList());
    }

    /** Until the next reading may begin: at once, but for a flood. */
    private Mono<?> pause() {
        long now = System.nanoTime();
        long left = Math.max(0, nextAt - now);
        nextAt = now + left + APART.toNanos();
        return left == 0 ? Mono.empty() : Mono.delay(Duration.ofNanos(left));
    }
}
