package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.step.Change;
import dev.stagedoor.mapping.engine.value.Outcome;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A transform made ready. */
interface Step {
    /** From a value or nothing, never from a problem. */
    Outcome apply(Outcome before, Map<String, JsonNode> values, Addresses addresses);

    /** A step that minds the value alone, and passes over nothing. */
    static Step of(Change change) {
        return (before, values, addresses) -> before instanceof Outcome.Value(JsonNode node) ? change.of(node) : before;
    }
}
