package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.TestIssuer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may call what. That every endpoint has its row is held by {@code EndpointTests}. */
class SecurityTests {
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

    @ParameterizedTest(name = "{0} {1} as {2}: nobody {3}, member {4}, administrator {5}")
    @CsvFileSource(resources = "/access.csv", numLinesToSkip = 1)
    void everyoneMayCallWhatTheirRoleAllows(
            String method, String path, String accept, int nobody, int member, int administrator) {
        assertThat(List.of(
                        status(method, path, accept, null),
                        status(method, path, accept, issuer.member()),
                        status(method, path, accept, issuer.administrator())))
                .containsExactly(nobody, member, administrator);
    }

    private static int status(String method, String path, String accept, @Nullable String token) {
        return http.method(HttpMethod.valueOf(method))
                .uri(path)
                .accept(MediaType.parseMediaTypes(accept).toArray(MediaType[]::new))
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
