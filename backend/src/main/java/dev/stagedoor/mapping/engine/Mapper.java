package dev.stagedoor.mapping.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The engine's one door. Total: any values give results or problems in words; it never throws. */
public final class Mapper {
    private static final String CUSTOM = ".custom.";

    private Mapper() {}

    /** One result per target, in the targets' order. Of two rules for one field the first counts. */
    public static List<FieldResult> map(List<Rule> rules, List<Target> targets, Map<String, JsonNode> values) {
        var byField = new HashMap<String, Rule>();
        for (Rule rule : rules) {
            byField.putIfAbsent(rule.employeeField(), rule);
        }
        return targets.stream()
                .map(target -> result(target, byField.get(target.key()), values))
                .toList();
    }

    /** One raw value for one field: the same conversion for what Ashby sends and for what a person types. */
    public static Converted convert(Target target, @Nullable JsonNode raw) {
        return Conversion.of(target, raw);
    }

    private static FieldResult result(Target target, @Nullable Rule rule, Map<String, JsonNode> values) {
        if (rule == null) {
            return target.required()
                    ? new FieldResult.Invalid(
                            target.key(),
                            "notMapped",
                            target.label() + " is required, and no candidate field is mapped to it",
                            null,
                            null)
                    : new FieldResult.Empty(target.key(), null);
        }
        return switch (rule.source()) {
            case Source.CandidateField(String field) -> fromField(target, field, values.get(field));
            case Source.Template _, Source.Constant _, Source.FirstOf _, Source.Expression _ ->
                new FieldResult.Empty(target.key(), null);
        };
    }

    private static FieldResult fromField(Target target, String field, @Nullable JsonNode raw) {
        return switch (convert(target, raw)) {
            case Converted.Fits(JsonNode value, String display) ->
                new FieldResult.Value(target.key(), value, display, field);
            case Converted.Wrong(String message, String shown) ->
                new FieldResult.Invalid(target.key(), "wrongType", message, shown, field);
            case Converted.Blank() ->
                target.required()
                        ? new FieldResult.Invalid(target.key(), "missingRequired", missing(target, field), null, field)
                        : new FieldResult.Empty(target.key(), field);
        };
    }

    /** Custom fields are known by an id here, so the employee field lends its name. */
    private static String missing(Target target, String field) {
        return field.contains(CUSTOM) || field.isBlank()
                ? "Ashby has no value for " + target.label() + " for this person"
                : "Ashby has no " + words(field) + " for this person";
    }

    private static String words(String field) {
        String name = field.substring(field.lastIndexOf('.') + 1);
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
