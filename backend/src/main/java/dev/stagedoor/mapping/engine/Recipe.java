package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A rule made ready: where its value begins, and the steps it takes. */
final class Recipe {
    static final int MOST_STEPS = 50;

    private final Rule rule;
    private final Reading reading;
    private final List<Step> steps;
    private final List<String> conditions;
    private final List<String> fields;

    private Recipe(Rule rule, Reading reading, List<Step> steps, List<String> conditions) {
        this.rule = rule;
        this.reading = reading;
        this.steps = steps;
        this.conditions = conditions;
        this.fields = withConditions(reading.fields());
    }

    static Recipe of(Rule rule, ReadyTables tables) {
        var conditions = rule.transforms().stream()
                .filter(Transform.OnlyIf.class::isInstance)
                .map(transform -> ((Transform.OnlyIf) transform).field())
                .distinct()
                .toList();
        return new Recipe(rule, Reading.of(rule.source()), steps(rule.transforms(), tables), conditions);
    }

    private static List<Step> steps(List<Transform> transforms, ReadyTables tables) {
        return transforms.size() > MOST_STEPS
                ? List.of((before, values, addresses) -> new Outcome.Failed(
                        "stepIncomplete",
                        "A rule has up to " + MOST_STEPS + " steps, and this one has " + transforms.size()))
                : transforms.stream()
                        .map(transform -> Steps.of(transform, tables))
                        .toList();
    }

    Rule rule() {
        return rule;
    }

    boolean asksForAddresses() {
        return rule.transforms().stream().anyMatch(Transform.WorkEmail.class::isInstance);
    }

    Outcome source(Map<String, JsonNode> values) {
        return reading.read(values);
    }

    Outcome run(Map<String, JsonNode> values, Addresses addresses) {
        Outcome now = reading.read(values);
        for (int i = 0; i < steps.size() && !(now instanceof Outcome.Failed); i++) {
            now = next(steps.get(i), now, values, addresses);
        }
        return now;
    }

    /** The same way with every station kept. */
    List<FieldTrace.Step> trace(Map<String, JsonNode> values, Addresses addresses, Titles titles) {
        var trace = new ArrayList<FieldTrace.Step>();
        Outcome now = reading.read(values);
        trace.add(station(titles.of(rule.source()), now));
        for (int i = 0; i < steps.size() && !(now instanceof Outcome.Failed); i++) {
            now = next(steps.get(i), now, values, addresses);
            trace.add(station(titles.of(rule.transforms().get(i)), now));
        }
        return trace;
    }

    /** All candidate fields that the rule may read, each once. */
    List<String> fields() {
        return fields;
    }

    /** Those that it did read for these values. */
    List<String> used(Map<String, JsonNode> values) {
        var used = reading.used(values);
        return used.size() == reading.fields().size() ? fields : withConditions(used);
    }

    private List<String> withConditions(List<String> fields) {
        if (conditions.isEmpty() || fields.containsAll(conditions)) {
            return fields;
        }
        Collection<String> all = new LinkedHashSet<>(fields);
        all.addAll(conditions);
        return List.copyOf(all);
    }

    /** No text outgrows its bound, neither on its way into a step nor out of it. */
    private static Outcome next(Step step, Outcome now, Map<String, JsonNode> values, Addresses addresses) {
        if (isTooLong(now)) {
            return Outcome.TOO_LONG;
        }
        Outcome next = step.apply(now, values, addresses);
        return isTooLong(next) ? Outcome.TOO_LONG : next;
    }

    private static boolean isTooLong(Outcome outcome) {
        return outcome instanceof Outcome.Value(JsonNode node)
                && node.isString()
                && node.stringValue().length() > Outcome.LONGEST_TEXT;
    }

    private static FieldTrace.Step station(String title, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Value(JsonNode node) ->
                new FieldTrace.Step(title, Rendering.brief(Rendering.text(node)), null);
            case Outcome.Nothing() -> new FieldTrace.Step(title, null, null);
            case Outcome.Failed(String _, String message) -> new FieldTrace.Step(title, null, message);
        };
    }
}
