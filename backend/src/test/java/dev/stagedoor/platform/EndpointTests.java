package dev.stagedoor.platform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.TestPostgres;
import dev.stagedoor.testing.WholeApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The doors of the whole application: each has its row in the table of roles, and none says too much. */
class EndpointTests {
    private static final String PUBLIC_URL = "https://stagedoor.example.com";

    private static WholeApplication application;

    @BeforeAll
    static void start() {
        application = new WholeApplication(TestPostgres.freshDatabase(), "http://127.0.0.1:1", PUBLIC_URL);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /** {@code access.csv} is walked by {@link SecurityTests}. */
    private record Row(String method, String path, String accept) {}

    @Test
    void everyEndpointHasItsRowInTheTableOfRoles() throws IOException {
        List<Row> rows = rows();
        var without = new ArrayList<String>();
        application
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((endpoint, method) -> {
                    if (rows.stream().noneMatch(row -> covers(row, endpoint))) {
                        without.add(endpoint + " of " + method.getShortLogMessage());
                    }
                });

        assertThat(without).as("endpoints without a row in access.csv").isEmpty();
    }

    private static boolean covers(Row row, RequestMappingInfo endpoint) {
        boolean method = endpoint.getMethodsCondition().getMethods().stream()
                .anyMatch(known -> known.name().equals(row.method()));
        boolean path = endpoint.getPatternsCondition().getPatterns().stream()
                .allMatch(pattern -> pattern.matches(PathContainer.parsePath(row.path()))
                        || pattern.getPatternString().endsWith("/"));
        boolean stream =
                endpoint.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
        return method && path && stream == row.accept().equals(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static List<Row> rows() throws IOException {
        return new ClassPathResource("access.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Row(cells[0], cells[1], cells[2]))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/employees", "/api/v1/sign-in", "/api/v1/me", "/webhooks/ashby/x", "/favicon.ico"})
    void everyAnswerIsGuarded(String path) {
        var headers = application
                .stranger()
                .get()
                .uri(path)
                .header(HttpHeaders.ORIGIN, "https://evil.example")
                .exchange()
                .returnResult(Void.class)
                .getResponseHeaders();

        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getFirst("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(headers.getFirst(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)).isNull();
        String policy = headers.getFirst("Content-Security-Policy");
        assertThat(policy)
                .startsWith("default-src 'self'; ")
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
                .doesNotContain("script-src", "unsafe-eval", "*");
    }

    @Test
    void theBrowserIsToldOfHttpsOnlyWhereThereIs() {
        try (var slice = new SecuritySlice("http://127.0.0.1:8080", "http://127.0.0.1:8091")) {
            slice.http().get().uri("/").exchange().expectHeader().doesNotExist("Strict-Transport-Security");
        }
    }

    @Test
    void anotherSitesPageMayNotAsk() {
        application
                .stranger()
                .options()
                .uri("/api/v1/me")
                .header(HttpHeaders.ORIGIN, "https://evil.example")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "authorization")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sign-in", "/api/v1/me", "/api/v1/employees", "/api/v1/nothing"})
    void noAnswerOfTheApiIsKept(String path) {
        application
                .administrator()
                .get()
                .uri(path)
                .exchange()
                .expectHeader()
                .valueMatches(HttpHeaders.CACHE_CONTROL, ".*no-store.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/v1/nothing   | application/json | ''                | 404 | not-found
            GET  | /api              | application/json | ''                | 404 | not-found
            GET  | /assets/none.js   | application/json | ''                | 404 | not-found
            GET  | /none.js          | application/json | ''                | 404 | not-found
            GET  | /api/v1/employees/not-an-id | application/json | ''      | 404 | not-found
            GET  | /api/v1/deliveries/replays/nonsense | application/json | '' | 404 | not-found
            GET  | /api/v1/employees?limit=many | application/json | ''     | 400 | unreadable
            POST | /api/v1/workflows | application/json | '{"name":'        | 400 | unreadable
            POST | /api/v1/workflows | application/json | '{"name":{"a":1}}'| 400 | unreadable
            POST | /api/v1/workflows | application/json | ''                | 400 | unreadable
            POST | /api/v1/workflows | text/plain       | 'Onboarding'      | 415 | not-json
            PUT  | /api/v1/workflows | application/json | '{}'              | 405 | method-not-allowed
            """)
    void whatCannotBeAnsweredIsToldAsAProblemInOurOwnWords(
            String method, String path, String type, String body, int status, String code) {
        application
                .administrator()
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .value(problem -> assertThat(problem)
                        .contains("\"https://stagedoor.dev/problems/" + code + "\"")
                        .doesNotContain("dev.stagedoor.", "java.", "Exception", "reactor"));
    }

    @Test
    void saysWhichFieldCannotBeRead() {
        application
                .administrator()
                .post()
                .uri("/api/v1/workflows")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":{\"a\":1}}")
                .exchange()
                .expectBody()
                .jsonPath("$.errors[0].path")
                .isEqualTo("name");
    }

    @Test
    void theMetricsTellWhatAnOperatorNeeds() {
        application
                .administrator()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics)
                        .contains(
                                "stagedoor_deliveries_received_total{result=\"accepted\"}",
                                "stagedoor_deliveries_settled_total{outcome=\"needs_attention\"}",
                                "stagedoor_calls_refused_total{reason=\"signature\"}",
                                "stagedoor_enrollments_made_total",
                                "stagedoor_ashby_calls_total{result=\"rate_limited\"}",
                                "stagedoor_deliveries_open{state=\"held\"}",
                                "stagedoor_deliveries_oldest_seconds",
                                "stagedoor_work{state=\"due\"}",
                                "stagedoor_gate{state=\"open\"}",
                                "stagedoor_intake_held_bytes",
                                "jvm_memory_used_bytes"));
    }

    @Test
    void theSchemaOfAnExportedMappingIsForEverybody() {
        application
                .stranger()
                .get()
                .uri("/schemas/field-mapping-1.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/schema+json")
                .expectBody()
                .jsonPath("$['$id']")
                .isEqualTo("https://stagedoor.dev/schemas/field-mapping-1.json");
    }

    @Test
    void aRequestThatIsTooLargeIsRefused() {
        application
                .administrator()
                .post()
                .uri("/api/v1/workflows")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"" + "x".repeat(7_000_000) + "\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://stagedoor.dev/problems/too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /employees/42, text/html, 200",
        "HEAD, /employees, text/html, 200",
        "GET, /employees, application/json, 404",
        "GET, /apis, text/html, 200",
        "GET, /api/employees, text/html, 404",
        "GET, /webhooks/ashby, text/html, 404",
        "GET, /assets/missing, text/html, 404"
    })
    void thePageAnswersForScreensOnly(String method, String path, String accept, int status) {
        application
                .administrator()
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .accept(MediaType.parseMediaType(accept))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    /** Surprises: what a person is told when something breaks that nobody thought of. */
    @ParameterizedTest
    @ValueSource(strings = {"no such column \"salary\" in select s3cret", "/var/lib/stagedoor/s3cret"})
    void aSurpriseTellsNothingOfTheInside(String message) {
        var handler = application.context().getBean(ProblemHandler.class);
        var answered = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

        handler.handle(answered, new InvalidDataAccessResourceUsageException(message))
                .block();

        assertThat(requireNonNull(answered.getResponse().getStatusCode()).value())
                .isEqualTo(500);
        assertThat(answered.getResponse().getBodyAsString().block())
                .contains("Something went wrong here")
                .doesNotContain("s3cret", "salary", "Exception");
    }
}
