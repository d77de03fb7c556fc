package dev.stagedoor.sandbox;

import static dev.stagedoor.sandbox.Answers.one;

import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The endpoints that manage the subscriptions. */
final class WebhookEndpoints {
    private final Company company;
    private final Webhooks webhooks;

    WebhookEndpoints(Company company, Webhooks webhooks) {
        this.company = company;
        this.webhooks = webhooks;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add(
                "webhook.info",
                "apiKeys:read",
                call -> Mono.fromSupplier(
                        () -> one(webhookView(company.get(Kind.WEBHOOK, call.required("webhookId")), false))));
        endpoints.add(
                "webhook.create",
                "apiKeys:write",
                call -> webhooks.create(
                                call.required("webhookType"), call.required("requestUrl"), call.required("secretToken"))
                        .map(webhook -> one(webhookView(webhook, true))));
        endpoints.add("webhook.update", "apiKeys:write", this::update);
        endpoints.add(
                "webhook.delete",
                "apiKeys:write",
                call -> webhooks.delete(call.required("webhookId"))
                        .map(id -> one(Json.object().put("webhookId", id))));
    }

    private Mono<ObjectNode> update(Call call) {
        JsonNode enabled = call.body().path("enabled");
        String url = call.optional("requestUrl");
        String secret = call.optional("secretToken");
        if (!enabled.isBoolean() && url == null && secret == null) {
            throw ApiProblem.invalidInput("One of enabled, requestUrl and secretToken is required");
        }
        return webhooks.update(
                        call.required("webhookId"), enabled.isBoolean() ? enabled.asBoolean() : null, url, secret)
                .map(webhook -> one(webhookView(webhook, true)));
    }

    static ObjectNode webhookView(ObjectNode webhook, boolean secret) {
        ObjectNode view = webhook.deepCopy();
        if (!secret) {
            view.remove("secretToken");
        }
        return view;
    }
}
