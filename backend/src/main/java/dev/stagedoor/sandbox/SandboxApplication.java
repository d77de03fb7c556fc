package dev.stagedoor.sandbox;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.netty.http.server.HttpServer;

/** A simulated Ashby: its own process in nature, reachable from this machine only. */
public final class SandboxApplication {
    private SandboxApplication() {}

    /** Runs until stopped: {@code SANDBOX_PORT}, {@code SANDBOX_DATABASE_URL}, optionally {@code SANDBOX_API_KEY}. */
    public static void main(String[] args) throws Exception {
        String port = System.getenv().getOrDefault("SANDBOX_PORT", "8090");
        String url = System.getenv().getOrDefault("SANDBOX_DATABASE_URL", "");
        try (AutoCloseable sandbox = start(Integer.parseInt(port), url)) {
            new CountDownLatch(1).await();
        }
    }

    /** Starts on 127.0.0.1; the schema {@code sandbox} is made and filled when it is not there. */
    public static AutoCloseable start(int port, String databaseUrl) {
        return start(port, databaseUrl, System.getenv("SANDBOX_API_KEY"), 20);
    }

    /** Where a sandbox at this address shows a candidate, whose id follows. */
    public static String candidates(String address) {
        return address + "/?search=";
    }

    public static AutoCloseable start(int port, String databaseUrl, @Nullable String apiKey, int speedUp) {
        var store = new Store(databaseUrl);
        var company = new Company(store);
        boolean empty = company.load().toFuture().join();
        var seed = new Seed(company);
        seed.plant(empty, apiKey);
        company.flush().toFuture().join();
        var views = new Views(company, candidates("http://127.0.0.1:" + port));
        var badDays = new BadDays(company);
        var deliveries = new Deliveries(company, Clock.systemUTC(), new RetrySchedule(speedUp));
        var webhooks = new Webhooks(company, deliveries);
        var moves = new Moves(company, views, badDays, deliveries, Clock.systemUTC());
        var endpoints = new Endpoints(company, views, badDays, moves);
        new WebhookEndpoints(company, webhooks).addTo(endpoints);
        var api = new Api(company, endpoints, badDays);
        var routes = new Control(company, seed, moves, webhooks, deliveries, badDays).routes(api);
        deliveries.start();
        var server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes)))
                .bindNow();
        return () -> {
            server.disposeNow();
            deliveries.close();
            store.close();
        };
    }
}
