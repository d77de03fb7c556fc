package dev.stagedoor.ashby;

import dev.stagedoor.ashby.AshbyFailure.Kind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** PURE. Understands an answer of Ashby: {@code success} first, then the code in any of its places, then the status. */
final class Envelope {
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+");
    private static final Pattern SECONDS = Pattern.compile("\\d+");
    private static final int READABLE_DIGITS = 9;
    /** Who says more has erred, or the day is lost: then it is asked again, and may say so again. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final int LONGEST_MESSAGE = 300;
    private static final Set<String> TOO_MANY = Set.of("rate_limit_exceeded", "concurrent_limit_exceeded");
    private static final Set<String> TEMPORARY = Set.of(
            "internal_error",
            "internal_server_error",
            "server_error",
            "service_unavailable",
            "temporarily_unavailable",
            "timeout",
            "request_timeout");

    private Envelope() {}

    /** The whole document of a success. @throws AshbyFailure for everything else */
    static JsonNode open(int status, @Nullable String retryAfter, byte[] body, Instant now) {
        JsonNode root = Json.parse(body);
        boolean readable =
                root != null && root.isObject() && root.path("success").isBoolean();
        if (root != null && readable && root.path("success").booleanValue() && status < 300) {
            return root;
        }
        String code = root == null ? null : code(root);
        String said = root == null ? null : message(root);
        Kind kind = kind(status, code, readable, said);
        throw new AshbyFailure(
                kind,
                code == null ? "http_" + status : code,
                inWords(kind, code == null ? "status " + status : code, said),
                kind == Kind.RATE_LIMITED ? wait(retryAfter, now) : null);
    }

    private static Kind kind(int status, @Nullable String code, boolean readable, @Nullable String said) {
        if (status == 429 || (code != null && TOO_MANY.contains(code))) {
            return Kind.RATE_LIMITED;
        }
        if (code != null && code.equals("missing_endpoint_permission")) {
            return Kind.MISSING_PERMISSION;
        }
        if (status == 401 || status == 403) {
            return Kind.WRONG_KEY;
        }
        if (status >= 500 || status == 408 || (status < 400 && !readable)) {
            return Kind.UNAVAILABLE;
        }
        if (code == null) {
            // success:false without any reason: nothing to tell a person, so it is tried again
            return status < 400 && said == null ? Kind.UNAVAILABLE : Kind.REFUSED;
        }
        if (code.endsWith("_not_found")) {
            return Kind.NOT_FOUND;
        }
        // a fresh pass mends what is wrong with paging, so it is worth another try
        return AshbyFailure.isPaging(code) || TEMPORARY.contains(code) ? Kind.UNAVAILABLE : Kind.REFUSED;
    }

    private static @Nullable String code(JsonNode root) {
        String code = Json.text(root, "errorInfo", "code");
        if (code != null) {
            return code;
        }
        for (JsonNode error : root.path("errors")) {
            if (error.isString() && Json.scalar(error) != null) {
                return Json.scalar(error);
            }
        }
        for (JsonNode error : root.path("errors")) {
            String inside = Json.text(error, "code");
            if (inside != null) {
                return inside;
            }
        }
        for (JsonNode error : root.path("errors")) {
            String message = Json.text(error, "message");
            if (message != null && SNAKE_CASE.matcher(message).matches()) {
                return message;
            }
        }
        return null;
    }

    private static @Nullable String message(JsonNode root) {
        String message = Json.text(root, "errorInfo", "message");
        if (message != null) {
            return message;
        }
        for (JsonNode error : root.path("errors")) {
            String inside = Json.text(error, "message");
            if (inside != null) {
                String parameter = Json.text(error, "parameter");
                return parameter == null ? inside : inside + " (" + parameter + ")";
            }
        }
        return null;
    }

    private static String inWords(Kind kind, String code, @Nullable String said) {
        String detail = said == null || said.equals(code) ? code : code + ": " + said;
        String shortened = detail.length() > LONGEST_MESSAGE ? detail.substring(0, LONGEST_MESSAGE) + "…" : detail;
        return switch (kind) {
            case NOT_CONNECTED -> "No API key is saved.";
            case WRONG_KEY -> "Ashby does not accept the API key.";
            case RATE_LIMITED -> "Ashby asked to slow down (" + code + ").";
            case UNAVAILABLE -> "Ashby could not answer just now (" + code + ").";
            case MISSING_PERMISSION -> "The API key lacks a permission for this (" + shortened + ").";
            case NOT_FOUND -> "Ashby does not have this, or does not show it to this API key (" + shortened + ").";
            case REFUSED -> "Ashby refused (" + shortened + ").";
        };
    }

    /**
     * Null when absent or unreadable, and when it is no time at all, as a date is on a node whose clock is ahead: without a pause
     * Ashby would be asked again and again.
     */
    private static @Nullable Duration wait(@Nullable String retryAfter, Instant now) {
        Duration said = retryAfter == null ? null : said(retryAfter.strip(), now);
        if (said == null || !said.isPositive()) {
            return null;
        }
        return said.compareTo(LONGEST_WAIT) < 0 ? said : LONGEST_WAIT;
    }

    /** Seconds or a date, as HTTP allows. */
    private static @Nullable Duration said(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            return text.length() > READABLE_DIGITS ? LONGEST_WAIT : Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(now, at);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
