package dev.stagedoor.mapping.engine;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What must come of a known input.
 *
 * @param input by candidate field key: all that the rule reads
 * @param expected as a person reads the result; empty when nothing must come of it
 */
public record Example(
        @JsonDeserialize(contentUsing = ExactJson.class) Map<String, JsonNode> input, String expected) {
    private static final int LONGEST = 2_000;

    /** Examples come from JSON, where either may be absent. */
    public Example(
            @JsonDeserialize(contentUsing = ExactJson.class) @Nullable Map<String, JsonNode> input,
            @Nullable String expected) {
        this.input = input == null ? Map.of() : exact(input);
        this.expected = expected == null ? "" : expected;
    }

    private static Map<String, JsonNode> exact(Map<String, JsonNode> input) {
        // in order, so that an exported mapping is the same document after every restart
        var exact = new TreeMap<String, JsonNode>();
        input.forEach((field, value) -> exact.put(field, ExactJson.plain(value)));
        return Collections.unmodifiableMap(exact);
    }

    /** What is wrong with it, in words; empty when nothing is. */
    public Optional<String> problem() {
        if (!input.values().stream().allMatch(ExactJson::holds)) {
            return Optional.of("A number of an example has up to " + ExactJson.MOST_DIGITS + " digits");
        }
        int length = input.values().stream()
                .mapToInt(value -> value.toString().length())
                .sum();
        return length > LONGEST || expected.length() > LONGEST
                ? Optional.of("An example has up to " + LONGEST + " characters")
                : Optional.empty();
    }
}
