package dev.stagedoor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.TestPostgres;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.node.ObjectNode;

@org.jspecify.annotations.NullUnmarked
class SandboxTests {
    private record Received(String signature, String body) {}

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final BlockingQueue<Received> RECEIVED = new LinkedBlockingQueue<>();
    private static AutoCloseable sandbox;
    private static DisposableServer receiver;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        sandbox = SandboxApplication.start(port, TestPostgres.freshDatabase().url(), "key", 1000);
        receiver = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asString()
                        .doOnNext(body -> RECEIVED.add(
                                new Received(request.requestHeaders().get("Ashby-Signature", ""), body)))
                        .then(Mono.defer(() -> response.status(request.uri().contains("bad") ? 500 : 200)
                                .send()
                                .then())))
                .bindNow();
    }

    @AfterAll
    static void stop() throws Exception {
        sandbox.close();
        receiver.disposeNow();
    }

    @Test
    void leadsToACandidateOnItsOwnPage() throws Exception {
        var candidate =
                Json.parse(api("candidate.list", "{}").body()).path("results").path(0);
        assertThat(candidate.path("profileUrl").asString())
                .isEqualTo("http://127.0.0.1:" + port + "/?search="
                        + candidate.path("id").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiKey.info",
                "application.list",
                "candidate.list",
                "job.list",
                "offer.list",
                "interviewPlan.list",
                "customField.list",
                "department.list",
                "location.list",
                "user.list",
                "archiveReason.list"
            })
    void answersEveryListInTheEnvelope(String endpoint) throws Exception {
        ObjectNode answer = Json.parse(api(endpoint, "{}").body());
        assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.path("results").isEmpty()).isFalse();
    }

    @Test
    void refusesMissingWrongAndDisabledKeysAndCallsWithoutVersion() throws Exception {
        assertThat(send("candidate.list", "{}", null, true).statusCode()).isEqualTo(401);
        assertThat(send("candidate.list", "{}", "wrong", true).statusCode()).isEqualTo(403);
        assertThat(send("candidate.list", "{}", "key", false).statusCode()).isEqualTo(400);
        assertThat(api("nothing.here", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void hidesTheConfidentialApplicationAndPages() throws Exception {
        String id = Kind.APPLICATION.id(360);
        HttpResponse<String> hidden = api("application.info", "{\"applicationId\":\"" + id + "\"}");
        assertThat(hidden.statusCode()).isEqualTo(200);
        assertThat(hidden.headers().firstValue("Ashby-Version")).contains(Api.VERSION);
        assertThat(hidden.body()).contains("application_not_found");
        ObjectNode first = Json.parse(api("candidate.list", "{\"limit\":30}").body());
        assertThat(first.has("syncToken")).isFalse();
        ObjectNode last = Json.parse(api(
                        "candidate.list",
                        "{\"limit\":30,\"cursor\":\"" + first.path("nextCursor").asString() + "\"}")
                .body());
        assertThat(last.path("results").size()).isEqualTo(13);
        assertThat(last.path("syncToken").asString()).isNotEmpty();
        assertThat(api("candidate.list", "{\"limit\":101}").body()).contains("\"success\":false");
    }

    @Test
    void pingsThenTellsOfABulkMoveUnderOneIdSigned() throws Exception {
        String url = "http://127.0.0.1:" + receiver.port();
        assertThat(webhook(url + "/good").path("results").path("enabled").asBoolean())
                .isTrue();
        Received ping = RECEIVED.poll(10, TimeUnit.SECONDS);
        assertThat(ping.body()).contains("\"action\":\"ping\"");
        assertThat(webhook(url + "/bad").path("results").path("enabled").asBoolean())
                .isFalse();
        RECEIVED.poll(10, TimeUnit.SECONDS);
        String offer = Kind.INTERVIEW_STAGE.id(105);
        String moves = "{\"moves\":{\"" + Kind.APPLICATION.id(10) + "\":\"" + offer + "\",\"" + Kind.APPLICATION.id(40)
                + "\":\"" + offer + "\"}}";
        HttpResponse<String> moved = control("move", moves, "http://127.0.0.1:" + port);
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        Received one = RECEIVED.poll(10, TimeUnit.SECONDS);
        Received two = RECEIVED.poll(10, TimeUnit.SECONDS);
        String id = Json.parse(moved.body()).path("webhookActionId").asString();
        assertThat(one.body()).contains(id).contains("candidateStageChange");
        assertThat(two.body()).contains(id).isNotEqualTo(one.body());
        assertThat(one.signature()).isEqualTo(Signature.of("s", one.body().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesControlFromAnotherOrigin() throws Exception {
        assertThat(control("move", "{}", "http://evil.example").statusCode()).isEqualTo(403);
    }

    private static ObjectNode webhook(String url) throws Exception {
        return Json.parse(api(
                        "webhook.create",
                        "{\"webhookType\":\"candidateStageChange\",\"secretToken\":\"s\",\"requestUrl\":\"" + url
                                + "\"}")
                .body());
    }

    private static HttpResponse<String> api(String name, String body) throws Exception {
        return send(name, body, "key", true);
    }

    private static HttpResponse<String> control(String verb, String body, String origin) throws Exception {
        return HTTP.send(
                request("control/" + verb, body).header("Origin", origin).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String name, String body, String key, boolean version) throws Exception {
        var request = request(name, body);
        if (key != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8)));
        }
        if (version) {
            request.header("Ashby-Version", Api.VERSION);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
