package dev.stagedoor.importing;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.Employees.Snapshot;
import dev.stagedoor.employee.Match;
import dev.stagedoor.mapping.engine.FieldResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PURE. From facts to a plan: what should happen, and never how. */
final class Planner {
    /** How long a reading that is older than the payload is waited for; Ashby's reads lag by seconds. */
    static final Duration PATIENCE = Duration.ofSeconds(45);

    static final Duration SOON = Duration.ofSeconds(10);

    private static final String LAGS = "Ashby does not show the change yet. Asking again in a moment.";

    private Planner() {}

    /**
     * Decides about every delivery: what Ashby's present contradicts is for a person, and so is whether somebody enters a workflow
     * once more; the rest shares one plan.
     */
    static Decided decide(List<Sorted> deliveries, Facts facts) {
        if (lagsBehind(facts)) {
            return new Decided(deliveries, facts, new ImportPlan.TryLater(LAGS, SOON));
        }
        var agreed = deliveries.stream().map(sorted -> checked(sorted, facts)).toList();
        var asked = agreed.stream().map(sorted -> asked(sorted, facts)).toList();
        var shared = facts.with(Decided.wanted(asked));
        return new Decided(asked, shared, shared.deliveries().isEmpty() ? new ImportPlan.Nothing() : plan(shared));
    }

    /** Where it is known who it is, each delivery is asked about by itself: what was said there, and its workflow. */
    private static Sorted asked(Sorted sorted, Facts facts) {
        if (!(sorted instanceof Sorted.Wanted wanted)
                || !(facts.matching().who() instanceof Match.One(Match.Known known))
                || facts.employee() == null
                || couldBeAnother(facts)) {
            return sorted;
        }
        if (facts.saidOtherwise().contains(wanted.delivery().id())) {
            return wanted.asked(askAbout(known, Problems.knownByNow(known.name())));
        }
        return isInWorkflowOtherwise(facts, wanted.listener().workflowId())
                ? wanted.asked(new ImportPlan.AskAPerson(
                        List.of(Problems.inWorkflowAlready(known.name())),
                        onceMoreOr(known, facts.matching().others())))
                : wanted;
    }

    private static List<MatchChoice> onceMoreOr(Match.Known known, List<Match.Known> others) {
        return Stream.concat(
                        Stream.of(MatchChoice.onceMore(known)), others.stream().map(MatchChoice::of))
                .toList();
    }

    /** An address is shared with somebody who came from another candidate. */
    private static boolean couldBeAnother(Facts facts) {
        return facts.matching().evidence() == Matching.Evidence.EMAIL && facts.linkedApplication() != null;
    }

    /** What would be done if a listener wanted this application now. */
    static ImportPlan preview(Facts facts) {
        var contradictions = Contradictions.of(facts.dossier());
        return contradictions.isEmpty() ? plan(facts) : new ImportPlan.AskAPerson(contradictions, List.of());
    }

    private static Sorted checked(Sorted sorted, Facts facts) {
        if (!(sorted instanceof Sorted.Wanted wanted)) {
            return sorted;
        }
        var contradictions = Contradictions.of(facts.dossier(), wanted.application(), facts.overriddenFor(wanted));
        return contradictions.isEmpty() ? wanted : wanted.contradictedBy(contradictions);
    }

    private static ImportPlan plan(Facts facts) {
        if (facts.mapping().rules().isEmpty()) {
            return ImportPlan.AskAPerson.of(Problems.mapFirst());
        }
        return switch (facts.matching().who()) {
            case Match.None none -> create(facts);
            case Match.One one -> update(facts, one.known());
            case Match.Several several ->
                new ImportPlan.AskAPerson(
                        List.of(
                                facts.matching().evidence() == Matching.Evidence.PERSON
                                        ? Problems.chosenDifferently()
                                        : Problems.severalMatch()),
                        several.known().stream().map(MatchChoice::of).toList());
        };
    }

