package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.value.Outcome;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs steps over one value, for tables of cases. */
final class OneStep {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private OneStep() {}

    /** As JSON; nothing is "nothing", and a problem stands as its words. */
    static String result(String raw, Transform... steps) {
        return words(outcome(JSON.readTree(raw), List.of(), steps));
    }

    /** The same for a text in and out. */
    static String text(String text, Transform... steps) {
        return switch (outcome(JSON.valueToTree(text), List.of(), steps)) {
            case Outcome.Value(JsonNode node) -> node.isString() ? node.stringValue() : JSON.writeValueAsString(node);
            case Outcome other -> words(other);
        };
    }

    static Outcome outcome(JsonNode value, List<LookupTable> tables, Transform... steps) {
        var rule = new Rule("field", new Source.CandidateField("value"), List.of(steps));
        return Mapper.recipe(rule, tables).run(Map.of("value", value), Addresses.NONE);
    }

    static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Value(JsonNode node) -> JSON.writeValueAsString(node);
            case Outcome.Nothing() -> "nothing";
            case Outcome.Failed(String _, String message) -> message;
        };
    }
}
