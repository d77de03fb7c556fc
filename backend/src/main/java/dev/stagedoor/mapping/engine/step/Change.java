package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Outcome;
import tools.jackson.databind.JsonNode;

/** One value made into another. */
@FunctionalInterface
public interface Change {
    /** From a value that is not blank. */
    Outcome of(JsonNode value);

    /** What can never be done, because of how the step is set. */
    static Change never(String message) {
        Outcome failed = new Outcome.Failed("stepIncomplete", message);
        return value -> failed;
    }
}
