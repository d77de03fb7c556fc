package dev.stagedoor.intake;

import dev.stagedoor.ashby.AshbySignature;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.listener.Listeners.Endpoint;
import dev.stagedoor.platform.Pool;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Where Ashby calls. The answers are chosen by what Ashby repeats: it never repeats after 401, 403, 404, 405 and 410, so
 * those are only for endpoints that certainly take nothing any more.
 *
 * <p>A filter before all others: a call that brings a signature needs no token, and what looks for one, and for a method to
 * handle it, costs more than to take the call.
 */
@Component
class WebhookEndpoint implements WebFilter, Ordered {
    private static final Duration STORING = Duration.ofSeconds(10);

    private static final Pattern ADDRESS =
            Pattern.compile("/webhooks/ashby/((?:[A-Za-z0-9_-]|%[0-9A-Fa-f]{2}){1,100})/?");

    /** The letters of a key as Stagedoor makes them. Other addresses go the way of every request, and are refused there. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+");

    private final Listeners listeners;
    private final Receiving receiving;
    private final Memory memory;
    private final Clock clock;
    /** Many: slow connections hold nothing but what has arrived of them, and must not keep others out. */
    private final Places present = new Places(4_096);

    private final Places storing = new Places(256);
    private final Answers answers;
    private final Refusals refusals = new Refusals();

    WebhookEndpoint(Listeners listeners, Receiving receiving, Memory memory, Clock clock) {
        this.listeners = listeners;
        this.receiving = receiving;
        this.memory = memory;
        this.clock = clock;
        this.answers = new Answers(clock);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String key = HttpMethod.POST.equals(request.getMethod()) ? key(request) : null;
        return key == null
                ? chain.filter(exchange)
                : receive(key, request).flatMap(answer -> Answers.write(answer, exchange.getResponse()));
    }

    /** A proxy may write any letter of it as %XX; that is the same address (RFC 3986, 6.2.2.2). */
    private static @Nullable String key(ServerHttpRequest request) {
        var address = ADDRESS.matcher(request.getURI().getRawPath());
        if (!address.matches()) {
            return null;
        }
        String key = URLDecoder.decode(address.group(1), StandardCharsets.UTF_8);
        return KEY.matcher(key).matches() ? key : null;
    }

    Mono<ResponseEntity<Void>> receive(String endpointKey, ServerHttpRequest request) {
        return present.with(() -> answerIfRoom(endpointKey, request), () -> Mono.just(Answers.later()))
                .onErrorResume(answers::trouble)
                .doOnNext(refusals::answered)
                .contextWrite(Pool.INTAKE);
    }

    private Mono<ResponseEntity<Void>> answerIfRoom(String endpointKey, ServerHttpRequest request) {
        return memory.hasRoomFor(announced(request)) ? answer(endpointKey, request) : Mono.just(Answers.later());
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
                .defaultIfEmpty(Answers.only(HttpStatus.NOT_FOUND));
    }

    private Mono<ResponseEntity<Void>> answer(Endpoint endpoint, ServerHttpRequest request) {
        Listener listener = endpoint.listener();
        if (listener.state() == Listener.State.REMOVED) {
            return Mono.just(Answers.only(HttpStatus.GONE));
        }
        if (listener.isEnded(clock.instant())) {
            return listeners.notice(listener.id(), "endedDraft", null).thenReturn(Answers.later());
        }
        if (!Formats.areReadable(request.getHeaders())) {
            return listeners
                    .notice(listener.id(), "wrongFormat", null)
                    .thenReturn(Answers.only(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        return Mono.using(memory::share, share -> readAndTake(endpoint, request, share), Memory.Share::release)
                .map(Answers::of)
                .onErrorResume(DataBufferLimitException.class, _ -> tooLarge(listener, signature(request)))
                // Never let an answer that is missing here become the 404 of an unknown endpoint.
                .defaultIfEmpty(Answers.later());
    }

    private Mono<HttpStatus> readAndTake(Endpoint endpoint, ServerHttpRequest request, Memory.Share share) {
        String signature = signature(request);
        int most = AshbySignature.isWellFormed(signature) ? RawBody.MOST : Receiving.LARGEST_PING;
        return RawBody.of(request, share, most)
                .flatMap(body -> storing.with(
                        () -> receiving.take(endpoint, body, signature).timeout(STORING),
                        () -> Mono.just(HttpStatus.SERVICE_UNAVAILABLE)));
    }

    private Mono<ResponseEntity<Void>> tooLarge(Listener listener, @Nullable String signature) {
        return AshbySignature.isWellFormed(signature)
                ? noticed(listener, "oversized", HttpStatus.CONTENT_TOO_LARGE)
                : noticed(listener, "wrongSignature", HttpStatus.BAD_REQUEST);
    }

    private Mono<ResponseEntity<Void>> noticed(Listener listener, String kind, HttpStatus answer) {
        return listeners.notice(listener.id(), kind, null).thenReturn(Answers.only(answer));
    }

    private static @Nullable String signature(ServerHttpRequest request) {
        return request.getHeaders().getFirst("Ashby-Signature");
    }
}
