package dev.stagedoor.faults;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Takes what the simulated Ashby sends, so that the suite's own sender can send the very same bodies under faults. */
final class Recorder implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<Sender.Webhook> recorded = new CopyOnWriteArrayList<>();

    Recorder() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            record(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private void record(byte[] body) {
        var json = JSON.readTree(body);
        var application = json.path("data").path("application").path("id");
        if (application.isString()) {
            recorded.add(new Sender.Webhook(json.path("webhookActionId").asString(), application.asString(), body));
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    List<Sender.Webhook> recorded() {
        return recorded;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
