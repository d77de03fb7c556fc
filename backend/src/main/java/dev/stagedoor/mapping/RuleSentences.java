package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** PURE. A rule as a person reads it. */
public final class RuleSentences {
    private RuleSentences() {}

    /**
     * Where it begins, and its steps.
     *
     * @param names what the candidate fields are called, by their keys
     */
    public static String of(Rule rule, Map<String, String> names, List<LookupTable> tables) {
        var source = switch (rule.source()) {
            case Source.CandidateField(String field) -> names.getOrDefault(field, field);
            case Source.Template(String text) -> text;
            case Source.Constant(String value) -> "“" + value + "”";
            case Source.FirstOf(List<String> fields) ->
                fields.stream().map(field -> names.getOrDefault(field, field)).collect(Collectors.joining(", else "));
            case Source.Expression(String text) -> text;
        };
        return rule.transforms().isEmpty()
                ? source
                : source + ", " + rule.transforms().size() + " steps in " + tables.size();
    }
}
