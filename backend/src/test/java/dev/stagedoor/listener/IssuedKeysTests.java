package dev.stagedoor.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class IssuedKeysTests {
    private final List<Sinks.One<Set<String>>> readings = new CopyOnWriteArrayList<>();
    private final IssuedKeys keys = new IssuedKeys(Mono.defer(() -> {
        Sinks.One<Set<String>> reading = Sinks.one();
        readings.add(reading);
        return reading.asMono();
    }));

    @Test
    void whatIsKnownIsNotAskedAgain() {
        StepVerifier.create(keys.contains("a"))
                .then(() -> end(0, Set.of("a", "b")))
                .expectNext(true)
                .verifyComplete();

        StepVerifier.create(keys.contains("b")).expectNext(true).verifyComplete();
        assertThat(readings).hasSize(1);
    }

    @Test
    void aReadingThatBeganBeforeTheQuestionIsNoAnswerToIt() {
        var early = keys.contains("made-up").toFuture();
        var late = keys.contains("new").toFuture();

        end(0, Set.of());
        assertThat(early.join()).isFalse();
        assertThat(late).as("issued meanwhile, perhaps").isNotDone();
        Flux.interval(java.time.Duration.ofMillis(10))
                .takeUntil(_ -> readings.size() > 1)
                .blockLast(java.time.Duration.ofSeconds(20));
        end(1, Set.of("new"));

        assertThat(late.join()).isTrue();
    }

    @Test
    void aFloodOfMadeUpKeysSharesReadingsAndWaitsInNoLongQueue() {
        var refused = new AtomicInteger();
        var all = Flux.range(0, 1_000)
                .flatMap(
                        at -> keys.contains("made-up-" + at).onErrorResume(Listeners.Busy.class, _ -> {
                            refused.incrementAndGet();
                            return Mono.empty();
                        }),
                        1_000)
                .collectList()
                .toFuture();

        end(0, Set.of());
        Flux.interval(java.time.Duration.ofMillis(10))
                .takeUntil(_ -> readings.size() > 1)
                .blockLast(java.time.Duration.ofSeconds(20));
        end(1, Set.of());

        assertThat(all.join()).hasSize(IssuedKeys.MOST_WAITING).containsOnly(false);
        assertThat(refused).hasValue(1_000 - IssuedKeys.MOST_WAITING);
        assertThat(readings).hasSize(2);
    }

    @Test
    void aDatabaseThatIsAwayIsNeverTakenForAnUnknownKey() {
        var failing = new IssuedKeys(Mono.error(new IllegalStateException("no connection")));

        StepVerifier.create(failing.contains("a")).verifyError(IllegalStateException.class);
        StepVerifier.create(failing.contains("a")).verifyError(IllegalStateException.class);
    }

    private void end(int reading, Set<String> read) {
        readings.get(reading).tryEmitValue(read);
    }
}
