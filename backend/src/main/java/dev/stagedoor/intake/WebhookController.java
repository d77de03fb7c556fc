package dev.stagedoor.intake;

import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.listener.Listeners.Endpoint;
import dev.stagedoor.platform.Pool;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Where Ashby calls. The answers are chosen by what Ashby repeats: it never repeats after 401, 403, 404, 405 and 410, so
 * those are only for endpoints that certainly take nothing any more.
 */
@RestController
class WebhookController {
    private static final Logger log = LoggerFactory.getLogger(WebhookController.class);

    private static final Duration STORING = Duration.ofSeconds(10);
    private static final int AT_ONCE = 256;

    private final Listeners listeners;
    private final Receiving receiving;
    private final Memory memory;
    private final Clock clock;
    private final AtomicInteger present = new AtomicInteger();

    WebhookController(Listeners listeners, Receiving receiving, Memory memory, Clock clock) {
        this.listeners = listeners;
        this.receiving = receiving;
        this.memory = memory;
        this.clock = clock;
    }

    @PostMapping({"/webhooks/ashby/{endpointKey}", "/webhooks/ashby/{endpointKey}/"})
    Mono<ResponseEntity<Void>> receive(@PathVariable String endpointKey, ServerHttpRequest request) {
        return Mono.defer(() -> present.incrementAndGet() > AT_ONCE || !memory.hasRoomFor(announced(request))
                        ? Mono.just(later())
                        : answer(endpointKey, request))
                .onErrorResume(WebhookController::trouble)
                .doFinally(_ -> present.decrementAndGet())
                .contextWrite(Pool.INTAKE);
    }

    /** One byte at least; what is announced as larger than any body may be is refused as too large, room or not. */
    private static long announced(ServerHttpRequest request) {
        long length = request.getHeaders().getContentLength();
        return length > RawBody.MOST ? 1 : Math.max(1, length);
    }

    private Mono<ResponseEntity<Void>> answer(String endpointKey, ServerHttpRequest request) {
        return listeners
                .endpoint(endpointKey)
                .timeout(STORING)
                .flatMap(endpoint -> answer(endpoint, request))
                .defaultIfEmpty(only(HttpStatus.NOT_FOUND));
    }

    private Mono<ResponseEntity<Void>> answer(Endpoint endpoint, ServerHttpRequest request) {
        Listener listener = endpoint.listener();
        if (listener.state() == Listener.State.REMOVED) {
            return Mono.just(only(HttpStatus.GONE));
        }
        if (listener.isEnded(clock.instant())) {
            return listeners.notice(listener.id(), "endedDraft", null).thenReturn(later());
        }
        if (isEncoded(request)) {
            return Mono.just(only(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        return Mono.using(memory::share, share -> readAndTake(endpoint, request, share), Memory.Share::release)
                .map(WebhookController::only)
                .onErrorResume(DataBufferLimitException.class, _ -> tooLarge(listener))
                .onErrorResume(RawBody.NoRoom.class, _ -> Mono.just(later()))
                .onErrorResume(RawBody.TooSlow.class, _ -> Mono.just(only(HttpStatus.REQUEST_TIMEOUT)))
                // Never let an answer that is missing here become the 404 of an unknown endpoint.
                .defaultIfEmpty(later());
    }

    private Mono<HttpStatus> readAndTake(Endpoint endpoint, ServerHttpRequest request, Memory.Share share) {
        return RawBody.of(request, share)
                .flatMap(body -> receiving
                        .take(endpoint, body, request.getHeaders().getFirst("Ashby-Signature"))
                        .timeout(STORING));
    }

    private Mono<ResponseEntity<Void>> tooLarge(Listener listener) {
        return listeners.notice(listener.id(), "oversized", null).thenReturn(only(HttpStatus.CONTENT_TOO_LARGE));
    }

    private static boolean isEncoded(ServerHttpRequest request) {
        String encoding = request.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    /** Whatever went wrong here is not Ashby's fault: it shall try again. */
    private static Mono<ResponseEntity<Void>> trouble(Throwable error) {
        if (error instanceof TimeoutException) {
            log.warn("A call from Ashby could not be stored in time; Ashby was asked to repeat it");
        } else {
            log.warn("A call from Ashby could not be stored; Ashby was asked to repeat it", error);
        }
        return Mono.just(later());
    }

    private static ResponseEntity<Void> later() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .build();
    }

    private static ResponseEntity<Void> only(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
