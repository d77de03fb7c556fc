package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class BatcherTests {
    private static final class OneItemsFault extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A write under way: it ends when the test says so. */
    private record Write(List<String> items, Sinks.One<List<String>> end) {
        void succeed() {
            end.tryEmitValue(items.stream().map(item -> item + "!").toList());
        }

        void fail(Throwable error) {
            end.tryEmitError(error);
        }
    }

    private final List<Write> writes = new ArrayList<>();
    private final Batcher<String, String> batcher =
            new Batcher<>(new Batcher.Bounds(2, 4, 12), String::length, this::begin, OneItemsFault.class::isInstance);

    private Mono<List<String>> begin(List<String> items) {
        var write = new Write(items, Sinks.one());
        writes.add(write);
        return write.end().asMono();
    }

    private List<List<String>> written() {
        return writes.stream().map(Write::items).toList();
    }

    private Disposable submit(String item) {
        return batcher.submit(item).subscribe(_ -> {}, _ -> {});
    }

    @Test
    void aLoneItemIsWrittenAtOnce() {
        StepVerifier.create(batcher.submit("a"))
                .then(() -> assertThat(written()).containsExactly(List.of("a")))
                .then(() -> writes.getFirst().succeed())
                .expectNext("a!")
                .verifyComplete();
    }

    @Test
    void whatComesWhileTheWritersAreBusyGoesTogetherWithTheNextUpToABound() {
        List.of("a", "b", "c", "d", "e", "f", "g").forEach(this::submit);

        assertThat(written()).containsExactly(List.of("a"), List.of("b"));
        writes.get(1).succeed();
        assertThat(written()).endsWith(List.of("c", "d", "e", "f")).hasSize(3);
        writes.get(0).succeed();
        assertThat(written()).endsWith(List.of("g")).hasSize(4);
    }

    @Test
    void whoeverIsAnsweredTogetherAndCallsAgainGoesTogetherAgain() {
        var second = new ArrayList<List<String>>();
        var other = new Batcher<String, String>(
                new Batcher.Bounds(1, 4, 12),
                String::length,
                items -> {
                    second.add(items);
                    return Mono.just(items);
                },
                _ -> false);
        List.of("a", "b", "c", "d", "e")
                .forEach(item -> batcher.submit(item).flatMap(other::submit).subscribe());

        writes.get(0).succeed();
        writes.get(2).succeed();

        assertThat(second).containsExactly(List.of("a!"), List.of("c!", "d!", "e!"));
    }

    @Test
    void aWriteIsBoundedInBytesAndWhatIsLargerGoesAlone() {
        List.of("a", "b", "12345678", "1234", "x", "a larger one than all", "y").forEach(this::submit);

        writes.get(0).succeed();
        assertThat(written()).endsWith(List.of("12345678", "1234"));
        writes.get(2).succeed();
        assertThat(written()).endsWith(List.of("x"));
        writes.get(3).succeed();
        assertThat(written()).endsWith(List.of("a larger one than all"));
        writes.get(4).succeed();
        assertThat(written()).endsWith(List.of("y"));
    }

    @Test
    void anItemThatCannotBeWrittenDoesNotFailItsNeighbours() {
        submit("x");
        submit("y");
        var good = batcher.submit("good").toFuture();
        var bad = batcher.submit("bad").toFuture();
        var fine = batcher.submit("fine").toFuture();

        writes.get(0).succeed();
        writes.get(2).fail(new OneItemsFault());
        writes.get(3).succeed();
        writes.get(4).fail(new OneItemsFault());
        writes.get(5).succeed();

        assertThat(written()).endsWith(List.of("good"), List.of("bad"), List.of("fine"));
        assertThat(good).isCompletedWithValue("good!");
        assertThat(bad).isCompletedExceptionally();
        assertThat(fine).isCompletedWithValue("fine!");
    }

    @Test
    void whatIsNobodysFaultFailsAllAtOnceAndTheNextAreTried() {
        submit("x");
        submit("y");
        var first = batcher.submit("first").toFuture();
        var second = batcher.submit("second").toFuture();
        writes.get(0).succeed();
        var later = batcher.submit("later").toFuture();

        writes.get(2).fail(new IllegalStateException("the database is away"));
        writes.get(3).succeed();

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedExceptionally();
        assertThat(later).isCompletedWithValue("later!");
        assertThat(written()).hasSize(4);
    }

    @Test
    void whoeverGoesAwayDropsOnlyTheirOwnWaiting() {
        submit("x");
        submit("y");
        var gone = submit("gone");
        var stays = batcher.submit("stays").toFuture();

        gone.dispose();
        writes.get(0).succeed();
        writes.get(2).succeed();

        assertThat(written()).endsWith(List.of("stays"));
        assertThat(stays).isCompletedWithValue("stays!");
    }

    @Test
    void whatIsBeingWrittenIsNotUndoneByWhoeverGoesAway() {
        var gone = submit("gone");

        gone.dispose();
        writes.getFirst().succeed();
        submit("a");
        submit("b");

        assertThat(written()).containsExactly(List.of("gone"), List.of("a"), List.of("b"));
    }

    @Test
    void everyoneOfManyIsAnsweredOnceWithTheirOwn() {
        var busy = new Batcher<Integer, Integer>(
                new Batcher.Bounds(2, 16, Long.MAX_VALUE),
                _ -> 1,
                items ->
                        Mono.just(items.stream().map(item -> item * 2).toList()).publishOn(Schedulers.parallel()),
                OneItemsFault.class::isInstance);

        StepVerifier.create(Flux.range(0, 5_000)
                        .flatMap(
                                item -> busy.submit(item)
                                        .subscribeOn(Schedulers.parallel())
                                        .map(answer -> answer == item * 2),
                                200)
                        .filter(right -> right)
                        .count())
                .expectNext(5_000L)
                .verifyComplete();
    }
}
