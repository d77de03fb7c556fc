package dev.stagedoor.trial;

import dev.stagedoor.importing.ImportProblem;
import dev.stagedoor.importing.Rehearsal;
import dev.stagedoor.importing.Rehearsal.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PURE. What would come of the people of a trial: counted, the reasons grouped, each person.
 *
 * @param people how many were looked at
 * @param withoutAValue how many would go through without a value that does not fit
 * @param leftOut those values, grouped as the reasons are
 */
record Results(
        int people,
        int wouldImport,
        int wouldUpdate,
        int unchanged,
        int needAttention,
        List<Reason> reasons,
        int withoutAValue,
        List<Reason> leftOut,
        List<Rehearsal> persons) {
    /**
     * Why some need attention, or would go without a value.
     *
     * @param message as most of them read it
     * @param count how many people
     */
    record Reason(String code, String message, @Nullable String employeeField, int count, List<Named> people) {}

    /** One of them, with their own words. */
    record Named(String applicationId, String name, String message) {}

    private record Kind(String code, @Nullable String employeeField) {}

    static Results of(List<Rehearsal> persons) {
        return new Results(
                persons.size(),
                count(persons, Outcome.CREATE),
                count(persons, Outcome.UPDATE),
                count(persons, Outcome.UNCHANGED),
                count(persons, Outcome.NEEDS_ATTENTION),
                reasons(persons, Rehearsal::problems),
                (int) persons.stream()
                        .filter(person -> !person.leftOut().isEmpty())
                        .count(),
                reasons(persons, Rehearsal::leftOut),
                persons);
    }

    private static int count(List<Rehearsal> persons, Outcome outcome) {
        return (int)
                persons.stream().filter(person -> person.outcome() == outcome).count();
    }

    /** The most frequent first. One whom several problems stop is counted at each: mending one is not enough. */
    private static List<Reason> reasons(List<Rehearsal> persons, Function<Rehearsal, List<ImportProblem>> problems) {
        Map<Kind, List<Named>> byKind = new LinkedHashMap<>();
        for (Rehearsal person : persons) {
            for (ImportProblem problem : problems.apply(person)) {
                byKind.computeIfAbsent(new Kind(problem.code(), problem.employeeField()), _ -> new ArrayList<>())
                        .add(new Named(person.applicationId(), person.name(), problem.message()));
            }
        }
        return byKind.entrySet().stream()
                .map(group -> reason(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(Reason::count).reversed())
                .toList();
    }

    private static Reason reason(Kind kind, List<Named> people) {
        return new Reason(kind.code(), usual(people), kind.employeeField(), people.size(), List.copyOf(people));
    }

    private static String usual(List<Named> people) {
        Map<String, Long> counts = people.stream()
                .collect(Collectors.groupingBy(Named::message, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
