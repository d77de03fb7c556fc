package dev.stagedoor.intake;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** So many at once, and no more: who comes then is told so, and keeps nobody waiting. */
final class Places {
    private final int most;
    private final AtomicInteger taken = new AtomicInteger();

    Places(int most) {
        this.most = most;
    }

    /** With a place for as long as it takes, however it ends; else what is said when there is none. */
    <T> Mono<T> with(Supplier<Mono<T>> work, Supplier<Mono<T>> full) {
        return Mono.defer(() -> taken.incrementAndGet() > most ? full.get() : work.get())
                .doFinally(_ -> taken.decrementAndGet());
    }

    int taken() {
        return taken.get();
    }
}
