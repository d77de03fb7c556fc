package dev.stagedoor.platform;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import dev.stagedoor.platform.Person.Role;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
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

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http, StagedoorProperties properties, ProblemWriter problems) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable) // bearer tokens only: no cookie that a browser would add
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
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
                        .pathMatchers("/actuator/**")
                        .denyAll()
                        .pathMatchers(GET, "/**")
                        .permitAll() // the single-page application
                        .pathMatchers(HEAD, "/**")
                        .permitAll()
                        .anyExchange()
                        .denyAll())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(properties)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .oauth2ResourceServer(server -> server.jwt(jwt ->
                                jwt.jwtAuthenticationConverter(token -> Mono.just(authentication(token, properties))))
                        .authenticationEntryPoint((exchange, e) -> problems.write(
                                exchange,
                                new Problem(
                                        HttpStatus.UNAUTHORIZED,
                                        "not-signed-in",
                                        "You are not signed in",
                                        "Sign in and try again.",
                                        List.of()))))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((exchange, e) -> problems.write(
                                exchange,
                                new Problem(
                                        HttpStatus.UNAUTHORIZED,
                                        "not-signed-in",
                                        "You are not signed in",
                                        "Sign in and try again.",
                                        List.of())))
                        .accessDeniedHandler((exchange, e) -> problems.write(
                                exchange,
                                new Problem(
                                        HttpStatus.FORBIDDEN,
                                        "administrators-only",
                                        "Only administrators may do this",
                                        "Ask someone in the group " + properties.adminGroup() + ".",
                                        List.of()))))
                .build();
    }

    /** The live stream is for everyone who is signed in; what it hints at depends on the role. */
    private static ServerWebExchangeMatcher eventStream() {
        var path = new PathPatternParserServerWebExchangeMatcher("/api/v1/activities", GET);
        return exchange -> exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM)
                ? path.matches(exchange)
                : MatchResult.notMatch();
    }

    private static String policy(StagedoorProperties properties) {
        URI issuer = URI.create(properties.oidc().issuer());
        String origin = issuer.getScheme() + "://" + issuer.getAuthority();
        return "default-src 'self'; connect-src 'self' " + origin
                + "; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none';"
                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + origin;
    }

    private static AbstractAuthenticationToken authentication(Jwt token, StagedoorProperties properties) {
        Person person = person(token, properties);
        var authentication = new JwtAuthenticationToken(
                token, AuthorityUtils.createAuthorityList(person.role().name()), person.id());
        authentication.setDetails(person);
        return authentication;
    }

    private static Person person(Jwt token, StagedoorProperties properties) {
        Object groups = token.getClaims().get(properties.oidc().groupsClaim());
        boolean administrator = groups instanceof Collection<?> list && list.contains(properties.adminGroup());
        String subject = token.getSubject();
        String id = subject == null ? "unknown" : subject;
        String name = token.getClaimAsString("name");
        return new Person(
                id,
                name == null ? id : name,
                token.getClaimAsString("email"),
                administrator ? Role.ADMINISTRATOR : Role.MEMBER);
    }

    /** The provider's keys are fetched at the first token, not at the start. */
    @Bean
    ReactiveJwtDecoder jwtDecoder(StagedoorProperties properties) {
        return new SupplierReactiveJwtDecoder(() -> {
            var decoder = NimbusReactiveJwtDecoder.withIssuerLocation(
                            properties.oidc().issuer())
                    .build();
            decoder.setJwtValidator(validator(properties));
            return decoder;
        });
    }

    /** Issuer, audience and times. A token without an end would be good for ever, so it must name one. */
    static OAuth2TokenValidator<Jwt> validator(StagedoorProperties properties) {
        var audience = new JwtClaimValidator<Object>(
                JwtClaimNames.AUD,
                claim -> claim instanceof Collection<?> named
                        ? named.contains(properties.oidc().audience())
                        : properties.oidc().audience().equals(claim));
        var ends = new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull);
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(properties.oidc().issuer()), ends, audience);
    }
}
