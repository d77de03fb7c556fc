package dev.stagedoor.sandbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** The subscriptions. Creating or saving one pings it; a failed ping leaves it disabled. */
final class Webhooks {
    private final Company company;
    private final Deliveries deliveries;

    Webhooks(Company company, Deliveries deliveries) {
        this.company = company;
        this.deliveries = deliveries;
    }

    Mono<ObjectNode> create(String type, String url, String secret) {
        if (type.isBlank() || url.isBlank()) {
            throw ApiProblem.invalidInput("Webhook type and Request URL are required");
        }
        boolean known = company.all(Kind.WEBHOOK).stream()
                .anyMatch(webhook -> Json.text(webhook, "webhookType").equals(type)
                        && Json.text(webhook, "requestUrl").equals(url));
        if (known) {
            throw new ApiProblem(200, "Duplicate webhook", "Duplicate webhook", ApiProblem.Shape.OBJECTS, null);
        }
        ObjectNode webhook = Json.object()
                .put("id", UUID.randomUUID().toString())
                .put("enabled", false)
                .put("requestUrl", url)
                .put("secretToken", secret)
                .put("webhookType", type);
        return pinged(company.put(Kind.WEBHOOK, webhook), true);
    }

    Mono<ObjectNode> update(String id, @Nullable Boolean enabled, @Nullable String url, @Nullable String secret) {
        ObjectNode saved = company.change(Kind.WEBHOOK, id, webhook -> {
            if (url != null) {
                webhook.put("requestUrl", url);
            }
            if (secret != null) {
                webhook.put("secretToken", secret);
            }
        });
        return pinged(saved, enabled == null || enabled);
    }

    Mono<String> delete(String id) {
        company.change(Kind.WEBHOOK, id, webhook -> webhook.put("deleted", true));
        return company.flush().thenReturn(id);
    }

    private Mono<ObjectNode> pinged(ObjectNode webhook, boolean enable) {
        return deliveries
                .ping(webhook)
                .map(answered -> company.change(
                        Kind.WEBHOOK, Json.text(webhook, "id"), saved -> saved.put("enabled", answered && enable)))
                .flatMap(saved -> company.flush().thenReturn(saved));
    }
}
