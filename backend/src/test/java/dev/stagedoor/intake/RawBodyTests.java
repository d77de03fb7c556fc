package dev.stagedoor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.PooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

class RawBodyTests {
    private final NettyDataBufferFactory buffers = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
    private final Memory memory = new Memory(100);

    private Mono<byte[]> read(Flux<DataBuffer> body) {
        var request = MockServerHttpRequest.post("/").body(body);
        return Mono.using(memory::share, share -> RawBody.of(request, share, RawBody.MOST), Memory.Share::release);
    }

    private NettyDataBuffer chunk(int size) {
        return buffers.wrap(PooledByteBufAllocator.DEFAULT.buffer().writeBytes(new byte[size]));
    }

    @Test
    void countsWhatArrivesAndGivesItBackAtTheEnd() {
        var body = TestPublisher.<DataBuffer>create();

        StepVerifier.create(read(body.flux()))
                .then(() -> body.next(chunk(60)))
                .then(() -> assertThat(memory.held()).isEqualTo(60))
                .then(() -> body.next(chunk(40)))
                .then(() -> assertThat(memory.hasRoomFor(1)).isFalse())
                .then(body::complete)
                .assertNext(bytes -> assertThat(bytes).hasSize(100))
                .verifyComplete();
        assertThat(memory.held()).isZero();
    }

    @Test
    void refusesWhatDoesNotFitAndKeepsNoneOfIt() {
        var first = chunk(60);
        var second = chunk(41);

        StepVerifier.create(read(Flux.just(first, second))).verifyError(RawBody.NoRoom.class);

        assertThat(memory.held()).isZero();
        assertThat(first.getNativeBuffer().refCnt()).isZero();
        assertThat(second.getNativeBuffer().refCnt()).isZero();
    }

    @Test
    void twoBodiesShareTheRoom() {
        var slow = TestPublisher.<DataBuffer>create();
        var reading = read(slow.flux()).subscribe();
        slow.next(chunk(60));

        StepVerifier.create(read(Flux.just(chunk(50)))).verifyError(RawBody.NoRoom.class);
        reading.dispose();
        StepVerifier.create(read(Flux.just(chunk(50)))).expectNextCount(1).verifyComplete();
    }

    @Test
    void givesBackWhatACancelledCallHeld() {
        var body = TestPublisher.<DataBuffer>create();

        StepVerifier.create(read(body.flux()))
                .then(() -> body.next(chunk(60)))
                .then(() -> assertThat(memory.held()).isEqualTo(60))
                .thenCancel()
                .verify();

        assertThat(memory.held()).isZero();
    }

    @Test
    void givesBackWhatABrokenCallHeld() {
        var body = TestPublisher.<DataBuffer>create();

        StepVerifier.create(read(body.flux()))
                .then(() -> body.next(chunk(60)))
                .then(() -> body.error(new IllegalStateException("connection reset")))
                .verifyError(IllegalStateException.class);

        assertThat(memory.held()).isZero();
    }

    @Test
    void givesBackWhatATricklingCallHeld() {
        StepVerifier.withVirtualTime(() -> read(Flux.concat(Flux.just(chunk(60)), Flux.never())))
                .expectSubscription()
                .then(() -> assertThat(memory.held()).isEqualTo(60))
                .thenAwait(Duration.ofSeconds(15))
                .verifyError(RawBody.TooSlow.class);

        assertThat(memory.held()).isZero();
    }

    @Test
    void believesNoAnnouncementThatIsTooSmall() {
        var request = MockServerHttpRequest.post("/")
                .header(HttpHeaders.CONTENT_LENGTH, "1")
                .body(Flux.just(chunk(60), chunk(60)));

        StepVerifier.create(RawBody.of(request, memory.share(), RawBody.MOST)).verifyError(RawBody.NoRoom.class);
    }

    @Test
    void readsNothingOfWhatIsAnnouncedAsTooLarge() {
        var request = MockServerHttpRequest.post("/")
                .header(HttpHeaders.CONTENT_LENGTH, String.valueOf(RawBody.MOST + 1))
                .body(Flux.error(new AssertionError("was read")));

        StepVerifier.create(RawBody.of(request, memory.share(), RawBody.MOST))
                .verifyError(DataBufferLimitException.class);
    }

    @Test
    void anEmptyBodyIsEmptyBytes() {
        StepVerifier.create(read(Flux.empty()))
                .assertNext(bytes ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEmpty())
                .verifyComplete();
    }

    @Test
    void aShareThatWasReleasedTakesNoMore() {
        var share = memory.share();
        share.take(60);
        share.release();
        share.release();

        assertThat(share.take(60)).isTrue();
        assertThat(memory.held()).isZero();
    }
}
