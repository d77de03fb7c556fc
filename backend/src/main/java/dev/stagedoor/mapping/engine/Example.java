package dev.stagedoor.mapping.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What must come of a known input.
 *
 * @param input by candidate field key: all that the rule reads
 * @param expected as a person reads the result; empty when nothing must come of it
 */
public record Example(Map<String, JsonNode> input, String expected) {
    /** Examples come from JSON, where either may be absent. */
    public Example(@Nullable Map<String, JsonNode> input, @Nullable String expected) {
        // in order, so that an exported mapping is the same document after every restart
        this.input = input == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(input));
        this.expected = expected == null ? "" : expected;
    }
}
