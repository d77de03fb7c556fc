package dev.stagedoor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.AshbySignature;
import dev.stagedoor.testing.TestPostgres;
import dev.stagedoor.testing.WholeApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The whole application over HTTP, asked things that nobody asks: no 5xx, no stack trace, no row half written. */
class HttpFuzzTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Integer> ANSWERS_TO_ASHBY = Set.of(200, 400, 404, 413, 415);
    private static final List<String> SEGMENTS = List.of(
            "x", "%00", "%F0%28%8C%28", "..%2f..", "'", "null", "-1", "00000000-0000-7000-8000-000000000001", "%20");
    private static final List<String> ACTIONS =
            List.of("application/json", "application/json", "text/plain", "nonsense/x");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static WholeApplication stagedoor;

    @BeforeAll
    static void start() {
        stagedoor =
                new WholeApplication(TestPostgres.freshDatabase(), "http://127.0.0.1:1/", "https://people.example.com");
    }

    @AfterAll
    static void stop() {
        stagedoor.close();
    }

    @Test
    void whateverIsSentToAnEndpointIsStoredWholeOrNotAtAll() throws Exception {
        var mutations = new Mutations(42);
        var draft = JSON.readTree(api("POST", "/api/v1/workflows/" + workflow() + "/listeners", "{}")
                .body());
        String path = URI.create(draft.get("endpointUrl").asString()).getPath();
        byte[] secret = draft.get("secretKey").asString().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 150; i++) {
            byte[] body = mutations.next();
            String signature = i % 4 == 0 ? "sha256=" + i : AshbySignature.sign(body, secret);
            String type = ACTIONS.get(mutations.random().nextInt(ACTIONS.size()));
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(stagedoor.url() + path + (i % 50 == 49 ? "x" : "")))
                            .header("Ashby-Signature", signature)
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(ANSWERS_TO_ASHBY).as("body %d", i).contains(answer.statusCode());
            assertThat(answer.body()).isEmpty();
        }

        long deliveries = count("select count(*) from delivery");
        assertThat(deliveries).isGreaterThan(40);
        assertThat(count("select count(*) from delivery_key")).isEqualTo(deliveries);
        assertThat(count("select count(*) from delivery_body where content is not null"))
                .isEqualTo(deliveries);
        assertThat(count("select count(*) from delivery d where outcome is null and not exists"
                        + " (select from work w where w.key = d.work_key)"))
                .as("open, and nobody looks at it")
                .isZero();
    }

    @Test
    void everyEndpointAnswersNonsenseInWords() throws Exception {
        var mutations = new Mutations(4711);
        List<Map.Entry<String, String>> endpoints = endpoints();
        for (int i = 0; i < 300; i++) {
            var endpoint = endpoints.get(mutations.random().nextInt(endpoints.size()));
            String path = endpoint.getValue();
            while (path.contains("{")) {
                String segment = SEGMENTS.get(mutations.random().nextInt(SEGMENTS.size()));
                path = path.replaceFirst("\\{[^}]*}", segment);
            }
            String body = mutations.random().nextBoolean()
                    ? mutations.oddValue()
                    : new String(mutations.next(), StandardCharsets.UTF_8);
            var answer = api(endpoint.getKey(), path, body);
            String what = endpoint.getKey() + " " + path + " with " + body.substring(0, Math.min(300, body.length()))
                    + " -> " + answer.statusCode() + " " + answer.body();
            assertThat(answer.statusCode()).as(what).isLessThan(500);
            if (answer.statusCode() >= 400) {
                assertThat(answer.headers().firstValue("Content-Type")).as(what).hasValue("application/problem+json");
                assertThat(answer.body()).as(what).doesNotContain("Exception", "dev.stagedoor", "org.spring", "\tat ");
            }
        }
    }

    /** All but the live stream, which does not end. */
    private static List<Map.Entry<String, String>> endpoints() {
        var endpoints = new ArrayList<Map.Entry<String, String>>();
        stagedoor
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapping.getPatternsCondition().getPatterns().stream()
                                .map(Object::toString)
                                .filter(path -> path.startsWith("/api/") && !path.contains("activities"))
                                .forEach(path -> endpoints.add(Map.entry(method.name(), path)))));
        endpoints.sort(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        assertThat(endpoints).hasSizeGreaterThan(40);
        return endpoints;
    }

    private static String workflow() throws Exception {
        return JSON.readTree(api("GET", "/api/v1/workflows", "").body())
                .get(0)
                .get("id")
                .asString();
    }

    private static HttpResponse<String> api(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stagedoor.url() + path))
                .header("Authorization", "Bearer " + stagedoor.issuer().administrator())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty() || method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static long count(String sql) {
        return Objects.requireNonNull(stagedoor
                .database()
                .sql(sql)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }
}
