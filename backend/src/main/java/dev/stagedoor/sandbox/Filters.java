package dev.stagedoor.sandbox;

import java.time.Instant;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a call asks of the documents that it lists. */
final class Filters {
    private Filters() {}

    static Predicate<ObjectNode> applicationFilter(Call call) {
        return both(createdAfter(call), both(equal(call, "status"), equal(call, "jobId")));
    }

    static Predicate<ObjectNode> jobStatus(Call call) {
        JsonNode wanted = call.body().path("status");
        return wanted.isArray()
                ? job -> wanted.valueStream().anyMatch(s -> s.asString("").equals(Json.text(job, "status")))
                : job -> !"Draft".equals(Json.text(job, "status"));
    }

    static Predicate<ObjectNode> createdAfter(Call call) {
        JsonNode millis = call.body().path("createdAfter");
        if (millis.isMissingNode() || millis.isNull()) {
            return body -> true;
        }
        if (!millis.isIntegralNumber()) {
            throw ApiProblem.invalidParameter("createdAfter");
        }
        String after = Json.time(Instant.ofEpochMilli(millis.asLong()));
        return body -> Json.text(body, "createdAt").compareTo(after) > 0;
    }

    static Predicate<ObjectNode> equal(Call call, String name) {
        String wanted = call.optional(name);
        return body -> wanted == null || wanted.equals(Json.text(body, name));
    }

    static Predicate<ObjectNode> unlessArchived(Call call, String flag) {
        return body -> call.flag(flag) || !body.path("isArchived").asBoolean(false);
    }

    static Predicate<ObjectNode> both(Predicate<ObjectNode> one, Predicate<ObjectNode> other) {
        return one.and(other);
    }
}
