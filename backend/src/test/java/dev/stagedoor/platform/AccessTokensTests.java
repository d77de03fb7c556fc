package dev.stagedoor.platform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.stagedoor.platform.Person.Role;
import dev.stagedoor.testing.TestIssuer;
import dev.stagedoor.testing.TurnedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class AccessTokensTests {
    private final TestIssuer issuer = new TestIssuer();

    @AfterEach
    void stop() {
        issuer.close();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt"})
    void takesATokenOfAnyTypeThatProvidersSend(String type) {
        decode(issuer.signed(type, issuer.claims("mel").build()))
                .as(StepVerifier::create)
                .expectNextCount(1)
                .verifyComplete();
    }

    /** Tokens that are good but for one thing. */
    enum Bad {
        FOR_ANOTHER_AUDIENCE,
        WITHOUT_AUDIENCE,
        FROM_ANOTHER_ISSUER,
        WITHOUT_ISSUER,
        EXPIRED,
        NOT_YET_VALID,
        WITHOUT_END,
        OF_NOBODY,
        OF_ANOTHER_TYPE,
        WITHOUT_SIGNATURE,
        SIGNED_BY_ANOTHER_KEY,
        SIGNED_BY_AN_UNKNOWN_KEY,
        SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET,
        NO_TOKEN_AT_ALL
    }

    @ParameterizedTest
    @EnumSource
    void refusesATokenThatIsNotOurs(Bad bad) throws JOSEException {
        Instant now = Instant.now();
        String token = switch (bad) {
            case FOR_ANOTHER_AUDIENCE ->
                issuer.signed(good().audience("payroll").build());
            case WITHOUT_AUDIENCE ->
                issuer.signed(good().audience((String) null).build());
            case FROM_ANOTHER_ISSUER ->
                issuer.signed(good().issuer("https://evil.example.com").build());
            case WITHOUT_ISSUER -> issuer.signed(good().issuer(null).build());
            case EXPIRED ->
                issuer.signed(
                        good().expirationTime(Date.from(now.minusSeconds(3600))).build());
            case NOT_YET_VALID ->
                issuer.signed(
                        good().notBeforeTime(Date.from(now.plusSeconds(3600))).build());
            case WITHOUT_END -> issuer.signed(good().expirationTime(null).build());
            case OF_NOBODY -> issuer.signed(good().subject(null).build());
            case OF_ANOTHER_TYPE -> issuer.signed("logout+jwt", good().build());
            case WITHOUT_SIGNATURE -> new PlainJWT(good().build()).serialize();
            case SIGNED_BY_ANOTHER_KEY ->
                TestIssuer.sign(
                        issuer.header(JWSAlgorithm.RS256, "JWT"),
                        good().build(),
                        new RSASSASigner(new RSAKeyGenerator(2048).generate()));
            case SIGNED_BY_AN_UNKNOWN_KEY -> {
                try (var other = new TestIssuer("other")) {
                    yield other.signed(good().build());
                }
            }
            case SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET ->
                TestIssuer.sign(
                        issuer.header(JWSAlgorithm.HS256, "JWT"),
                        good().build(),
                        new MACSigner(issuer.publicKey().toRSAPublicKey().getEncoded()));
            case NO_TOKEN_AT_ALL -> "nonsense";
        };

        try (var slice = new SecuritySlice(issuer.url())) {
            me(slice, token)
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectHeader()
                    .valueMatches(HttpHeaders.WWW_AUTHENTICATE, "Bearer.*")
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("https://stagedoor.dev/problems/not-signed-in");
        }
    }

    @Test
    void allowsTheProvidersClockToBeALittleOff() {
        Instant end = Instant.parse("2026-11-02T08:00:00Z");
        String token = issuer.signed(good().issueTime(Date.from(end.minusSeconds(600)))
                .expirationTime(Date.from(end))
                .build());

        StepVerifier.create(decoderAt(end.plusSeconds(29)).decode(token))
                .expectNextCount(1)
                .verifyComplete();
        StepVerifier.create(decoderAt(end.plusSeconds(31)).decode(token)).verifyError(JwtValidationException.class);
    }

    @Test
    void aProviderThatIsAwayIsNobodysFault() {
        String token = issuer.member();
        issuer.close();

        try (var slice = new SecuritySlice(issuer.url())) {
            me(slice, token)
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.title")
                    .isEqualTo("Sign-in cannot be checked right now");
        }
    }

    @Test
    void whoseKeysAreKnownStaysSignedInWhileTheProviderIsAway() {
        var clock = new TurnedClock(Instant.now());
        var decoder = decoder(clock);
        String token =
                issuer.signed(good().expirationTime(Date.from(clock.instant().plusSeconds(1200)))
                        .build());
        StepVerifier.create(decoder.decode(token)).expectNextCount(1).verifyComplete();
        issuer.close();
        clock.turn(Duration.ofMinutes(11));

        StepVerifier.create(decoder.decode(token)).expectNextCount(1).verifyComplete();
    }

    @Test
    void aNewKeyIsFetchedWhenATokenNeedsIt() {
        var clock = new TurnedClock(Instant.now());
        var decoder = decoder(clock);
        StepVerifier.create(decoder.decode(issuer.member())).expectNextCount(1).verifyComplete();
        issuer.changeKey("new");
        clock.turn(Duration.ofSeconds(31));

        StepVerifier.create(decoder.decode(issuer.member())).expectNextCount(1).verifyComplete();
    }

    @Test
    void tokensByUnknownKeysDoNotMakeUsAskTheProviderOverAndOver() {
        var decoder = decoderAt(Instant.now());
        try (var other = new TestIssuer("other")) {
            for (int i = 0; i < 5; i++) {
                StepVerifier.create(decoder.decode(other.signed(good().build())))
                        .verifyError(BadJwtException.class);
            }
        }

        assertThat(issuer.asked()).isEqualTo(1);
    }

    @Test
    void manyAtOnceShareOneQuestion() {
        var decoder = decoderAt(Instant.now());
        String token = issuer.member();

        Flux.range(0, 20)
                .flatMap(i -> decoder.decode(token), 20)
                .as(StepVerifier::create)
                .expectNextCount(20)
                .verifyComplete();

        assertThat(issuer.asked()).isEqualTo(1);
    }

    @Test
    void aGroupMakesAnAdministrator() {
        assertThat(role(List.of("Staff", "Administrators"))).isEqualTo(Role.ADMINISTRATOR);
        assertThat(role("Administrators")).isEqualTo(Role.ADMINISTRATOR);
        assertThat(role(List.of("/Administrators"))).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void whoeverIsNotInTheGroupIsAMember() {
        assertThat(role(List.of())).isEqualTo(Role.MEMBER);
        assertThat(role(List.of("administrators", "Administrators of payroll"))).isEqualTo(Role.MEMBER);
        assertThat(role(List.of("/Payroll/Administrators"))).isEqualTo(Role.MEMBER);
        assertThat(role("Staff Administrators")).isEqualTo(Role.MEMBER);
        assertThat(role(Map.of("Administrators", true))).isEqualTo(Role.MEMBER);
        assertThat(person(good().build()).role()).isEqualTo(Role.MEMBER);
    }

    private Role role(Object groups) {
        return person(good().claim("groups", groups).build()).role();
    }

    private Person person(JWTClaimsSet claims) {
        var properties = SecuritySlice.properties("https://stagedoor.example.com", issuer.url());
        return AccessTokens.person(requireNonNull(decode(issuer.signed(claims)).block()), properties);
    }

    private JWTClaimsSet.Builder good() {
        return issuer.claims("mel");
    }

    private Mono<Jwt> decode(String token) {
        return decoderAt(Instant.now()).decode(token);
    }

    private ReactiveJwtDecoder decoderAt(Instant now) {
        return decoder(Clock.fixed(now, ZoneOffset.UTC));
    }

    private ReactiveJwtDecoder decoder(Clock clock) {
        return new AccessTokens()
                .jwtDecoder(SecuritySlice.properties("https://stagedoor.example.com", issuer.url()), clock);
    }

    private static WebTestClient.ResponseSpec me(SecuritySlice slice, String token) {
        return slice.http()
                .get()
                .uri("/api/v1/me")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
