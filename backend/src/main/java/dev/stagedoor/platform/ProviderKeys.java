package dev.stagedoor.platform;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The identity provider's public keys, fetched when a token needs them and kept for a while. A provider that is away does
 * not end the sessions of people whose keys are known; and strangers cannot make us ask it over and over.
 */
class ProviderKeys {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(30);
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private record Known(List<JWK> keys, Instant asked) {}

    private final String issuer;
    private final Clock clock;
    private final WebClient web = WebClient.create();
    private final Flux<Known> fetch;
    private volatile @Nullable Known known;

    ProviderKeys(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        // Whoever comes while a request is under way waits for the same answer.
        this.fetch = Mono.defer(this::ask).flux().share();
    }

    /** The keys among which the named one should be; a problem with status 503 when the provider cannot be asked. */
    Flux<JWK> mayHold(@Nullable String keyId) {
        return Mono.defer(() -> needed(keyId)).flatMapIterable(Known::keys);
    }

    private Mono<Known> needed(@Nullable String keyId) {
        Known now = known;
        return now != null && isGood(now, keyId) ? Mono.just(now) : fetch.next();
    }

    /** An unknown key may be a new one: asked for at once, but not again and again. */
    private boolean isGood(Known now, @Nullable String keyId) {
        Duration age = Duration.between(now.asked(), clock.instant());
        boolean holds = keyId == null || now.keys().stream().anyMatch(key -> keyId.equals(key.getKeyID()));
        return age.compareTo(holds ? FRESH : ASK_AGAIN) < 0;
    }

    private Mono<Known> ask() {
        return document(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
                .map(this::keysAddress)
                .flatMap(this::document)
                .map(ProviderKeys::keys)
                .timeout(PATIENCE)
                .map(keys -> new Known(keys, clock.instant()))
                .onErrorResume(this::old)
                .doOnNext(fetched -> known = fetched);
    }

    private Mono<Map<String, Object>> document(String address) {
        return web.get().uri(address).retrieve().bodyToMono(DOCUMENT);
    }

    private String keysAddress(Map<String, Object> configuration) {
        if (!issuer.equals(configuration.get("issuer"))) {
            throw new IllegalStateException("it says that it is " + configuration.get("issuer"));
        }
        return String.valueOf(configuration.get("jwks_uri"));
    }

    private static List<JWK> keys(Map<String, Object> document) {
        try {
            return List.copyOf(JWKSet.parse(document).getKeys());
        } catch (ParseException e) {
            throw new IllegalStateException("its keys cannot be read: " + e.getMessage(), e);
        }
    }

    private Mono<Known> old(Throwable failure) {
        String why = failure instanceof TimeoutException ? "no answer in time" : failure.getMessage();
        LOG.warn("The identity provider {} cannot be asked for its keys: {}", issuer, why);
        Known before = known;
        return before == null ? Mono.error(unavailable()) : Mono.just(new Known(before.keys(), clock.instant()));
    }

    private static Problem unavailable() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "sign-in-unavailable",
                "Sign-in cannot be checked right now",
                "The identity provider does not answer. Nothing was changed. Try again in a moment.",
                List.of());
    }
}
