package dev.stagedoor.ashby;

import dev.stagedoor.ashby.AshbyFailure.Kind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** An HTTP server that answers as a test says. */
public final class StubAshby implements AutoCloseable {
    /** One answer: {@code cut} closes the connection instead, {@code never} says nothing. */
    public record Answer(int status, String body, Map<String, String> headers) {
        public static Answer ok(String body) {
            return new Answer(200, body, Map.of());
        }
    }

    public record Call(String endpoint, Map<String, String> headers, String body) {}

    public static final Instant NOW = Instant.parse("2026-09-20T10:00:00Z");
    public static final Answer CUT = new Answer(-1, "", Map.of());
    public static final Answer NEVER = new Answer(-2, "", Map.of());
    public static final Answer MISSING_PERMISSION =
            new Answer(403, "{\"success\":false,\"errors\":[\"missing_endpoint_permission\"]}", Map.of());

    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    public final List<Call> calls = new CopyOnWriteArrayList<>();
    private final DisposableServer server =
            HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();

    public StubAshby answer(String endpoint, Answer... all) {
        answers.put(endpoint, new ArrayDeque<>(List.of(all)));
        return this;
    }

    public StubAshby specimen(String endpoint, String specimen) {
        return answer(endpoint, Answer.ok(Specimens.json(specimen).toString()));
    }

    private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        String endpoint = request.fullPath().substring(1);
        Map<String, String> headers = new ConcurrentHashMap<>();
        request.requestHeaders()
                .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .doOnNext(body -> calls.add(new Call(endpoint, headers, body)))
                .flatMap(body -> send(response, next(endpoint)));
    }

    private Answer next(String endpoint) {
        Deque<Answer> left = answers.getOrDefault(endpoint, new ArrayDeque<>());
        Answer answer = left.size() > 1 ? left.poll() : left.peek();
        return answer == null ? new Answer(404, "no such endpoint", Map.of()) : answer;
    }

    private static Mono<Void> send(HttpServerResponse response, Answer answer) {
        if (answer.equals(CUT)) {
            response.withConnection(DisposableChannel::dispose);
            return Mono.never();
        }
        if (answer.equals(NEVER)) {
            return Mono.never();
        }
        answer.headers().forEach(response::header);
        return response.status(answer.status())
                .sendString(Mono.just(answer.body()))
                .then();
    }

    public AshbyClient client(Access access) {
        return client(access, Duration.ofSeconds(10), DataSize.ofMegabytes(1));
    }

    AshbyClient client(Access access, Duration timeout, DataSize largest) {
        var properties = new AshbyProperties(
                URI.create("http://127.0.0.1:" + server.port()), Duration.ofSeconds(5), timeout, largest, 4);
        return new AshbyClient(properties, access, Clock.fixed(NOW, ZoneOffset.UTC), WebClient.builder());
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(1));
    }

    /** A connection with a key, that remembers how calls ended. */
    public static final class Known implements Access {
        public final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public Mono<String> key() {
            return Mono.just("made-up-key-4f7a");
        }

        @Override
        public Mono<Void> answered() {
            return Mono.fromRunnable(() -> told.add("answered"));
        }

        @Override
        public Mono<Void> failed(AshbyFailure failure) {
            return Mono.fromRunnable(() -> told.add(failure.kind() == Kind.UNAVAILABLE ? "down" : "refused"));
        }
    }
}
