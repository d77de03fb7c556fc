package dev.stagedoor.platform;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import dev.stagedoor.platform.Person.Role;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who may call what: one table, from open to closed. Whatever is not named needs an administrator or is not there. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String SIGN_IN = "/api/v1/sign-in";

    static final String[] MEMBERS_READ = {
        "/api/v1/openapi.json",
        "/api/v1/me",
        "/api/v1/home",
        "/api/v1/employees",
        "/api/v1/employees/*",
        "/api/v1/employee-fields",
        "/api/v1/workflows",
        "/api/v1/workflows/*",
        "/api/v1/workflows/*/enrollments"
    };

    /** Nobody reads what each filter took, and it costs every request about as much as the filters themselves. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http, StagedoorProperties properties, ProblemWriter problems) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable) // bearer tokens only: no cookie that a browser would add
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance())) // nobody has a session
                .authorizeExchange(paths -> paths.pathMatchers(GET, SIGN_IN)
                        .permitAll()
                        .pathMatchers(POST, "/webhooks/**")
                        .permitAll()
                        .pathMatchers(GET, MEMBERS_READ)
                        .authenticated()
                        .matchers(eventStream())
                        .authenticated()
                        .pathMatchers("/api/**")
                        .hasAuthority(Role.ADMINISTRATOR.name())
                        .pathMatchers(GET, "/actuator/health/**")
                        .permitAll()
                        .pathMatchers(GET, MetricsToken.METRICS)
                        .hasAnyAuthority(Role.ADMINISTRATOR.name(), MetricsToken.READER)
                        .pathMatchers("/actuator/**")
                        .denyAll()
                        .pathMatchers(GET, "/**")
                        .permitAll() // the single-page application
                        .pathMatchers(HEAD, "/**")
                        .permitAll()
                        .anyExchange()
                        .denyAll())
                .addFilterBefore(new MetricsToken(properties.metricsToken()), SecurityWebFiltersOrder.AUTHENTICATION)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(properties)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .hsts(ServerHttpSecurity.HeaderSpec.HstsSpec::disable) // sees the connection behind a proxy
                        .writer(strictTransport(properties)))
                .oauth2ResourceServer(server -> server.jwt(jwt ->
                                jwt.jwtAuthenticationConverter(token -> Mono.just(authentication(token, properties))))
                        .authenticationEntryPoint((exchange, e) -> notSignedIn(exchange, problems)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((exchange, e) -> notSignedIn(exchange, problems))
                                .accessDeniedHandler((exchange, e) -> problems.write(exchange, notAllowed(properties))))
                .build();
    }

    private static Mono<Void> notSignedIn(ServerWebExchange exchange, ProblemWriter problems) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return problems.write(
                exchange,
                new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "not-signed-in",
                        "You are not signed in",
                        "Sign in and try again.",
                        List.of()));
    }

    private static Problem notAllowed(StagedoorProperties properties) {
        return new Problem(
                HttpStatus.FORBIDDEN,
                "administrators-only",
                "Only administrators may do this",
                "Ask someone in the group " + properties.adminGroup() + ".",
                List.of());
    }

    /**
     * The live stream is for everyone who is signed in; what it hints at depends on the role. Who would take JSON too might be
     * answered with the log, which is for administrators.
     */
    private static ServerWebExchangeMatcher eventStream() {
        var path = new PathPatternParserServerWebExchangeMatcher("/api/v1/activities", GET);
        return exchange -> exchange.getRequest().getHeaders().getAccept().equals(List.of(MediaType.TEXT_EVENT_STREAM))
                ? path.matches(exchange)
                : MatchResult.notMatch();
    }

    /** People reach Stagedoor by its public address, whatever a proxy in front makes of it. */
    private static ServerHttpHeadersWriter strictTransport(StagedoorProperties properties) {
        boolean https = properties.publicUrl().startsWith("https:");
        return exchange -> Mono.fromRunnable(() -> {
            if (https) {
                exchange.getResponse().getHeaders().set("Strict-Transport-Security", "max-age=31536000");
            }
        });
    }

    private static String policy(StagedoorProperties properties) {
        URI issuer = URI.create(properties.oidc().issuer());
        String origin = issuer.getScheme() + "://" + issuer.getAuthority();
        return "default-src 'self'; connect-src 'self' " + origin
                + "; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none';"
                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + origin;
    }

    private static AbstractAuthenticationToken authentication(Jwt token, StagedoorProperties properties) {
        Person person = AccessTokens.person(token, properties);
        var authentication = new JwtAuthenticationToken(
                token, AuthorityUtils.createAuthorityList(person.role().name()), person.id());
        authentication.setDetails(person);
        return authentication;
    }
}
