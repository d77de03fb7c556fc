package dev.stagedoor.ashby.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The gate named {@code ashby}: holds all work back while Ashby cannot or must not be asked. One row for all nodes. */
@Component
public class Gate {
    /** @param closed whether work must wait now; @param reason in words; @param until when to look again, if known */
    public record State(
            boolean closed,
            @Nullable String reason,
            @Nullable Instant until) {
        public static final State OPEN = new State(false, null, null);
    }

    /** Closed too when the connection is not Active or has no key. */
    public Mono<State> state() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Closes after a failure that concerns everybody (rate limit, wrong key, Ashby down); others leave it as it is. */
    public Mono<Void> closeAfter(dev.stagedoor.ashby.AshbyFailure failure) {
        throw new UnsupportedOperationException("not built yet");
    }
}
