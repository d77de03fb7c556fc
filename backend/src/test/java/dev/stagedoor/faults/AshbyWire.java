package dev.stagedoor.faults;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Between the nodes and Ashby: passes calls on, or does to them what networks and servers do on bad days. */
final class AshbyWire implements AutoCloseable {
    /** Calls that were on their way when Ashby said so are no fault. */
    private static final Duration ON_THEIR_WAY = Duration.ofSeconds(3);

    private static final List<String> PASSED_ON = List.of("Authorization", "Ashby-Version", "Accept", "Content-Type");

    private interface Trouble {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String ashby;
    private final AtomicInteger early = new AtomicInteger();
    private final AtomicLong limitedAt = new AtomicLong();
    private volatile @Nullable Duration limit;
    private volatile boolean calledAgain;
    private volatile Trouble now = this::passOn;

    AshbyWire(String ashby) {
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

    void pass() {
        now = this::passOn;
    }

    void slow(int millis) {
        now = exchange -> {
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
            passOn(exchange);
        };
    }

    /** Until it passes again, and then it is cut. */
    void hang() {
        now = new Trouble() {
            @Override
            public void answer(HttpExchange exchange) {
                while (now == this) {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
                exchange.close();
            }
        };
    }

    void cut() {
        now = exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"success\":true,\"results\":{\"id\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    void talkNonsense() {
        now = exchange -> say(exchange, 200, "<html><body>Under maintenance</body></html>");
    }

    void failPolitely() {
        now = exchange -> say(exchange, 200, "{\"success\":false,\"errors\":[\"internal_server_error\"]}");
    }

    void flood() {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        now = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                exchange.getResponseBody().write(blanks);
            }
            exchange.close();
        };
    }

    /** The next call learns that nobody may call for so long. */
    void limit(Duration wait) {
        early.set(0);
        limitedAt.set(0);
        calledAgain = false;
        limit = wait;
    }

    /** Calls that came although they had been told to wait. */
    int early() {
        return early.get();
    }

    boolean isCalledAgain() {
        return calledAgain;
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            if (!isLimited(exchange)) {
                now.answer(exchange);
            }
        } catch (IOException e) {
            // The node hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLimited(HttpExchange exchange) throws IOException {
        Duration wait = limit;
        if (wait == null) {
            return false;
        }
        long arrived = System.nanoTime();
        limitedAt.compareAndSet(0, arrived);
        long since = arrived - limitedAt.get();
        if (since >= wait.toNanos()) {
            limit = null;
            calledAgain = true;
            return false;
        }
        if (since > ON_THEIR_WAY.toNanos()) {
            early.incrementAndGet();
        }
        long left = Math.ceilDiv(wait.toNanos() - since, 1_000_000_000L);
        exchange.getResponseHeaders().set("Retry-After", String.valueOf(left));
        say(exchange, 429, "{\"success\":false,\"errors\":[\"rate_limit_exceeded\"]}");
        return true;
    }

    private void passOn(HttpExchange exchange) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(ashby + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        PASSED_ON.forEach(name -> exchange.getRequestHeaders()
                .getOrDefault(name, List.of())
                .forEach(value -> request.header(name, value)));
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        answer.headers()
                .firstValue("Retry-After")
                .ifPresent(value -> exchange.getResponseHeaders().set("Retry-After", value));
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(value -> exchange.getResponseHeaders().set("Content-Type", value));
        send(exchange, answer.statusCode(), answer.body());
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
