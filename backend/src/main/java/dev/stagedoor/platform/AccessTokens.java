package dev.stagedoor.platform;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import dev.stagedoor.platform.Person.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Which access tokens are ours, and who they say is there. */
@Configuration(proxyBeanMethods = false)
class AccessTokens {
    /** How far the provider's clock may be from ours. */
    static final Duration SKEW = Duration.ofSeconds(30);

    /** Asymmetric only: a public key must never be taken for a shared secret. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** RFC 9068's, and what providers sent before it. */
    private static final String[] TYPES = {"JWT", "at+jwt", "application/at+jwt"};

    /** The provider's keys are fetched at the first token, not at the start. */
    @Bean
    ReactiveJwtDecoder jwtDecoder(StagedoorProperties properties, Clock clock) {
        var keys = new ProviderKeys(properties.oidc().issuer(), clock);
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(
                        token -> keys.mayHold(token.getHeader().getKeyID()))
                .jwtProcessorCustomizer(AccessTokens::signatures)
                .build();
        decoder.setJwtValidator(validator(properties, clock));
        return token -> decoder.decode(token).onErrorMap(e -> e.getCause() instanceof Problem problem ? problem : e);
    }

    private static void signatures(ConfigurableJWTProcessor<JWKSecurityContext> processor) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new JWKSecurityContextJWKSet()));
        var types = Stream.of(TYPES).map(JOSEObjectType::new).toList();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                Stream.concat(types.stream(), Stream.of((JOSEObjectType) null)).toArray(JOSEObjectType[]::new)));
    }

    /** Issuer, audience, times and type; and a token must say whose it is and when it ends, else it would be good for ever. */
    private static OAuth2TokenValidator<Jwt> validator(StagedoorProperties properties, Clock clock) {
        String wanted = properties.oidc().audience();
        var audience = new JwtClaimValidator<Object>(
                JwtClaimNames.AUD,
                claim -> claim instanceof Collection<?> named ? named.contains(wanted) : wanted.equals(claim));
        var ends = new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull);
        var subject =
                new JwtClaimValidator<Object>(JwtClaimNames.SUB, claim -> claim instanceof String id && !id.isBlank());
        var types = new JwtTypeValidator(TYPES);
        types.setAllowEmpty(true);
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        return JwtValidators.createDefaultWithValidators(
                List.of(times, new JwtIssuerValidator(properties.oidc().issuer()), types, ends, subject, audience));
    }

    static Person person(Jwt token, StagedoorProperties properties) {
        boolean administrator = isIn(
                properties.adminGroup(), token.getClaims().get(properties.oidc().groupsClaim()));
        String id = Objects.requireNonNull(token.getSubject());
        String name = token.getClaimAsString("name");
        return new Person(
                id,
                name == null ? id : name,
                token.getClaimAsString("email"),
                administrator ? Role.ADMINISTRATOR : Role.MEMBER);
    }

    /** One group as text, or several; Keycloak may send a top group's path, with a slash before its name. */
    private static boolean isIn(String wanted, @Nullable Object groups) {
        Collection<?> named = groups instanceof Collection<?> several
                ? several
                : Stream.ofNullable(groups).toList();
        return named.stream().anyMatch(group -> group.equals(wanted) || group.equals("/" + wanted));
    }
}
