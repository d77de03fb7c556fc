package dev.stagedoor.intake;

import dev.stagedoor.platform.metrics.Counted;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/** Counts the calls at endpoints that were not taken, by reason. */
final class Refusals {
    private enum Reason {
        SIGNATURE,
        UNKNOWN_ENDPOINT,
        TOO_SLOW,
        REMOVED,
        TOO_LARGE,
        FORMAT,
        /** No room, no database, or a draft that ended. */
        LATER
    }

    private final Counted<Reason> refused = Counted.of(
            "stagedoor.calls.refused", "Calls at webhook endpoints that were not taken", "reason", Reason.class);

    /** A call that was taken is counted where it is stored. */
    void answered(ResponseEntity<Void> answer) {
        HttpStatusCode status = answer.getStatusCode();
        if (!status.is2xxSuccessful()) {
            refused.add(reason(status.value()));
        }
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 400 -> Reason.SIGNATURE;
            case 404 -> Reason.UNKNOWN_ENDPOINT;
            case 408 -> Reason.TOO_SLOW;
            case 410 -> Reason.REMOVED;
            case 413 -> Reason.TOO_LARGE;
            case 415 -> Reason.FORMAT;
            default -> Reason.LATER;
        };
    }
}
