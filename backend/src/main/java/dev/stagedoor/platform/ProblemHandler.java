package dev.stagedoor.platform;

import io.r2dbc.spi.R2dbcTransientResourceException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

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
        return thrown instanceof AbortedException || exchange.getResponse().isCommitted()
                ? Mono.empty()
                : writer.write(exchange, problem(thrown));
    }

    private static Problem problem(Throwable thrown) {
        if (isDatabase(thrown)) {
            LOG.warn("The database cannot be reached: {}", thrown.toString());
            return simple(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "database-unavailable",
                    "The database cannot be reached",
                    "Nothing was changed. Try again in a moment.");
        }
        return switch (thrown) {
            case Problem problem -> problem;
            case ServerWebInputException e ->
                simple(
                        HttpStatus.BAD_REQUEST,
                        "unreadable",
                        "The request cannot be read",
                        String.valueOf(e.getReason()));
            case ErrorResponse e -> simple(e.getStatusCode().value());
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

    private static boolean isDatabase(@Nullable Throwable thrown) {
        return thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException
                || thrown instanceof R2dbcTransientResourceException;
    }

    private static Problem simple(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        if (known == null || known == HttpStatus.NOT_FOUND) {
            return Problem.notFound("This page");
        }
        return simple(known, "refused", known.getReasonPhrase(), "The request was refused.");
    }

    private static Problem simple(HttpStatus status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of());
    }
}
