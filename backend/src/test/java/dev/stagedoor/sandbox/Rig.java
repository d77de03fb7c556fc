package dev.stagedoor.sandbox;

import dev.stagedoor.testing.TestPostgres;
import java.io.IOException;
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
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.node.ObjectNode;

/** A sandbox on its own database, and a receiver for what it sends. */
@org.jspecify.annotations.NullUnmarked
final class Rig implements AutoCloseable {
    static final String KEY = "key";

    record Received(String signature, String body) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final String database = TestPostgres.freshDatabase().url();
    private final DisposableServer receiver = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> request.receive()
                    .aggregate()
                    .asString()
                    .doOnNext(body ->
                            received.add(new Received(request.requestHeaders().get("Ashby-Signature", ""), body)))
                    .then(Mono.defer(() -> response.status(200).send().then())))
            .bindNow();
    private int port;
    private AutoCloseable sandbox;

    Rig() throws IOException {
        start();
    }

    /** Stops the sandbox and starts it anew on what it kept. */
    void restart() throws Exception {
        sandbox.close();
        start();
    }

    private void start() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        sandbox = SandboxApplication.start(port, database, KEY, 1000);
    }

    String receiverUrl(String path) {
        return "http://127.0.0.1:" + receiver.port() + "/" + path;
    }

    Received next() throws InterruptedException {
        Received next = received.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing was received");
        }
        return next;
    }

    /** Creates an enabled webhook to the receiver and takes its ping from the queue. */
    Received subscribe(String type) throws Exception {
        api(
                "webhook.create",
                Json.object().put("webhookType", type).put("secretToken", "s").put("requestUrl", receiverUrl(type)));
        return next();
    }

    HttpResponse<String> api(String name, ObjectNode body) throws Exception {
        return api(name, body, KEY);
    }

    HttpResponse<String> api(String name, ObjectNode body, String key) throws Exception {
        String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        return send(request(name)
                .header("Authorization", "Basic " + basic)
                .header("Ashby-Version", Api.VERSION)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    }

    ObjectNode control(String verb, ObjectNode body) throws Exception {
        var response = send(request("control/" + verb).POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        return Json.parse(response.body());
    }

    ObjectNode state() throws Exception {
        return Json.parse(send(request("control/state").GET()).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
                .header("Content-Type", "application/json");
    }

    @Override
    public void close() throws Exception {
        sandbox.close();
        receiver.disposeNow();
        http.close();
    }
}
