package dev.stagedoor.sandbox;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The envelope of what succeeds. */
final class Answers {
    private Answers() {}

    static ObjectNode one(ObjectNode result) {
        ObjectNode answer = Json.object().put("success", true);
        answer.set("results", result);
        return answer;
    }

    static ObjectNode whole(List<ObjectNode> found) {
        return results(found).put("moreDataAvailable", false);
    }

    static ObjectNode results(List<ObjectNode> found) {
        ObjectNode answer = Json.object().put("success", true);
        ArrayNode results = answer.putArray("results");
        found.forEach(results::add);
        return answer;
    }
}
