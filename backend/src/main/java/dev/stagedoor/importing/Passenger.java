package dev.stagedoor.importing;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.Match;
import dev.stagedoor.inbox.Claim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PURE. A claim with what was decided about it, that may share a transaction with others. */
record Passenger(Claim claim, Decided decided) {
    /** Only what is simple: new people, and deliveries that nobody wants. What waits, changes records or asks people goes alone. */
    boolean mayShare() {
        boolean settlesAll = decided.deliveries().stream()
                .allMatch(sorted -> sorted instanceof Sorted.Wanted || sorted instanceof Sorted.Unwanted);
        return settlesAll
                && switch (decided.plan()) {
                    case ImportPlan.Create _ -> known().matching().seen() instanceof Match.None;
                    case ImportPlan.Nothing _ -> decided.wanted().isEmpty();
                    default -> false;
                };
    }

    boolean creates() {
        return decided.plan() instanceof ImportPlan.Create;
    }

    Facts known() {
        Facts facts = decided.facts();
        if (facts == null) {
            throw new IllegalStateException("This plan was made without facts");
        }
        return facts;
    }

    Employees.Newcomer newcomer() {
        var create = (ImportPlan.Create) decided.plan();
        return new Employees.Newcomer(create.values(), known().typed(), Executor.source(decided));
    }

    Employees.Stranger stranger() {
        var dossier = known().dossier();
        return new Employees.Stranger(
                dossier.applicationId(),
                dossier.candidateId(),
                List.copyOf(known().matching().emails()));
    }

    /** Work addresses that this person would be the first to have. */
    Set<String> given() {
        return known().addresses().given(known().results(), null);
    }

    /** The addresses at whose locks imports of the same person meet. */
    Stream<String> addresses() {
        return Stream.of(known().matching().emails().stream(), given().stream(), known().ownAddresses())
                .flatMap(addresses -> addresses);
    }

    /** What no two new people may have in common: where they do, the second must see what the first did. */
    private Set<String> marks() {
        var marks = new HashSet<String>();
        var dossier = known().dossier();
        marks.add("application " + dossier.applicationId());
        marks.add("candidate " + dossier.candidateId());
        addresses().map(Passenger::small).forEach(marks::add);
        known().fields().stream()
                .filter(EmployeeField::unique)
                .forEach(field -> mark(field.key()).ifPresent(marks::add));
        return marks;
    }

    private Optional<String> mark(String field) {
        var imported = known().values().get(field);
        var typed = known().typed().get(field);
        var value = typed == null ? (imported == null ? null : imported.value()) : typed.value();
        return Optional.ofNullable(value).map(each -> "value " + field + " " + small(each.toString()));
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** As many of them, in their order, as have nothing in common that only one may have. */
    static List<Passenger> independent(Collection<Passenger> all) {
        var taken = new HashSet<String>();
        var independent = new ArrayList<Passenger>();
        for (Passenger each : all) {
            Set<String> marks = each.creates() ? each.marks() : Set.of();
            if (each.mayShare() && marks.stream().noneMatch(taken::contains)) {
                taken.addAll(marks);
                independent.add(each);
            }
        }
        return independent;
    }

    /** The listeners that its plan relies on. */
    Stream<Sorted.Wanted> wanted() {
        return decided.wanted().stream();
    }

    /** The mapping that its plan was made with; null where none mattered. */
    @Nullable
    Long mappingVersion() {
        return creates() ? known().mapping().version() : null;
    }
}
