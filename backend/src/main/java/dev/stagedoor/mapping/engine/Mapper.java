package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.value.CustomKey;
import dev.stagedoor.mapping.engine.value.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The engine's one door: rules made ready once, for any number of dossiers. Total: any values give results or problems in
 * words; it never throws. It may be shared between threads.
 */
public final class Mapper {

    private final List<Line> lines;
    private final Titles titles;

    private Mapper(List<Line> lines, Titles titles) {
        this.lines = lines;
        this.titles = titles;
    }

    /** An employee field with its recipe; null where no rule is. */
    private record Line(Target target, @Nullable Recipe recipe) {}

    /** Of two rules for one field the first counts; a rule for a field that is no more does not. */
    public static Mapper of(List<Rule> rules, List<Target> targets, Collection<LookupTable> tables) {
        return of(rules, targets, ReadyTables.of(tables));
    }

    /** The same, with lookup tables that other mappers use too. */
    public static Mapper of(List<Rule> rules, List<Target> targets, ReadyTables tables) {
        var byField = new HashMap<String, Rule>();
        rules.forEach(rule -> byField.putIfAbsent(rule.employeeField(), rule));
        return new Mapper(
                targets.stream()
                        .map(target -> line(target, byField.get(target.key()), tables))
                        .toList(),
                new Titles(tables));
    }

    /** One rule made ready on its own. */
    static Recipe recipe(Rule rule, Collection<LookupTable> tables) {
        return Recipe.of(rule, ReadyTables.of(tables));
    }

    private static Line line(Target target, @Nullable Rule rule, ReadyTables tables) {
        return new Line(target, rule == null ? null : Recipe.of(rule, tables));
    }

    /** One raw value for one field: the same conversion for what Ashby sends and for what a person types. */
    public static Converted convert(Target target, @Nullable JsonNode raw) {
        return Conversion.of(target, raw);
    }

    /** All candidate fields that a rule may read, each once: those of its source, and those of its conditions. */
    public static List<String> candidateFields(Rule rule) {
        return Recipe.of(rule, ReadyTables.NONE).fields();
    }

    /** One result per target, in the targets' order. */
    public List<FieldResult> map(Map<String, JsonNode> values, Addresses addresses) {
        var results = new ArrayList<FieldResult>(lines.size());
        for (Line line : lines) {
            results.add(result(line, values, addresses));
        }
        return results;
    }

    /** The same with every station of the way, in the targets' order. */
    public List<FieldTrace> trace(Map<String, JsonNode> values, Addresses addresses) {
        return lines.stream()
                .map(line -> new FieldTrace(
                        result(line, values, addresses),
                        line.recipe() == null ? List.of() : line.recipe().trace(values, addresses, titles)))
                .toList();
    }

    /** The work e-mail addresses that mapping these values may ask about: look them up, then map. Empty for most rules. */
    public Set<String> workEmails(Map<String, JsonNode> values) {
        var asked = new LinkedHashSet<String>();
        for (Line line : lines) {
            if (line.recipe() != null && line.recipe().asksForAddresses()) {
                line.recipe().run(values, new Asked(asked));
            }
        }
        return asked;
    }

    /** Says taken to every address, so that all are asked for, and keeps them. */
    private record Asked(Set<String> addresses) implements Addresses {
        @Override
        public boolean taken(String address) {
            addresses.add(address);
            return true;
        }

        @Override
        public boolean mine(String address) {
            return false;
        }
    }

    private static FieldResult result(Line line, Map<String, JsonNode> values, Addresses addresses) {
        Target target = line.target();
        Recipe recipe = line.recipe();
        if (recipe == null) {
            return target.required() ? notMapped(target) : new FieldResult.Empty(target.key(), List.of());
        }
        return switch (recipe.run(values, addresses)) {
            case Outcome.Value(JsonNode raw) -> converted(target, recipe, raw, values);
            case Outcome.Nothing() -> missing(target, recipe, values);
            case Outcome.Failed(String code, String message) ->
                new FieldResult.Invalid(target.key(), code, message, null, recipe.used(values));
        };
    }

    private static FieldResult converted(Target target, Recipe recipe, JsonNode raw, Map<String, JsonNode> values) {
        return switch (convert(target, raw)) {
            case Converted.Fits(JsonNode value, String display) ->
                new FieldResult.Value(target.key(), value, display, recipe.used(values));
            case Converted.Wrong(String message, String shown) ->
                new FieldResult.Invalid(target.key(), "wrongType", message, shown, recipe.used(values));
            case Converted.Blank() -> missing(target, recipe, values);
        };
    }

    private static FieldResult notMapped(Target target) {
        return new FieldResult.Invalid(
                target.key(),
                FieldResult.Invalid.NOT_MAPPED,
                target.label() + " is required, and no candidate field is mapped to it",
                null,
                List.of());
    }

    private static FieldResult missing(Target target, Recipe recipe, Map<String, JsonNode> values) {
        var used = recipe.used(values);
        return target.required()
                ? new FieldResult.Invalid(
                        target.key(), FieldResult.Invalid.MISSING, whyMissing(target, recipe, values), null, used)
                : new FieldResult.Empty(target.key(), used);
    }

    /** Custom fields are known by an id here, so the employee field lends its name. */
    private static String whyMissing(Target target, Recipe recipe, Map<String, JsonNode> values) {
        if (recipe.source(values) instanceof Outcome.Value) {
            return "The rule for " + target.label() + " leaves no value for this person";
        }
        return recipe.rule().source() instanceof Source.CandidateField(String field)
                        && !CustomKey.is(field)
                        && !field.isBlank()
                ? "Ashby has no " + words(field) + " for this person"
                : "Ashby has no value for " + target.label() + " for this person";
    }

    private static String words(String field) {
        String name = field.substring(field.lastIndexOf('.') + 1);
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
