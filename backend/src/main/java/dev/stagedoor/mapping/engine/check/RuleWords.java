package dev.stagedoor.mapping.engine.check;

import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule in one sentence: "First name, then look up in US states, else needs attention". */
public final class RuleWords {
    /** What people call candidate fields (by key) and lookup tables (by id). */
    public record Names(Map<String, String> fields, Map<String, String> tables) {
        public Names {
            fields = Map.copyOf(fields);
            tables = Map.copyOf(tables);
        }

        String field(String key) {
            return fields.getOrDefault(key, key);
        }

        String table(String id) {
            return tables.getOrDefault(id, "a lookup table that is gone");
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    private RuleWords() {}

    /** Without its examples. */
    public static String of(Rule rule, Names names) {
        return Stream.concat(
                        Stream.of(source(rule.source(), names)),
                        rule.transforms().stream().map(step -> StepWords.of(step, names)))
                .collect(Collectors.joining(", then "));
    }

    private static String source(Source source, Names names) {
        return switch (source) {
            case Source.CandidateField(String field) -> names.field(field);
            case Source.Template(String text) -> "The text " + Rendering.quoted(template(text, names));
            case Source.Constant(String value) -> Rendering.quoted(value) + " for everybody";
            case Source.FirstOf(List<String> fields) -> "The first with a value of " + listed(fields, names);
            case Source.Expression(String text) -> "The expression " + Rendering.quoted(text.replaceAll("\\s+", " "));
        };
    }

    private static String template(String text, Names names) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        "{" + names.field(place.group(1).strip()) + "}"));
    }

    private static String listed(List<String> fields, Names names) {
        List<String> labels = fields.stream().map(names::field).toList();
        return switch (labels.size()) {
            case 0 -> "no field";
            case 1 -> labels.getFirst();
            default -> String.join(", ", labels.subList(0, labels.size() - 1)) + " and " + labels.getLast();
        };
    }

    static String or(Transform.YesNo words) {
        return Rendering.quoted(words.yes().isEmpty() ? "yes" : String.join(", ", words.yes())) + " or "
                + Rendering.quoted(words.no().isEmpty() ? "no" : String.join(", ", words.no()));
    }
}
