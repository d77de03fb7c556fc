package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** Who reads the metrics without being somebody. */
class MetricsTokenTests {
    private static TestIssuer issuer;
    private static SecuritySlice slice;
    private static WebTestClient http;

    @BeforeAll
    static void start() {
        issuer = new TestIssuer();
        slice = new SecuritySlice(issuer.url());
        http = slice.http();
    }

    @AfterAll
    static void stop() {
        slice.close();
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /actuator/prometheus, 200",
        "POST, /actuator/prometheus, 403",
        "GET, /actuator/prometheus/, 401",
        "GET, /actuator/env, 401",
        "GET, /api/v1/me, 401",
        "GET, /api/v1/employees, 401"
    })
    void theTokenOpensTheMetricsAndNothingElse(String method, String path, int status) {
        http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .headers(headers -> headers.setBearerAuth(SecuritySlice.METRICS_TOKEN))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer a-token-that-an-operator-has-se",
                "Bearer a-token-that-an-operator-has-set2",
                "Bearer A-TOKEN-THAT-AN-OPERATOR-HAS-SET",
                "Basic a-token-that-an-operator-has-set",
                "a-token-that-an-operator-has-set",
                "Bearer ",
                "Bearer"
            })
    void anythingElseDoesNot(String authorization) {
        http.get()
                .uri(MetricsToken.METRICS)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void theSchemeMayBeWrittenInSmallLetters() {
        http.get()
                .uri(MetricsToken.METRICS)
                .header(HttpHeaders.AUTHORIZATION, "bearer " + SecuritySlice.METRICS_TOKEN)
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** Else whoever says nothing would be let in where no token is set. */
    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void noTokenLetsNobodyIn(String none) {
        var exchange = MockServerWebExchange.from(
                MockServerHttpRequest.get(MetricsToken.METRICS).header(HttpHeaders.AUTHORIZATION, "Bearer " + none));
        var seen = new java.util.concurrent.atomic.AtomicReference<SecurityContext>();

        new MetricsToken(none)
                .filter(
                        exchange,
                        _ -> ReactiveSecurityContextHolder.getContext()
                                .doOnNext(seen::set)
                                .then(Mono.empty()))
                .block();

        assertThat(seen.get()).isNull();
    }

    @Test
    void administratorsNeedNone() {
        http.get()
                .uri(MetricsToken.METRICS)
                .headers(headers -> headers.setBearerAuth(issuer.administrator()))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
