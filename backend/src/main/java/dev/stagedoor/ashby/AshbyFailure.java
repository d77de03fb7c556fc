package dev.stagedoor.ashby;

import dev.stagedoor.platform.InWords;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ashby did not do what was asked. Says whether trying again can help, and when. */
public final class AshbyFailure extends RuntimeException implements InWords {
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

    private static final Set<String> PAGING = Set.of(
            "next_cursor_expired",
            "invalid_next_cursor",
            "cursor_invalid",
            "sync_token_expired",
            "sync_token_invalid",
            "incremental_sync_too_large");

    private final Kind kind;
    private final String code;
    private final @Nullable Duration retryAfter;

    public AshbyFailure(Kind kind, String code, String message, @Nullable Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** What Ashby answered says all: where this node noticed would fill its log on a bad day, and helps nobody. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    public Kind kind() {
        return kind;
    }

    /** The code of a call that could not even be begun: nobody took it. */
    static final String NO_CONNECTION = "no_connection";

    /** Whether Ashby may have done what was asked all the same, and only its answer did not come. */
    public boolean mayHaveBeenDone() {
        return kind == Kind.UNAVAILABLE && !code.equals(NO_CONNECTION);
    }

    /** Ashby's code, e.g. {@code application_not_found}, or the HTTP status in words. */
    public String code() {
        return code;
    }

    /** Whether a cursor or sync token is no longer good: only a full pass without either helps. */
    public boolean needsFullPass() {
        return isPaging(code);
    }

    static boolean isPaging(String code) {
        return PAGING.contains(code);
    }

    /** For a person's eyes. */
    @Override
    public String inWords() {
        return switch (kind) {
            case NOT_CONNECTED -> "Ashby is not connected, or the connection is not Active.";
            case WRONG_KEY -> "Ashby does not accept the API key.";
            case RATE_LIMITED -> "Ashby asks to call less often for a moment.";
            case UNAVAILABLE -> "Ashby did not answer properly. Nothing was lost.";
            case MISSING_PERMISSION ->
                "The API key lacks a permission that this needs (" + code + "). Add it in Ashby, then try again.";
            case NOT_FOUND -> "Ashby does not know this, or the API key may not see it.";
            case REFUSED -> "Ashby refused the request (" + code + "): " + getMessage();
        };
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
