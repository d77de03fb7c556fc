package dev.stagedoor.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets calls that come together share one write, by natural batching: a free writer takes at once what waits, so a lone call
 * never waits, and what comes while all writers are busy goes with the next. There is no timer. Those who are answered together
 * and call again at once, here or at another batcher, go together again. A call that is cancelled drops only its own waiting;
 * one that cannot be written does not fail those it came with.
 *
 * @param <T> what is written
 * @param <R> what became of one
 */
public final class Batcher<T, R> {
    /**
     * How much goes at once.
     *
     * @param writers how many writes may be under way
     * @param items of one write, at most
     * @param bytes of one write, at most; an item that is larger goes alone
     */
    public record Bounds(int writers, int items, long bytes) {}

    private final Bounds bounds;
    private final ToLongFunction<T> size;
    private final Function<List<T>, Mono<List<R>>> write;
    private final Predicate<Throwable> isOneItemsFault;
    private final Deque<Waiting<T, R>> queue = new ArrayDeque<>();
    private int busy;

    private static final class Waiting<T, R> {
        private final T item;
        private final MonoSink<R> answer;
        private volatile boolean cancelled;

        Waiting(T item, MonoSink<R> answer) {
            this.item = item;
            this.answer = answer;
        }
    }

    /**
     * A batcher that writes by these rules.
     *
     * @param size of one item in bytes
     * @param write all or nothing; its answers are in the order of the items
     * @param isOneItemsFault whether a failed write may succeed for the others, each alone
     */
    public Batcher(
            Bounds bounds,
            ToLongFunction<T> size,
            Function<List<T>, Mono<List<R>>> write,
            Predicate<Throwable> isOneItemsFault) {
        this.bounds = bounds;
        this.size = size;
        this.write = write;
        this.isOneItemsFault = isOneItemsFault;
    }

    /** What became of the item, once it is written. */
    public Mono<R> submit(T item) {
        return Mono.create(answer -> {
            var waiting = new Waiting<T, R>(item, answer);
            answer.onCancel(() -> waiting.cancelled = true);
            enqueue(waiting);
            if (!HandingOut.calls(this)) {
                drain();
            }
        });
    }

    private synchronized void enqueue(Waiting<T, R> waiting) {
        queue.add(waiting);
    }

    void drain() {
        for (var batch = next(); batch != null; batch = next()) {
            write(batch);
        }
    }

    /** Takes a writer with what waits for it; null when there is neither. */
    private synchronized @Nullable List<Waiting<T, R>> next() {
        if (busy == bounds.writers()) {
            return null;
        }
        var batch = new ArrayList<Waiting<T, R>>();
        long bytes = 0;
        while (batch.size() < bounds.items() && !queue.isEmpty()) {
            var first = queue.element();
            if (first.cancelled) {
                queue.remove();
                continue;
            }
            bytes += size.applyAsLong(first.item);
            if (bytes > bounds.bytes() && !batch.isEmpty()) {
                break;
            }
            batch.add(queue.remove());
        }
        if (batch.isEmpty()) {
            return null;
        }
        busy++;
        return batch;
    }

    private synchronized void free() {
        busy--;
    }

    private void write(List<Waiting<T, R>> batch) {
        together(batch)
                .onErrorResume(isOneItemsFault, error -> oneByOne(batch, error))
                .doOnError(error -> batch.forEach(waiting -> waiting.answer.error(error)))
                .onErrorComplete()
                .doFinally(_ -> {
                    free();
                    drain();
                })
                .subscribe();
    }

    private Mono<Void> together(List<Waiting<T, R>> batch) {
        return Mono.defer(() ->
                        write.apply(batch.stream().map(waiting -> waiting.item).toList()))
                .doOnNext(answers -> HandingOut.together(() -> answer(batch, answers)))
                .then();
    }

    private void answer(List<Waiting<T, R>> batch, List<R> answers) {
        for (int at = 0; at < batch.size(); at++) {
            batch.get(at).answer.success(answers.get(at));
        }
    }

    private Mono<Void> oneByOne(List<Waiting<T, R>> batch, Throwable error) {
        return batch.size() == 1
                ? Mono.error(error)
                : Flux.fromIterable(batch)
                        .concatMap(waiting -> together(List.of(waiting)).onErrorResume(alone -> {
                            waiting.answer.error(alone);
                            return Mono.empty();
                        }))
                        .then();
    }
}
