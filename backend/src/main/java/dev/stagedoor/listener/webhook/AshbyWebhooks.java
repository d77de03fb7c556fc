package dev.stagedoor.listener.webhook;

import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.Json;
import dev.stagedoor.listener.webhook.Step.Target;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Ashby's four calls for webhooks. */
@Component
class AshbyWebhooks {
    /** What Ashby tells of a webhook; its secret is left out. */
    record Told(String id, String type, String requestUrl, boolean enabled) {}

    private final AshbyClient client;

    AshbyWebhooks(AshbyClient client) {
        this.client = client;
    }

    /** Ashby pings the endpoint before it answers. */
    Mono<Told> create(String type, Target target) {
        return client.results(
                        "webhook.create",
                        Map.of("webhookType", type, "requestUrl", target.url(), "secretToken", target.secret()))
                .map(AshbyWebhooks::told);
    }

    /** Ashby pings the endpoint before it answers. */
    Mono<Told> update(String id, Target target) {
        return client.results(
                        "webhook.update",
                        Map.of(
                                "webhookId",
                                id,
                                "requestUrl",
                                target.url(),
                                "secretToken",
                                target.secret(),
                                "enabled",
                                true))
                .map(AshbyWebhooks::told);
    }

    Mono<Told> look(String id) {
        return client.results("webhook.info", Map.of("webhookId", id)).map(AshbyWebhooks::told);
    }

    /** What is gone already is gone. */
    Mono<Void> delete(String id) {
        return client.results("webhook.delete", Map.of("webhookId", id))
                .then()
                .onErrorResume(AshbyWebhooks::isGone, _ -> Mono.empty());
    }

    static boolean isGone(Throwable error) {
        return error instanceof AshbyFailure failure && failure.kind() == AshbyFailure.Kind.NOT_FOUND;
    }

    /** By its words: Ashby was seen to refuse with these and without a code. */
    static boolean isDuplicate(AshbyFailure failure) {
        return failure.kind() == AshbyFailure.Kind.REFUSED
                && (failure.code() + " " + failure.getMessage())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' ')
                        .contains("duplicate webhook");
    }

    /** Without an id nothing could be done about it later: as if the answer had not been heard. */
    private static Told told(JsonNode results) {
        String id = Json.text(results, "id");
        if (id == null) {
            throw new AshbyFailure(
                    AshbyFailure.Kind.UNAVAILABLE, "no_webhook_id", "Ashby did not say which webhook it is.", null);
        }
        return new Told(
                id,
                Json.textOr("", results, "webhookType"),
                Json.textOr("", results, "requestUrl"),
                results.path("enabled").asBoolean(false));
    }
}
