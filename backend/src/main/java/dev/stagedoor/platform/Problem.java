package dev.stagedoor.platform;

import java.util.List;
import org.springframework.http.HttpStatus;

/** An expected refusal, answered as an RFC 9457 problem: what happened, and what to do next. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One field that must be mended: path as in the request ({@code apiKey}), message for a person. */
    public record FieldError(String path, String message) {}

    private final HttpStatus status;
    private final String code;
    private final String title;
    private final transient List<FieldError> errors;

    /** @param code last part of the problem type, e.g. {@code stale-version} */
    public Problem(HttpStatus status, String code, String title, String detail, List<FieldError> errors) {
        super(detail);
        this.status = status;
        this.code = code;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    public static Problem notFound(String what) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "not-found",
                what + " not found",
                "It may have been removed. Go back to the list and reload.",
                List.of());
    }

    public static Problem conflict(String code, String title, String detail) {
        return new Problem(HttpStatus.CONFLICT, code, title, detail, List.of());
    }

    /** 412: somebody else saved in the meantime. */
    public static Problem stale(String what) {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "stale-version",
                what + " was changed by someone else",
                "Nothing was overwritten. Reload to see their change, then make yours again.",
                List.of());
    }

    /** 422 with the fields to mend. */
    public static Problem invalid(String title, List<FieldError> errors) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "invalid", title, "Mend the marked fields and save again.", errors);
    }

    public static Problem invalid(String path, String message) {
        return invalid("Something is not right yet", List.of(new FieldError(path, message)));
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
