package dev.stagedoor.ashby;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One interview stage of one plan, as Ashby names it. {@code type} is an open set: Lead, PreInterviewScreen, Active, Offer, Hired, Archived, or new. */
public record Stage(String id, String title, String type, int order, String planId) {
    /** As it stands in an application of Ashby's; null when it has no id. */
    public static @Nullable Stage read(JsonNode node) {
        String id = Json.text(node, "id");
        return id == null
                ? null
                : new Stage(
                        id,
                        Json.textOr("", node, "title"),
                        Json.textOr("", node, "type"),
                        node.path("orderInInterviewPlan").asInt(0),
                        Json.textOr("", node, "interviewPlanId"));
    }
}
