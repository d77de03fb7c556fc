package dev.stagedoor.ashby.connection;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.inbox.WorkHandler.Held;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** What work does when Ashby failed. */
public final class Backoff {
    /** However long Ashby wants: the gate holds the work back meanwhile, and who opens it finds the work due. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Backoff() {}

    /** What concerns everybody closes the gate and costs this work nothing; the rest is counted and tried again. */
    public static <T> Mono<T> after(AshbyFailure failure, Gate gate) {
        return switch (failure.kind()) {
            case NOT_CONNECTED, WRONG_KEY, RATE_LIMITED ->
                gate.closeAfter(failure).then(Mono.error(() -> new Held(failure.inWords(), PAUSE)));
            case UNAVAILABLE -> gate.closeAfter(failure).then(Mono.error(failure));
            case NOT_FOUND, MISSING_PERMISSION, REFUSED -> Mono.error(failure);
        };
    }
}
