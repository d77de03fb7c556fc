package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The real filter chain and the real checks of tokens, in front of a controller that answers everything. */
class SecurityTests {
    private static final String ISSUER = "https://login.example.com/realms/company";
    private static final StagedoorProperties PROPERTIES = new StagedoorProperties(
            "https://stagedoor.example.com",
            "unused",
            "Administrators",
            false,
            null,
            new StagedoorProperties.Oidc(ISSUER, "stagedoor", "stagedoor", "groups"));
    private static final KeyPair KEYS = keys();

    private static AnnotationConfigApplicationContext context;
    private static WebTestClient http;

    @BeforeAll
    static void start() {
        context = new AnnotationConfigApplicationContext(Guarded.class);
        http = WebTestClient.bindToApplicationContext(context).build();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @ParameterizedTest(name = "{0} {1}: nobody {2}, member {3}, administrator {4}")
    @CsvSource(delimiterString = " ", textBlock = """
            GET /api/v1/sign-in 200 200 200
            GET /api/v1/openapi.json 401 200 200
            GET /api/v1/me 401 200 200
            GET /api/v1/home 401 200 200
            GET /api/v1/integrations/ashby 401 403 200
            PUT /api/v1/integrations/ashby 401 403 200
            POST /api/v1/integrations/ashby/verify 401 403 200
            GET /api/v1/integrations/ashby/waiting 401 403 200
            POST /api/v1/integrations/ashby/waiting 401 403 200
            GET /api/v1/integrations/ashby/candidate-fields 401 403 200
            GET /api/v1/integrations/ashby/stages 401 403 200
            GET /api/v1/integrations/ashby/field-mapping 401 403 200
            PUT /api/v1/integrations/ashby/field-mapping 401 403 200
            POST /api/v1/integrations/ashby/field-mapping/preview 401 403 200
            GET /api/v1/employee-fields 401 200 200
            POST /api/v1/employee-fields 401 403 200
            GET /api/v1/employees 401 200 200
            POST /api/v1/employees 401 403 200
            GET /api/v1/employees/e1 401 200 200
            PATCH /api/v1/employees/e1 401 403 200
            GET /api/v1/workflows 401 200 200
            POST /api/v1/workflows 401 403 200
            GET /api/v1/workflows/w1 401 200 200
            PATCH /api/v1/workflows/w1 401 403 200
            GET /api/v1/workflows/w1/enrollments 401 200 200
            GET /api/v1/workflows/w1/listeners 401 403 200
            POST /api/v1/workflows/w1/listeners 401 403 200
            GET /api/v1/listeners/l1 401 403 200
            PATCH /api/v1/listeners/l1 401 403 200
            GET /api/v1/deliveries 401 403 200
            GET /api/v1/deliveries/d1 401 403 200
            POST /api/v1/deliveries/d1/try-again 401 403 200
            POST /api/v1/deliveries/d1/decide 401 403 200
            POST /api/v1/deliveries/d1/import-anyway 401 403 200
            POST /api/v1/deliveries/d1/ignore 401 403 200
            GET /api/v1/deliveries/d1/body 401 403 200
            GET /api/v1/activities 401 403 200
            GET /api/v1/audit 401 403 200
            DELETE /api/v1/employees/e1 401 403 200
            GET /api/v1/not-yet-thought-of 401 403 200
            GET /api/v2/anything 401 403 200
            POST /webhooks/ashby/l1 200 200 200
            PUT /webhooks/ashby/l1 401 403 403
            GET /actuator/health 200 200 200
            GET /actuator/health/readiness 200 200 200
            GET /actuator/env 401 403 403
            POST /actuator/health 401 403 403
            GET / 200 200 200
            HEAD / 200 200 200
            GET /employees/e1 200 200 200
            POST / 401 403 403
            DELETE /employees/e1 401 403 403
            """)
    void everyoneMayCallWhatTheirRoleAllows(String method, String path, int nobody, int member, int administrator) {
        assertThat(List.of(
                        status(method, path, null),
                        status(method, path, signed(claims("mel").build())),
                        status(
                                method,
                                path,
                                signed(claims("ada")
                                        .claim("groups", List.of("Staff", "Administrators"))
                                        .build()))))
                .containsExactly(nobody, member, administrator);
    }

    @Test
    void everyoneSignedInMayHearTheLiveHints() {
        http.get()
                .uri("/api/v1/activities")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(bearer(signed(claims("mel").build())))
                .exchange()
                .expectStatus()
                .isOk();
        http.get()
                .uri("/api/v1/activities")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    /** Tokens that are good but for one thing. */
    enum Bad {
        FOR_ANOTHER_AUDIENCE,
        WITHOUT_AUDIENCE,
        FROM_ANOTHER_ISSUER,
        EXPIRED,
        NOT_YET_VALID,
        WITHOUT_END,
        WITHOUT_SIGNATURE,
        SIGNED_BY_ANOTHER_KEY,
        NO_TOKEN_AT_ALL
    }

    @ParameterizedTest
    @EnumSource
    void refusesATokenThatIsNotOurs(Bad bad) {
        Date past = Date.from(Instant.now().minus(Duration.ofHours(1)));
        Date future = Date.from(Instant.now().plus(Duration.ofHours(1)));
        String token = switch (bad) {
            case FOR_ANOTHER_AUDIENCE ->
                signed(claims("mel").audience("payroll").build());
            case WITHOUT_AUDIENCE ->
                signed(claims("mel").audience((String) null).build());
            case FROM_ANOTHER_ISSUER ->
                signed(claims("mel").issuer("https://evil.example.com").build());
            case EXPIRED -> signed(claims("mel").expirationTime(past).build());
            case NOT_YET_VALID -> signed(claims("mel").notBeforeTime(future).build());
            case WITHOUT_END -> signed(claims("mel").expirationTime(null).build());
            case WITHOUT_SIGNATURE -> new PlainJWT(claims("mel").build()).serialize();
            case SIGNED_BY_ANOTHER_KEY -> signed(claims("mel").build(), keys());
            case NO_TOKEN_AT_ALL -> "nonsense";
        };

        http.get()
                .uri("/api/v1/me")
                .headers(bearer(token))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://stagedoor.dev/problems/not-signed-in");
    }

    private static int status(String method, String path, @Nullable String token) {
        return http.method(HttpMethod.valueOf(method))
                .uri(path)
                .headers(bearer(token))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static java.util.function.Consumer<HttpHeaders> bearer(@Nullable String token) {
        return headers -> {
            if (token != null) {
                headers.setBearerAuth(token);
            }
        };
    }

    private static JWTClaimsSet.Builder claims(String subject) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("stagedoor")
                .subject(subject)
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
    }

    private static String signed(JWTClaimsSet claims) {
        return signed(claims, KEYS);
    }

    private static String signed(JWTClaimsSet claims, KeyPair keys) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(keys.getPrivate()));
            return token.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    @EnableWebFluxSecurity
    @Import({SecurityConfiguration.class, ProblemWriter.class, Everything.class})
    static class Guarded {
        @Bean
        StagedoorProperties properties() {
            return PROPERTIES;
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        /** The same checks, but the key is at hand. */
        @Bean
        @Primary
        ReactiveJwtDecoder localDecoder() {
            var decoder = NimbusReactiveJwtDecoder.withPublicKey((RSAPublicKey) KEYS.getPublic())
                    .build();
            decoder.setJwtValidator(SecurityConfiguration.validator(PROPERTIES));
            return decoder;
        }
    }

    @RestController
    static class Everything {
        @RequestMapping("/**")
        Mono<Void> ok() {
            return Mono.empty();
        }
    }
}
