package dev.stagedoor.ashby.connection;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.inbox.WorkHandler.Held;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What work does when Ashby failed. */
public final class Backoff {
    /** Also when Ashby wants longer: the gate holds the work back then, and who opens it finds the work due. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private Backoff() {}

    /** What concerns everybody closes the gate and costs this work nothing; the rest is counted and tried again. */
    public static <T> Mono<T> after(AshbyFailure failure, Gate gate) {
        return switch (failure.kind()) {
            case NOT_CONNECTED, WRONG_KEY, RATE_LIMITED ->
                gate.closeAfter(failure)
                        .then(Mono.error(() -> new Held(failure.inWords(), pause(failure.retryAfter()))));
            case UNAVAILABLE -> gate.closeAfter(failure).then(Mono.error(failure));
            case NOT_FOUND, MISSING_PERMISSION, REFUSED -> Mono.error(failure);
        };
    }

    private static Duration pause(@Nullable Duration wanted) {
        return wanted == null || wanted.compareTo(PAUSE) > 0 ? PAUSE : wanted;
    }
}
