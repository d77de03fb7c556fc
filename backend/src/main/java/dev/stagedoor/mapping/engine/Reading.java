package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.value.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A source made ready. */
interface Reading {
    Outcome read(Map<String, JsonNode> values);

    /** All candidate fields that it may read. */
    List<String> fields();

    /** Those that it did read for these values. */
    default List<String> used(Map<String, JsonNode> values) {
        return fields();
    }

    static Reading of(Source source) {
        return switch (source) {
            case Source.CandidateField(String field) -> new OneField(field, List.of(field));
            case Source.Template(String text) -> TemplateText.parse(text);
            case Source.Constant(String value) -> new Fixed(Outcome.of(StringNode.valueOf(value)));
            case Source.FirstOf(List<String> fields) ->
                new First(fields.stream().distinct().toList());
            case Source.Expression(String text) -> ExpressionReading.of(text);
        };
    }

    static Outcome value(@Nullable JsonNode raw) {
        return raw == null ? Outcome.NOTHING : Outcome.of(raw);
    }

    /** The value of one field. */
    record OneField(String field, List<String> fields) implements Reading {
        @Override
        public Outcome read(Map<String, JsonNode> values) {
            return value(values.get(field));
        }
    }

    /** The same for everybody. */
    record Fixed(Outcome outcome) implements Reading {
        @Override
        public Outcome read(Map<String, JsonNode> values) {
            return outcome;
        }

        @Override
        public List<String> fields() {
            return List.of();
        }
    }

    /** The first field with a value; that one alone is where the value came from. */
    record First(List<String> fields) implements Reading {
        @Override
        public Outcome read(Map<String, JsonNode> values) {
            int found = found(values);
            return found < 0 ? Outcome.NOTHING : value(values.get(fields.get(found)));
        }

        @Override
        public List<String> used(Map<String, JsonNode> values) {
            int found = found(values);
            return found < 0 ? fields : List.of(fields.get(found));
        }

        private int found(Map<String, JsonNode> values) {
            for (int i = 0; i < fields.size(); i++) {
                if (value(values.get(fields.get(i))) instanceof Outcome.Value) {
                    return i;
                }
            }
            return -1;
        }
    }
}
