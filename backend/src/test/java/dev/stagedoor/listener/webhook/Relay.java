package dev.stagedoor.listener.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Between Stagedoor and Ashby: counts the calls, and loses the answers of which it was told. */
final class Relay implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of("Authorization", "Ashby-Version", "Accept", "Content-Type");

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String ashby;
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private volatile String lost = "";

    Relay(String ashby) {
        this.ashby = ashby;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Ashby does what is asked of this endpoint, and its answer does not arrive; empty: every answer arrives. */
    void loseAnswersOf(String endpoint) {
        lost = endpoint;
    }

    int calls(String endpoint) {
        return calls.computeIfAbsent(endpoint, _ -> new AtomicInteger()).get();
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            String endpoint = exchange.getRequestURI().getPath().substring(1);
            calls.computeIfAbsent(endpoint, _ -> new AtomicInteger()).incrementAndGet();
            HttpResponse<byte[]> answer = passOn(exchange);
            if (!endpoint.equals(lost)) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(
                        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        } catch (IOException e) {
            // Somebody hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(ashby + exchange.getRequestURI()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        exchange.getRequestBody().readAllBytes()));
        PASSED_ON.forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        });
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
