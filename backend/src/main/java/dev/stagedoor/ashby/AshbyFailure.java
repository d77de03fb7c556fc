package dev.stagedoor.ashby;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ashby did not do what was asked. Says whether trying again can help, and when. */
public final class AshbyFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** No key saved, or the connection is not Active: a hold. */
        NOT_CONNECTED,
        /** The key is wrong or was revoked: a hold until a person gives a good one. */
        WRONG_KEY,
        /** 429: a hold until {@link #retryAfter()}. */
        RATE_LIMITED,
        /** 5xx, time-out, reset, unreadable answer: try again later. */
        UNAVAILABLE,
        /** The key lacks a permission: needs attention. */
        MISSING_PERMISSION,
        /** Not there, or not visible to this key: re-read, then needs attention. */
        NOT_FOUND,
        /** Anything else that Ashby refuses: needs attention. */
        REFUSED
    }

    private final Kind kind;
    private final String code;
    private final @Nullable Duration retryAfter;

    public AshbyFailure(Kind kind, String code, String message, @Nullable Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** Ashby's code, e.g. {@code application_not_found}, or the HTTP status in words. */
    public String code() {
        return code;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
