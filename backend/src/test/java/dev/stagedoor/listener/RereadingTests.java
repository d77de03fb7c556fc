package dev.stagedoor.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RereadingTests {
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Listeners.Endpoint endpoint = new Listeners.Endpoint(mock(Listener.class), List.of());

    private final Rereading rereading = new Rereading(
            key -> Mono.fromCallable(() -> {
                read.add(key);
                return endpoint;
            }),
            nanos::get);

    @Test
    void aFloodAsksOnceASecond() {
        var answers = Flux.range(0, 1_000)
                .flatMap(_ -> rereading.of("a"), 16)
                .collectList()
                .block();

        assertThat(answers).hasSize(1_000).containsOnly(endpoint);
        assertThat(read).containsExactly("a");
    }

    @Test
    void asksAgainAfterASecondAndForEachEndpoint() {
        rereading.of("a").block();
        rereading.of("b").block();
        nanos.addAndGet(Duration.ofMillis(1_001).toNanos());
        rereading.of("a").block();

        assertThat(read).containsExactly("a", "b", "a");
    }

    @Test
    void aDatabaseThatFailsSaysNothing() {
        StepVerifier.create(new Rereading(_ -> Mono.error(new IllegalStateException("away"))).of("a"))
                .verifyComplete();
    }

    @Test
    void aDatabaseThatHangsKeepsNobodyWaiting() {
        StepVerifier.withVirtualTime(() -> new Rereading(_ -> Mono.never()).of("a"))
                .thenAwait(Duration.ofSeconds(3))
                .verifyComplete();
    }
}
