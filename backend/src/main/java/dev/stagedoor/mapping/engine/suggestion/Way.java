package dev.stagedoor.mapping.engine.suggestion;

import dev.stagedoor.mapping.engine.Addresses;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.mapping.engine.check.RuleCheck;
import dev.stagedoor.mapping.engine.check.RuleProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The steps from a candidate field to an employee field, tried on the values that were seen.
 *
 * @param fit how many of the values that were seen came through
 * @param seen how many there were that are not blank
 * @param guessed whether a setting is no more than a guess, such as a currency
 */
record Way(List<Transform> steps, int fit, int seen, boolean guessed) {
    private static final List<String> FORMATS = List.of(
            "dd/MM/yyyy", "MM/dd/yyyy", "dd.MM.yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "yyyy/MM/dd");

    private static final List<Transform> PLACES = List.of(
            new Transform.Country(Transform.Code.NAME),
            new Transform.Country(Transform.Code.ALPHA2),
            new Transform.Country(Transform.Code.ALPHA3),
            new Transform.Region("US", Transform.RegionForm.NAME),
            new Transform.Region("US", Transform.RegionForm.CODE),
            new Transform.Region("CA", Transform.RegionForm.NAME),
            new Transform.Region("CA", Transform.RegionForm.CODE),
            new Transform.Region("AU", Transform.RegionForm.NAME),
            new Transform.Region("AU", Transform.RegionForm.CODE));

    /** The first that all values fit, else the one that most do; empty when the types never meet. */
    static Optional<Way> of(Known field, Target target) {
        return plain(field, target)
                .map(steps -> Stream.concat(Stream.of(steps), others(steps, target))
                        .map(way -> tried(way, field, target))
                        .sorted(Comparator.comparingInt(Way::fit).reversed())
                        .findFirst()
                        .map(best -> best.certain(field, target))
                        .orElseThrow());
    }

    static Way tried(List<Transform> steps, Known field, Target target) {
        var optional = new Target(target.key(), target.label(), target.type(), false, target.choices());
        Mapper mapper = Mapper.of(List.of(rule(field, target, steps)), List.of(optional), List.of());
        int fit = 0;
        int seen = 0;
        for (JsonNode value : field.seen()) {
            FieldResult result =
                    mapper.map(Map.of(field.key(), value), Addresses.NONE).getFirst();
            seen += result instanceof FieldResult.Empty ? 0 : 1;
            fit += result instanceof FieldResult.Value ? 1 : 0;
        }
        boolean guessed = steps.stream()
                .anyMatch(step -> step instanceof Transform.Money
                        || step instanceof Transform.RangeEnd
                        || (step instanceof Transform.ReadDate date && date.zone() != null));
        return new Way(steps, fit, seen, guessed);
    }

    boolean neverFits() {
        return seen > 1 && fit == 0;
    }

    boolean alwaysFits() {
        return fit == seen;
    }

    /** How a text is written, only texts tell. */
    boolean readsBlindly() {
        return seen == 0
                && steps.stream()
                        .anyMatch(step -> step instanceof Transform.ReadDate
                                || step instanceof Transform.ReadNumber
                                || step instanceof Transform.YesNo);
    }

    /** 03/04/2026 is a day in March as well as in April, unless another value tells. */
    private Way certain(Known field, Target target) {
        boolean two = steps.stream().anyMatch(Way::isNumeric)
                && Stream.of("dd/MM/yyyy", "MM/dd/yyyy")
                        .map(format -> tried(List.of(new Transform.ReadDate(format, null)), field, target))
                        .allMatch(Way::alwaysFits);
        return new Way(steps, fit, seen, guessed || two);
    }

    private static boolean isNumeric(Transform step) {
        return step instanceof Transform.ReadDate date
                && date.format() != null
                && date.format().contains("/");
    }

    private static Optional<List<Transform>> plain(Known field, Target target) {
        var problems = problems(field, target, List.of());
        if (problems.isEmpty()) {
            return Optional.of(List.of());
        }
        return Optional.ofNullable(problems.getFirst().fix())
                .filter(fix -> problems(field, target, fix).isEmpty());
    }

    private static List<RuleProblem> problems(Known field, Target target, List<Transform> steps) {
        return RuleCheck.check(rule(field, target, steps), target, Map.of(field.key(), field.type()), List.of());
    }

    private static Rule rule(Known field, Target target, List<Transform> steps) {
        return new Rule(target.key(), new Source.CandidateField(field.key()), steps);
    }

    /** Other settings of the same steps, and for choices the steps that translate names of places. */
    private static Stream<List<Transform>> others(List<Transform> steps, Target target) {
        if (steps.isEmpty()) {
            return target.type().equals("choice") ? PLACES.stream().map(List::of) : Stream.empty();
        }
        return switch (steps.getFirst()) {
            case Transform.ReadDate date
            when date.zone() == null -> FORMATS.stream().map(format -> List.of(new Transform.ReadDate(format, null)));
            case Transform.ReadNumber _ -> Stream.of(withFirst(new Transform.ReadNumber(","), steps));
            default -> Stream.empty();
        };
    }

    private static List<Transform> withFirst(Transform first, List<Transform> steps) {
        var changed = new ArrayList<>(steps);
        changed.set(0, first);
        return changed;
    }
}