    /** The payload is signed, the reading is older: what is imported must not be yesterday's. */
    private static boolean lagsBehind(Facts facts) {
        return facts.deliveries().stream()
                .filter(wanted -> wanted.delivery().receivedAt().plus(PATIENCE).isAfter(facts.now()))
                .map(wanted -> wanted.application().updatedAt())
                .max(Comparator.naturalOrder())
                .filter(said -> facts.dossier().updatedAt().isBefore(said))
                .isPresent();
    }

    private static ImportPlan create(Facts facts) {
        var problems = missing(facts, null);
        problems.addAll(withoutTarget(facts, null));
        problems.addAll(taken(facts, null, true));
        return problems.isEmpty()
                ? new ImportPlan.Create(facts.values())
                : new ImportPlan.AskAPerson(problems, List.of());
    }

    private static ImportPlan update(Facts facts, Match.Known known) {
        Snapshot employee = facts.employee();
        if (employee == null) {
            return ImportPlan.AskAPerson.of(Problems.employeeGone());
        }
        if (couldBeAnother(facts)) {
            return askAbout(known, Problems.otherCandidate(known.name()));
        }
        boolean governs = governs(facts, employee);
        var problems = missing(facts, employee);
        if (governs) {
            problems.addAll(withoutTarget(facts, employee));
        }
        problems.addAll(taken(facts, employee, governs));
        if (!problems.isEmpty()) {
            return new ImportPlan.AskAPerson(problems, List.of());
        }
        boolean writes = fills(facts, employee) || (governs && changes(facts, employee));
        return isAllEnrolled(facts) && !writes
                ? new ImportPlan.Skip(employee.id(), employee.name(), employee.version())
                : new ImportPlan.Update(employee, facts.values(), governs);
    }

    private static ImportPlan.AskAPerson askAbout(Match.Known known, ImportProblem problem) {
        return new ImportPlan.AskAPerson(List.of(problem), List.of(MatchChoice.of(known)));
    }

    /**
     * Required fields that would have no value. What an employee has already is enough: an import blanks nothing. So is what a
     * person typed at a delivery.
     */
    private static List<ImportProblem> missing(Facts facts, @Nullable Snapshot employee) {
        Map<String, FieldResult> results = facts.results().stream()
                .collect(Collectors.toMap(FieldResult::employeeField, Function.identity(), (first, second) -> first));
        var problems = new ArrayList<ImportProblem>();
        for (EmployeeField field : facts.fields()) {
            FieldResult result = results.getOrDefault(field.key(), new FieldResult.Empty(field.key(), List.of()));
            boolean has = result instanceof FieldResult.Value
                    || facts.typed().containsKey(field.key())
                    || has(employee, field.key());
            if (field.required() && !has) {
                problems.add(Problems.required(field, result));
            }
        }
        return problems;
    }

    /**
     * Values for which a lookup table was told to call a person: not only where the field is required. Not where a person typed
     * the value, which an import leaves.
     */
    private static List<ImportProblem> withoutTarget(Facts facts, @Nullable Snapshot employee) {
        return invalid(
                facts, employee, (field, invalid) -> invalid.wantsAPerson() && !isToldAsMissing(field, employee));
    }

    private static boolean isToldAsMissing(EmployeeField field, @Nullable Snapshot employee) {
        return field.required() && !has(employee, field.key());
    }

    /**
     * Values that do not fit and stop nothing: the field stays as it is, and that is said. Not where a person typed the value.
     *
     * @param employee whose record is changed; null for a new one
     */
    private static List<ImportProblem> without(Facts facts, @Nullable Snapshot employee) {
        return invalid(facts, employee, (_, invalid) -> invalid.isWrong());
    }

    private static List<ImportProblem> invalid(
            Facts facts, @Nullable Snapshot employee, BiPredicate<EmployeeField, FieldResult.Invalid> which) {
        Map<String, EmployeeField> fields = byKey(facts);
        return facts.invalid()
                .filter(invalid -> !isTyped(facts, employee, invalid.employeeField()))
                .flatMap(invalid -> Stream.ofNullable(fields.get(invalid.employeeField()))
                        .filter(field -> which.test(field, invalid))
                        .map(field -> Problems.invalid(field, invalid)))
                .toList();
    }

