package dev.stagedoor.ashby;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** PURE. The reading behind {@link Webhook#read}. */
final class WebhookReader {
    private static final int LONGEST_NAME = 200;

    private WebhookReader() {}

    static Webhook read(byte[] body) {
        JsonNode root = Json.parse(body);
        if (root == null) {
            return new Webhook.NotUnderstood("The body is not JSON.");
        }
        if (!root.isObject()) {
            return new Webhook.NotUnderstood("The body is JSON, but not an object.");
        }
        String action = Json.text(root, "action");
        if (action == null || action.length() > LONGEST_NAME) {
            return new Webhook.NotUnderstood("The body does not say which action it reports.");
        }
        if (action.equals("ping")) {
            return new Webhook.Ping();
        }
        JsonNode data = root.path("data");
        return new Webhook.Event(
                action,
                shortened(Json.text(root, "webhookActionId")),
                subject(data),
                name(data.path("application")),
                application(data.path("application")));
    }

    private static String subject(JsonNode data) {
        String application = Json.text(data, "application", "id");
        if (application != null) {
            return "application:" + shortened(application);
        }
        // The survivor of a merge is the person to look at.
        for (String candidate : new String[] {"candidate", "mergedCandidate"}) {
            String id = Json.text(data, candidate, "id");
            if (id != null) {
                return "candidate:" + shortened(id);
            }
        }
        String offer = Json.text(data, "offer", "id");
        if (offer != null) {
            return "offer:" + shortened(offer);
        }
        String job = Json.text(data, "job", "id");
        String jobId = job == null ? Json.text(data, "jobId") : job;
        return jobId == null ? "unknown" : "job:" + shortened(jobId);
    }

    private static Webhook.@Nullable Application application(JsonNode node) {
        String id = Json.text(node, "id");
        if (id == null) {
            return null;
        }
        Instant updatedAt = Json.instant(node, "updatedAt");
        return new Webhook.Application(
                id,
                Json.textOr("", node, "candidate", "id"),
                name(node),
                Json.textOr("", node, "status"),
                updatedAt == null ? Instant.EPOCH : updatedAt,
                Stage.read(node.path("currentInterviewStage")));
    }

    static byte[] write(String action, Webhook.Application application) {
        var root = Json.MAPPER.createObjectNode().put("action", action);
        var node = root.putObject("data").putObject("application");
        node.put("id", application.id()).put("status", application.status());
        node.put("updatedAt", application.updatedAt().toString());
        node.putObject("candidate").put("id", application.candidateId()).put("name", application.candidateName());
        Stage stage = application.stage();
        if (stage != null) {
            node.putObject("currentInterviewStage")
                    .put("id", stage.id())
                    .put("title", stage.title())
                    .put("type", stage.type())
                    .put("orderInInterviewPlan", stage.order())
                    .put("interviewPlanId", stage.planId());
        }
        return Json.MAPPER.writeValueAsBytes(root);
    }

    /** Only shown; it stands in every list, where one of a million letters would be sent along to everybody. */
    private static String name(JsonNode application) {
        String name = shortened(Json.text(application, "candidate", "name"));
        return name == null ? "" : name;
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null || text.length() <= LONGEST_NAME) {
            return text;
        }
        boolean isWithinLetter = Character.isHighSurrogate(text.charAt(LONGEST_NAME - 1));
        return text.substring(0, isWithinLetter ? LONGEST_NAME - 1 : LONGEST_NAME);
    }
}
