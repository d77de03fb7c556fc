package dev.stagedoor.platform;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.core.JacksonException;

/** Turns anything thrown into an RFC 9457 problem: what happened and what to do next, never a stack trace. */
@Component
@Order(-2) // before Boot's own handler
class ProblemHandler implements WebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemWriter writer;

    ProblemHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        // Who left in the middle reads no answer, and has met no failure of ours.
        if (thrown instanceof AbortedException) {
            return Mono.empty();
        }
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown); // cuts the connection: half a file must not look like a whole one
        }
        if (thrown instanceof ErrorResponse known) {
            exchange.getResponse().getHeaders().putAll(known.getHeaders()); // Allow, Accept
        }
        return writer.write(exchange, problem(thrown));
    }

    private static Problem problem(Throwable thrown) {
        if (DatabaseGone.is(thrown)) {
            LOG.warn("The database cannot be reached: {}", thrown.toString());
            return simple(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "database-unavailable",
                    "The database cannot be reached",
                    "Nothing was changed. Try again in a moment.");
        }
        return switch (thrown) {
            case Problem problem -> problem;
            // Before the next one: a body that is too large is a kind of it.
            case ContentTooLargeException e -> refused(HttpStatus.CONTENT_TOO_LARGE);
            // An id in the address that is none: whoever mistyped it looks for something that is not there.
            case ServerWebInputException e when isInAddress(e) -> Problem.notFound("This page");
            case ServerWebInputException e -> unreadable(e);
            // An id in the address that is blank: the framework calls that its own fault.
            case ServerErrorException e when e.getMethodParameter() != null -> Problem.notFound("This page");
            case ErrorResponse e -> refused(HttpStatus.resolve(e.getStatusCode().value()));
            default -> {
                LOG.error("Unexpected failure", thrown);
                yield simple(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "unexpected",
                        "Something went wrong here",
                        "Nothing was changed. Try again; if it stays, tell the person who runs Stagedoor.");
            }
        };
    }

    private static boolean isInAddress(ServerWebInputException e) {
        var parameter = e.getMethodParameter();
        return parameter != null && parameter.hasParameterAnnotation(PathVariable.class);
    }

    /** In our own words: the framework's name classes and methods. */
    private static Problem unreadable(ServerWebInputException e) {
        String path = e.getMostSpecificCause() instanceof JacksonException json
                ? json.getPath().stream()
                        .map(step -> step.getPropertyName() == null ? "" : step.getPropertyName())
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining("."))
                : "";
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "unreadable",
                "The request cannot be read",
                "A part of it is missing or not of the expected form.",
                path.isEmpty()
                        ? List.of()
                        : List.of(new Problem.FieldError(path, "This is not of the expected form.")));
    }

    private static Problem refused(@Nullable HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problem.notFound("This page");
            case METHOD_NOT_ALLOWED ->
                simple(
                        status,
                        "method-not-allowed",
                        "This cannot be done here",
                        "The address is right, the method is not.");
            case CONTENT_TOO_LARGE ->
                simple(status, "too-large", "The request is too large", "Nothing was changed. Send less at once.");
            case UNSUPPORTED_MEDIA_TYPE ->
                simple(status, "not-json", "The request is not JSON", "Send it with Content-Type: application/json.");
            case NOT_ACCEPTABLE ->
                simple(status, "not-acceptable", "There is no such form of the answer", "Ask for application/json.");
            case null -> Problem.notFound("This page");
            default -> simple(status, "refused", status.getReasonPhrase(), "The request was refused.");
        };
    }

    private static Problem simple(HttpStatus status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of());
    }
}
