package dev.stagedoor.ashby;

import dev.stagedoor.ashby.AshbyFailure.Kind;
import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.JsonNode;

/**
 * Calls Ashby over HTTP. Every failure is an {@link AshbyFailure}. The log names endpoints, codes and request ids; never
 * the key, a body or a person.
 */
@Component
public class AshbyClient {
    private static final Logger log = LoggerFactory.getLogger(AshbyClient.class);
    private static final String VERSION = "2026-01-01";
    private static final MediaType ACCEPT = MediaType.parseMediaType("application/json; version=1");
    private static final int MOST_PAGES = 1000;

    private final AshbyProperties properties;
    private final Access access;
    private final Clock clock;
    private final WebClient web;
    private final CountedCalls counted = new CountedCalls();
    private final Set<String> versionStatusesSeen = ConcurrentHashMap.newKeySet();

    AshbyClient(AshbyProperties properties, Access access, Clock clock, WebClient.Builder builder) {
        this.properties = properties;
        this.access = access;
        this.clock = clock;
        var connections = ConnectionProvider.builder("ashby")
                .maxConnections(properties.connections())
                .pendingAcquireMaxCount(-1)
                .pendingAcquireTimeout(properties.timeout())
                .maxIdleTime(java.time.Duration.ofSeconds(30))
                .build();
        var http = HttpClient.create(connections)
                .compress(true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        properties.connectTimeout().toMillis())
                .responseTimeout(properties.timeout());
        this.web = builder.clone()
                .observationRegistry(ObservationRegistry.NOOP) // nobody reads what each call took
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs()
                        .maxInMemorySize((int) properties.maxResponse().toBytes()))
                .build();
    }

    /** {@code results} of a call with the saved key. */
    public Mono<JsonNode> results(String endpoint, Map<String, ?> request) {
        return call(endpoint, request).map(root -> root.path("results"));
    }

    /** All items of a list, page after page, with the saved key. */
    public Flux<JsonNode> list(String endpoint, Map<String, ?> request) {
        return call(endpoint, request)
                .expand(page -> nextPage(endpoint, request, page))
                .take(MOST_PAGES)
                .concatMapIterable(page -> page.path("results"));
    }

    /** One page of a list as Ashby sent it: {@code results}, {@code moreDataAvailable}, {@code nextCursor}, {@code syncToken}. */
    public Mono<JsonNode> page(String endpoint, Map<String, ?> request) {
        return call(endpoint, request);
    }

    /** One call with a given key, saved or not; tells nobody how it ended. */
    public Mono<JsonNode> probe(String key, String endpoint, Map<String, ?> request) {
        return send(key, endpoint, request).map(root -> root.path("results"));
    }

    private Mono<JsonNode> call(String endpoint, Map<String, ?> request) {
        return access.key()
                .flatMap(key -> send(key, endpoint, request))
                .flatMap(root -> access.answered().thenReturn(root))
                .onErrorResume(AshbyFailure.class, failure -> told(failure).then(Mono.error(failure)));
    }

    private Mono<Void> told(AshbyFailure failure) {
        return switch (failure.kind()) {
            case WRONG_KEY, RATE_LIMITED, UNAVAILABLE -> access.failed(failure);
            case MISSING_PERMISSION, NOT_FOUND, REFUSED -> access.answered();
            case NOT_CONNECTED -> Mono.empty();
        };
    }

    private Mono<JsonNode> nextPage(String endpoint, Map<String, ?> request, JsonNode page) {
        if (!page.path("moreDataAvailable").asBoolean(false)) {
            return Mono.empty();
        }
        String cursor = Json.text(page, "nextCursor");
        if (cursor == null) {
            return Mono.error(new AshbyFailure(
                    Kind.UNAVAILABLE, "no_next_cursor", "Ashby announced another page and did not say which.", null));
        }
        Map<String, Object> next = new LinkedHashMap<>(request);
        next.put("cursor", cursor);
        return call(endpoint, next);
    }

    private Mono<JsonNode> send(String key, String endpoint, Map<String, ?> request) {
        return web.post()
                .uri(properties.endpoint(endpoint))
                .header(HttpHeaders.AUTHORIZATION, basic(key))
                .header("Ashby-Version", VERSION)
                .accept(ACCEPT)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Json.MAPPER.writeValueAsBytes(request))
                .exchangeToMono(response -> opened(endpoint, response))
                .timeout(properties.timeout())
                .onErrorMap(AshbyClient::isTransport, AshbyClient::unavailable)
                .doOnError(AshbyFailure.class, failure -> logFailure(endpoint, failure))
                .as(counted::of);
    }

    private Mono<JsonNode> opened(String endpoint, ClientResponse response) {
        HttpHeaders headers = response.headers().asHttpHeaders();
        warnOfVersion(headers.getFirst("Ashby-Version-Status"));
        int status = response.statusCode().value();
        log.debug("Ashby {} answered {} ({})", endpoint, status, headers.getFirst("x-ashby-request-id"));
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(body -> Envelope.open(status, headers.getFirst(HttpHeaders.RETRY_AFTER), body, clock.instant()));
    }

    private void warnOfVersion(@Nullable String status) {
        if (status != null && !status.equals("active") && versionStatusesSeen.add(status)) {
            log.warn("Ashby calls the version {} of its API that Stagedoor asks for {}", VERSION, status);
        }
    }

    private static void logFailure(String endpoint, AshbyFailure failure) {
        log.info("Ashby {} failed: {} ({})", endpoint, failure.kind(), failure.code());
    }

    private static boolean isTransport(Throwable error) {
        return error instanceof Exception && !(error instanceof AshbyFailure);
    }

    private static AshbyFailure unavailable(Throwable error) {
        AshbyFailure failure = switch (error) {
            case TimeoutException e ->
                new AshbyFailure(Kind.UNAVAILABLE, "timeout", "Ashby did not answer in time.", null);
            case DataBufferLimitException e ->
                new AshbyFailure(Kind.UNAVAILABLE, "answer_too_large", "Ashby's answer was too large to read.", null);
            default ->
                new AshbyFailure(
                        Kind.UNAVAILABLE,
                        isRefused(error) ? AshbyFailure.NO_CONNECTION : "unreachable",
                        "Ashby could not be reached.",
                        null);
        };
        failure.initCause(error);
        return failure;
    }

    /** Nobody took the call, so nothing can have come of it. */
    private static boolean isRefused(@Nullable Throwable error) {
        return error != null
                && (error instanceof ConnectException
                        || error instanceof UnknownHostException
                        || isRefused(error.getCause()));
    }

    /** Whether what stands for Ashby answers on this very machine, as the sandbox does. */
    public boolean isOnThisMachine() {
        return Loopback.is(properties.baseUrl());
    }

    private static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    }
}
