package dev.stagedoor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** The watch itself: were it not there, every other test would pass as well. */
class NothingBlocksTests {
    @Test
    void aCallThatBlocksAThreadOfTheSchedulerIsCaughtAndKept() {
        StepVerifier.create(Mono.fromCallable(waiting()).subscribeOn(Schedulers.parallel()))
                .verifyError(BlockingOperationError.class);

        assertThat(NothingBlocks.taken()).isNotEmpty();
    }

    @Test
    void whatMayBlockMay() {
        StepVerifier.create(Mono.fromCallable(waiting()).subscribeOn(Schedulers.boundedElastic()))
                .expectNext("waited")
                .verifyComplete();

        assertThat(NothingBlocks.taken()).isEmpty();
    }

    private static Callable<String> waiting() {
        return () -> new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS) ? "called" : "waited";
    }
}
