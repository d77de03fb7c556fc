package dev.stagedoor.ashby;

import dev.stagedoor.platform.metrics.Counted;
import reactor.core.publisher.Mono;

/** Counts calls to Ashby by how they ended. */
final class CountedCalls {
    private enum Result {
        ANSWERED,
        WRONG_KEY,
        RATE_LIMITED,
        UNAVAILABLE,
        MISSING_PERMISSION,
        NOT_FOUND,
        REFUSED,
        /** Nobody waited any longer for the answer. */
        ABANDONED
    }

    private final Counted<Result> calls =
            Counted.of("stagedoor.ashby.calls", "Calls to Ashby by how they ended", "result", Result.class);

    <T> Mono<T> of(Mono<T> call) {
        return call.doOnSuccess(_ -> calls.add(Result.ANSWERED))
                .doOnError(AshbyFailure.class, failure -> calls.add(result(failure.kind())))
                .doOnCancel(() -> calls.add(Result.ABANDONED));
    }

    private static Result result(AshbyFailure.Kind kind) {
        return switch (kind) {
            case NOT_CONNECTED, REFUSED -> Result.REFUSED;
            case WRONG_KEY -> Result.WRONG_KEY;
            case RATE_LIMITED -> Result.RATE_LIMITED;
            case UNAVAILABLE -> Result.UNAVAILABLE;
            case MISSING_PERMISSION -> Result.MISSING_PERMISSION;
            case NOT_FOUND -> Result.NOT_FOUND;
        };
    }
}
