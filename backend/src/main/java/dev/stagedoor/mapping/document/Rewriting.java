package dev.stagedoor.mapping.document;

import dev.stagedoor.mapping.engine.Example;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.mapping.engine.value.CustomKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** PURE. The same rule with other names for what it refers to. */
final class Rewriting {
    private Rewriting() {}

    static List<Transform> tables(List<Transform> steps, UnaryOperator<String> names) {
        return steps.stream()
                .map(step -> step instanceof Transform.Lookup(String table, var otherwise, var value)
                        ? new Transform.Lookup(names.apply(table), otherwise, value)
                        : step)
                .toList();
    }

    static Rule tables(Rule rule, UnaryOperator<String> names) {
        return new Rule(rule.employeeField(), rule.source(), tables(rule.transforms(), names), rule.examples());
    }

    // Of custom candidate fields: what each is here, by what it was there.
    static Rule candidateFields(Rule rule, Map<String, String> keys) {
        return keys.isEmpty()
                ? rule
                : new Rule(
                        rule.employeeField(),
                        source(rule.source(), keys),
                        rule.transforms().stream().map(step -> step(step, keys)).toList(),
                        rule.examples().stream()
                                .map(example -> example(example, keys))
                                .toList());
    }

    private static Source source(Source source, Map<String, String> keys) {
        return switch (source) {
            case Source.CandidateField(String field) -> new Source.CandidateField(keys.getOrDefault(field, field));
            case Source.FirstOf(List<String> fields) ->
                new Source.FirstOf(fields.stream()
                        .map(field -> keys.getOrDefault(field, field))
                        .toList());
            case Source.Template(String text) -> new Source.Template(template(text, keys));
            case Source.Expression(String text) -> new Source.Expression(expression(text, keys));
            case Source.Constant constant -> constant;
        };
    }

    private static Transform step(Transform step, Map<String, String> keys) {
        return step instanceof Transform.OnlyIf(String field, var test, var value)
                ? new Transform.OnlyIf(keys.getOrDefault(field, field), test, value)
                : step;
    }

    private static Example example(Example example, Map<String, String> keys) {
        var input = new LinkedHashMap<String, JsonNode>();
        example.input().forEach((field, value) -> input.put(keys.getOrDefault(field, field), value));
        return new Example(input, example.expected());
    }

    private static String template(String text, Map<String, String> keys) {
        String now = text;
        for (var key : keys.entrySet()) {
            now = Pattern.compile("\\{\\s*" + Pattern.quote(key.getKey()) + "\\s*}")
                    .matcher(now)
                    .replaceAll(Matcher.quoteReplacement("{" + key.getValue() + "}"));
        }
        return now;
    }

    /** There a custom field is {@code candidate.custom["its id"]}. */
    private static String expression(String text, Map<String, String> keys) {
        String now = text;
        for (var key : keys.entrySet()) {
            String object = Pattern.quote(CustomKey.object(key.getKey()));
            String id = Pattern.quote(CustomKey.id(key.getKey()));
            String other = CustomKey.id(key.getValue());
            now = Pattern.compile("(" + object + "\\s*\\.\\s*custom\\s*\\[\\s*[\"'])" + id + "([\"']\\s*])")
                    .matcher(now)
                    .replaceAll("$1" + Matcher.quoteReplacement(other) + "$2");
        }
        return now;
    }
}
