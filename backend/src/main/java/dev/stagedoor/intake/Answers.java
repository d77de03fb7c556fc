package dev.stagedoor.intake;

import dev.stagedoor.listener.Listeners;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** What Ashby is told. Trouble is logged, but not once for every call that meets it. */
final class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final Duration SELDOM = Duration.ofSeconds(5);

    private final Clock clock;
    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.MIN);

    Answers(Clock clock) {
        this.clock = clock;
    }

    static ResponseEntity<Void> of(HttpStatus status) {
        return status == HttpStatus.SERVICE_UNAVAILABLE ? later() : only(status);
    }

    static ResponseEntity<Void> only(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }

    /**
     * Nothing but the status and headers: Ashby reads no more. What is no HTTP the server has answered for itself by now, and says
     * so by an exception that nobody needs to see.
     */
    static Mono<Void> write(ResponseEntity<Void> answer, ServerHttpResponse response) {
        response.setStatusCode(answer.getStatusCode());
        response.getHeaders().putAll(answer.getHeaders());
        return response.setComplete().onErrorComplete(IllegalStateException.class);
    }

    /** Ashby repeats. */
    static ResponseEntity<Void> later() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .build();
    }

    /** Whatever went wrong here is not Ashby's fault: it shall try again. */
    Mono<ResponseEntity<Void>> trouble(Throwable error) {
        return switch (error) {
            case RawBody.TooSlow _ -> Mono.just(only(HttpStatus.REQUEST_TIMEOUT));
            case RawBody.NoRoom _ -> Mono.just(later());
            case Listeners.Busy _ -> Mono.just(later());
            // The caller hung up: there is nobody to tell, and nothing to mend.
            case IOException _, AbortedException _ -> Mono.just(later());
            default -> logged(error);
        };
    }

    private Mono<ResponseEntity<Void>> logged(Throwable error) {
        Instant now = clock.instant();
        Instant before = silentUntil.getAndUpdate(until -> until.isAfter(now) ? until : now.plus(SELDOM));
        if (!before.isAfter(now)) {
            tell(error);
        }
        return Mono.just(later());
    }

    private static void tell(Throwable error) {
        if (error instanceof TimeoutException) {
            log.warn("Calls from Ashby cannot be stored in time; Ashby is asked to repeat them");
        } else {
            log.warn("Calls from Ashby cannot be stored; Ashby is asked to repeat them", error);
        }
    }
}
