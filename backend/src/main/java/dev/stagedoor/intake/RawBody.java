package dev.stagedoor.intake;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** The bytes exactly as sent: the signature is over them. */
final class RawBody {
    static final int MOST = 10 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private RawBody() {}

    /** At most so many bytes. Fails with {@link DataBufferLimitException}, {@link NoRoom} or {@link TooSlow}. */
    static Mono<byte[]> of(ServerHttpRequest request, Memory.Share share, int most) {
        return request.getHeaders().getContentLength() > most
                ? Mono.error(new DataBufferLimitException("announced as too large"))
                : DataBufferUtils.join(request.getBody().map(buffer -> counted(buffer, share)), most)
                        .map(RawBody::bytes)
                        .defaultIfEmpty(new byte[0])
                        .timeout(LONGEST)
                        .onErrorMap(TimeoutException.class, _ -> new TooSlow());
    }

    private static DataBuffer counted(DataBuffer buffer, Memory.Share share) {
        if (!share.take(buffer.readableByteCount())) {
            DataBufferUtils.release(buffer);
            throw new NoRoom();
        }
        return buffer;
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** Too much is held already. */
    static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** It trickles. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
