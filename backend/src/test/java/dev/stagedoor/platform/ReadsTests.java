package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class ReadsTests {
    private final List<List<String>> read = new CopyOnWriteArrayList<>();
    private final Sinks.Empty<Void> slow = Sinks.empty();

    private final Reads<String, String> reads = new Reads<>(3, asked -> {
        read.add(asked);
        return slow.asMono().thenReturn(asked.stream().map(each -> each + "!").toList());
    });

    @Test
    void whoAsksWhileOthersReadSharesTheNext() {
        StepVerifier.create(Mono.zip(reads.of("a"), reads.of("b"), reads.of("c"), reads.of("d")))
                .then(() -> assertThat(read).containsExactly(List.of("a")))
                .then(slow::tryEmitEmpty)
                .assertNext(all -> assertThat(all.toList()).isEqualTo(List.of("a!", "b!", "c!", "d!")))
                .verifyComplete();

        assertThat(read).containsExactly(List.of("a"), List.of("b", "c", "d"));
    }

    @Test
    void eachPoolHasItsOwnCompany() {
        StepVerifier.create(Mono.zip(reads.of("a"), reads.of("b"), reads.of("c").contextWrite(Pool.WORK)))
                .then(() -> assertThat(read).containsExactly(List.of("a"), List.of("c")))
                .then(slow::tryEmitEmpty)
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void insideATransactionEverybodyReadsAlone() {
        slow.tryEmitEmpty();
        TransactionalOperator transactions =
                TestDatabase.transactions(TestPostgres.freshDatabase().connectionFactory());

        StepVerifier.create(Mono.zip(reads.of("a"), reads.of("b")).as(transactions::transactional))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(read).containsExactlyInAnyOrder(List.of("a"), List.of("b"));
    }

    @Test
    void aReadThatFailsFailsForAllWhoShareIt() {
        var broken = new Reads<String, String>(3, _ -> Mono.error(new IllegalStateException("away")));

        StepVerifier.create(broken.of("a")).verifyErrorMessage("away");
    }
}
