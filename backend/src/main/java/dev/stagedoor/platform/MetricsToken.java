package dev.stagedoor.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets in who reads the metrics with the token that an operator has set: to them, and to nothing else. */
final class MetricsToken implements WebFilter {
    static final String METRICS = "/actuator/prometheus";
    static final String READER = "METRICS";

    private static final Authentication SCRAPER = UsernamePasswordAuthenticationToken.authenticated(
            "metrics", "", AuthorityUtils.createAuthorityList(READER));

    /** In small letters or large ones (RFC 9110, 11.1). */
    private static final String SCHEME = "Bearer ";

    private final byte[] expected;

    /** @param token null or blank: there is none, and only administrators read the metrics */
    MetricsToken(@Nullable String token) {
        expected = token == null || token.isBlank() ? new byte[0] : bytes(token);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isForMetrics(exchange) && isTheToken(exchange)
                ? chain.filter(withoutToken(exchange))
                        .contextWrite(ReactiveSecurityContextHolder.withAuthentication(SCRAPER))
                : chain.filter(exchange);
    }

    private static boolean isForMetrics(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().equals(METRICS);
    }

    private boolean isTheToken(ServerWebExchange exchange) {
        String given = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return given != null
                && expected.length > 0
                && given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(bytes(given.substring(SCHEME.length())), expected);
    }

    /** Who looks for an access token of the identity provider next must not take this one for it. */
    private static ServerWebExchange withoutToken(ServerWebExchange exchange) {
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.remove(HttpHeaders.AUTHORIZATION)))
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
