package dev.stagedoor.mapping.engine.check;

import dev.stagedoor.mapping.engine.Addresses;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types along a rule, from its source through its steps to the employee field. A rule without problems can still meet a
 * value that it cannot use; it cannot meet a kind of value that it never can.
 */
public final class RuleCheck {
    private static final int MOST_STEPS = 50;
    private static final Set<String> NEVER = Set.of("stepIncomplete", "lookupTableGone");
    private static final Target ANY = new Target("value", "The value", "text", false, List.of());

    private final Target target;
    private final Map<String, String> types;
    private final Collection<LookupTable> tables;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleCheck(Target target, Map<String, String> types, Collection<LookupTable> tables) {
        this.target = target;
        this.types = types;
        this.tables = tables;
    }

    /**
     * All that is wrong, in the rule's order; empty when nothing is.
     *
     * @param candidateFieldTypes by key; a custom field that is missing here is taken to be of an unknown type
     */
    public static List<RuleProblem> check(
            Rule rule, Target target, Map<String, String> candidateFieldTypes, Collection<LookupTable> tables) {
        var check = new RuleCheck(target, candidateFieldTypes, tables);
        check.run(rule);
        return List.copyOf(check.problems);
    }

    private void run(Rule rule) {
        List<Transform> steps = rule.transforms();
        if (steps.size() > MOST_STEPS) {
            problems.add(RuleProblem.of(null, "A rule has up to " + MOST_STEPS + " steps"));
            return;
        }
        SourceCheck source = SourceCheck.of(rule.source(), target, steps.isEmpty(), types);
        problems.addAll(source.problems());
        Set<Kind> kinds = source.kinds();
        for (int i = 0; i < steps.size(); i++) {
            kinds = after(i, steps.get(i), kinds);
        }
        ending(kinds);
    }

    private Set<Kind> after(int i, Transform step, Set<Kind> before) {
        settings(step).ifPresent(wrong -> problems.add(RuleProblem.of(i, wrong)));
        var after = EnumSet.noneOf(Kind.class);
        for (Kind kind : before) {
            switch (StepKinds.through(step, kind)) {
                case Fit.Fits(Set<Kind> kinds) -> after.addAll(kinds);
                case Fit.Misfit(String message, List<Transform> fix) -> {
                    problems.add(new RuleProblem(i, message, fix, null));
                    return Set.of(StepKinds.gives(step));
                }
            }
        }
        return after;
    }

    private void ending(Set<Kind> kinds) {
        for (Kind kind : kinds) {
            if (Mends.end(target, kind) instanceof Fit.Misfit(String message, List<Transform> fix)) {
                problems.add(new RuleProblem(null, message, fix, null));
                return;
            }
        }
    }

    private Optional<String> settings(Transform step) {
        return switch (step) {
            case Transform.Lookup lookup -> lookup(lookup);
            case Transform.OnlyIf condition -> condition(condition);
            case Transform.DefaultTo(String value)
            when value.isBlank() -> Optional.of("Write the value to use when there is none");
            default -> incomplete(step);
        };
    }

    private Optional<String> lookup(Transform.Lookup lookup) {
        if (tables.stream().noneMatch(table -> table.id().equals(lookup.table()))) {
            return incomplete(lookup);
        }
        return lookup.otherwise() == Transform.Otherwise.VALUE && isBlank(lookup.value())
                ? Optional.of("Write the value for everything else")
                : Optional.empty();
    }

    private Optional<String> condition(Transform.OnlyIf condition) {
        if (condition.field().isBlank()) {
            return Optional.of("Choose the candidate field that decides");
        }
        if (SourceCheck.isUnknown(condition.field(), types)) {
            return Optional.of(SourceCheck.unknown(condition.field()));
        }
        return switch (condition.test()) {
            case IS_EMPTY, IS_FILLED -> Optional.empty();
            case IS, IS_NOT, CONTAINS ->
                isBlank(condition.value()) ? Optional.of("Write what to compare the field with") : Optional.empty();
        };
    }

    /**
     * Whether a step can do anything at all is asked of the engine itself, so that the two cannot disagree. None of these looks
     * anything up.
     */
    private Optional<String> incomplete(Transform step) {
        var rule = new Rule(ANY.key(), new Source.Constant("value"), List.of(step));
        FieldResult result = Mapper.of(List.of(rule), List.of(ANY), List.of())
                .map(Map.of(), Addresses.NONE)
                .getFirst();
        return result instanceof FieldResult.Invalid invalid && NEVER.contains(invalid.code())
                ? Optional.of(invalid.message())
                : Optional.empty();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
