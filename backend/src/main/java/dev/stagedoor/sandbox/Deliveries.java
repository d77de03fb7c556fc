package dev.stagedoor.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.node.ObjectNode;

/** Sends webhooks and keeps the log of every attempt. What waits for a retry survives a restart. */
final class Deliveries implements AutoCloseable {
    /** How one attempt ended: a status, or an error in words when there was no answer. */
    record Posted(@Nullable Integer status, @Nullable String error) {}

    private static final int CONCURRENCY = 8;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Company company;
    private final Clock clock;
    private final RetrySchedule schedule;
    private final WebClient client = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create().followRedirect(false)))
            .build();
    private final Sinks.Many<String> due = Sinks.many().unicast().onBackpressureBuffer();
    private final Disposable.Composite running = Disposables.composite();

    Deliveries(Company company, Clock clock, RetrySchedule schedule) {
        this.company = company;
        this.clock = clock;
        this.schedule = schedule;
    }

    void start() {
        running.add(due.asFlux()
                .flatMap(id -> attempt(id).onErrorComplete(), CONCURRENCY)
                .subscribe());
        company.all(Kind.DELIVERY).stream()
                .filter(delivery -> "waiting".equals(Json.text(delivery, "state")))
                .forEach(delivery -> enqueue(Json.text(delivery, "id")));
    }

    @Override
    public void close() {
        running.dispose();
    }

    /** Sends what {@link #prepare} made, once it is kept. */
    void send(List<ObjectNode> deliveries) {
        deliveries.forEach(delivery -> enqueue(Json.text(delivery, "id")));
    }

    /** Notes a delivery with its exact bytes; nothing is sent yet. */
    ObjectNode prepare(ObjectNode webhook, String action, String actionId, String subject, ObjectNode data) {
        ObjectNode body = Json.object().put("webhookActionId", actionId).put("action", action);
        body.set("data", data);
        return company.put(Kind.DELIVERY, log(webhook, action, subject, Json.write(body)));
    }

    private ObjectNode log(ObjectNode webhook, String action, String subject, String body) {
        ObjectNode delivery = Json.object()
                .put("id", UUID.randomUUID().toString())
                .put("webhookId", Json.text(webhook, "id"))
                .put("action", action)
                .put("subject", subject)
                .put("state", "waiting")
                .put("createdAt", Json.time(clock.instant()))
                .put("body", body);
        delivery.putArray("attempts");
        return delivery;
    }

    /** Pings now; true when the answer is no error. */
    Mono<Boolean> ping(ObjectNode webhook) {
        ObjectNode body = Json.object()
                .put("webhookActionId", UUID.randomUUID().toString())
                .put("action", "ping");
        body.putObject("data").put("webhookActionType", "ping").put("webhookType", Json.text(webhook, "webhookType"));
        ObjectNode delivery = company.put(Kind.DELIVERY, log(webhook, "ping", "", Json.write(body)));
        return once(delivery, webhook, Json.text(webhook, "secretToken"))
                .map(posted -> posted.status() != null && posted.status() < 400);
    }

    /** Repeats the last delivery byte for byte, pings and forgeries aside. Empty when there was none. */
    Mono<Posted> again(String webhookId) {
        return Mono.justOrEmpty(last(webhookId, true)).flatMap(delivery -> {
            ObjectNode webhook = company.get(Kind.WEBHOOK, webhookId);
            return once(delivery, webhook, Json.text(webhook, "secretToken"));
        });
    }

    /** Sends a body that somebody else signed: the receiver must refuse it. Never retried. */
    Mono<Posted> forged(String webhookId, ObjectNode data) {
        ObjectNode webhook = company.get(Kind.WEBHOOK, webhookId);
        String action = Json.text(webhook, "webhookType");
        ObjectNode body = Json.object()
                .put("webhookActionId", UUID.randomUUID().toString())
                .put("action", action);
        body.set("data", data);
        ObjectNode delivery = log(webhook, action, "", Json.write(body)).put("forged", true);
        return once(company.put(Kind.DELIVERY, delivery), webhook, "not-the-secret-of-this-webhook");
    }

    /** The delivery of a webhook that was attempted last; optionally only genuine events. */
    Optional<ObjectNode> last(String webhookId, boolean genuine) {
        return company.all(Kind.DELIVERY).stream()
                .filter(delivery -> Json.text(delivery, "webhookId").equals(webhookId))
                .filter(delivery -> !delivery.path("attempts").isEmpty())
                .filter(delivery -> !genuine
                        || !("ping".equals(Json.text(delivery, "action"))
                                || delivery.path("forged").asBoolean(false)))
                .max(Comparator.comparing(delivery -> Json.text(
                        delivery.path("attempts").path(delivery.path("attempts").size() - 1), "at")));
    }

    private Mono<Posted> once(ObjectNode delivery, ObjectNode webhook, String secret) {
        return post(webhook, secret, Json.text(delivery, "body"))
                .doOnNext(posted -> note(Json.text(delivery, "id"), posted, Optional.empty()))
                .flatMap(posted -> company.flush().thenReturn(posted));
    }

    private Mono<Void> attempt(String id) {
        return Mono.defer(() -> {
            ObjectNode delivery = company.get(Kind.DELIVERY, id);
            Optional<ObjectNode> webhook = company.find(Kind.WEBHOOK, Json.text(delivery, "webhookId"));
            if (webhook.isEmpty()) {
                company.change(Kind.DELIVERY, id, d -> d.put("state", "webhook removed"));
                return company.flush();
            }
            String secret = Json.text(webhook.get(), "secretToken");
            return post(webhook.get(), secret, Json.text(delivery, "body")).flatMap(posted -> {
                int attempts = delivery.path("attempts").size() + 1;
                Optional<Duration> wait = schedule.waitAfter(attempts, posted.status());
                note(id, posted, wait);
                wait.ifPresent(duration -> running.add(Mono.delay(duration).subscribe(tick -> enqueue(id))));
                return company.flush();
            });
        });
    }

    private void note(String id, Posted posted, Optional<Duration> wait) {
        company.change(Kind.DELIVERY, id, delivery -> {
            ObjectNode attempt = delivery.withArray("attempts").addObject();
            attempt.put("at", Json.time(clock.instant()))
                    .put("status", posted.status())
                    .put("error", posted.error());
            String end = RetrySchedule.delivered(posted.status()) ? "delivered" : "given up";
            delivery.put("state", wait.isPresent() ? "waiting" : end);
        });
    }

    private Mono<Posted> post(ObjectNode webhook, String secret, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Mono.justOrEmpty(Loopback.target(Json.text(webhook, "requestUrl")))
                .flatMap(uri -> client.post()
                        .uri(uri)
                        .contentType(MediaType.APPLICATION_JSON)
                        .headers(headers -> {
                            headers.set("User-Agent", "Ashby-Webhook");
                            if (!secret.isEmpty()) {
                                headers.set("Ashby-Signature", Signature.of(secret, bytes));
                            }
                        })
                        .bodyValue(bytes)
                        .exchangeToMono(response -> response.releaseBody()
                                .thenReturn(new Posted(response.statusCode().value(), null)))
                        .timeout(TIMEOUT)
                        .onErrorResume(e -> Mono.just(new Posted(null, "No answer: " + e.getMessage()))))
                .switchIfEmpty(Mono.fromSupplier(() -> new Posted(null, "The sandbox calls loopback addresses only")));
    }

    private void enqueue(String id) {
        due.emitNext(id, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }

    Flux<ObjectNode> log() {
        return Flux.fromIterable(company.all(Kind.DELIVERY));
    }
}