    /** What this plan would do without; nothing where it writes no values. */
    static List<ImportProblem> leftOut(Facts facts, ImportPlan plan) {
        return switch (plan) {
            case ImportPlan.Create _ -> without(facts, null);
            case ImportPlan.Update update when update.governs() -> without(facts, update.employee());
            default -> List.of();
        };
    }

    private static Map<String, EmployeeField> byKey(Facts facts) {
        return facts.fields().stream().collect(Collectors.toMap(EmployeeField::key, Function.identity()));
    }

    /**
     * Values that must be different for everyone, and that somebody else has. One that a person typed into the record is not
     * written.
     *
     * @param governs without it only what a person typed at a delivery is written
     */
    private static List<ImportProblem> taken(Facts facts, @Nullable Snapshot employee, boolean governs) {
        Map<String, EmployeeField> fields = byKey(facts);
        return facts.holders().stream()
                .filter(holder ->
                        governs || facts.typed().containsKey(holder.claim().field()))
                .filter(holder -> employee == null || !holder.id().equals(employee.id()))
                .filter(holder -> employee == null
                        || !employee.typedByPerson().contains(holder.claim().field()))
                .flatMap(holder -> Stream.ofNullable(fields.get(holder.claim().field()))
                        .map(field -> Problems.notUnique(field, holder)))
                .toList();
    }

    /** Whether a person's word stands there, in the record or at a delivery. */
    private static boolean isTyped(Facts facts, @Nullable Snapshot employee, String field) {
        return facts.typed().containsKey(field)
                || (employee != null && employee.typedByPerson().contains(field));
    }

    private static boolean has(@Nullable Snapshot employee, String field) {
        var value = employee == null ? null : employee.values().get(field);
        return value != null && !value.isNull();
    }

    /** But for where a person said, at a delivery for this workflow, that they enter once more. */
    private static boolean isInWorkflowOtherwise(Facts facts, UUID workflow) {
        boolean onceMore = facts.deliveries().stream()
                .filter(wanted -> wanted.listener().workflowId().equals(workflow))
                .anyMatch(wanted -> facts.onceMore().contains(wanted.delivery().id()));
        return !onceMore
                && !isEnrolled(facts, workflow)
                && !facts.existingIn(workflow).isEmpty();
    }

    private static boolean isAllEnrolled(Facts facts) {
        return !facts.deliveries().isEmpty()
                && workflows(facts).stream().allMatch(workflow -> isEnrolled(facts, workflow));
    }

    private static boolean isEnrolled(Facts facts, UUID workflow) {
        return facts.existingIn(workflow).stream()
                .anyMatch(existing ->
                        existing.applicationId().equals(facts.dossier().applicationId()));
    }

    /** The newest application that enrolled somebody governs the values: this one, if it enrolls now. */
    private static boolean governs(Facts facts, Snapshot employee) {
        var governing = employee.governingApplication();
        return governing == null || governing.equals(facts.dossier().applicationId()) || !isAllEnrolled(facts);
    }

    private static boolean changes(Facts facts, Snapshot employee) {
        return facts.values().entrySet().stream()
                .filter(entry -> !employee.typedByPerson().contains(entry.getKey()))
                .anyMatch(entry ->
                        !employee.holds(entry.getKey(), entry.getValue().value()));
    }

    /** Whether a person typed what the record has not. */
    private static boolean fills(Facts facts, Snapshot employee) {
        return facts.typed().keySet().stream().anyMatch(field -> !has(employee, field));
    }

    private static List<UUID> workflows(Facts facts) {
        return facts.deliveries().stream()
                .map(wanted -> wanted.listener().workflowId())
                .distinct()
                .toList();
    }
}
