package dev.stagedoor.importing;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.Employees.Imported;
import dev.stagedoor.employee.Employees.Snapshot;
import dev.stagedoor.employee.Employees.Typed;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.importing.Rehearsal.Change;
import dev.stagedoor.importing.Rehearsal.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * PURE. Holds a plan against what is there: which values would change, and which stay because a person typed them, in the record
 * or at a delivery.
 */
final class Comparison {
    private final Facts facts;
    private final FieldConversion conversion;
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> kept = new ArrayList<>();
    private List<ImportProblem> leftOut = List.of();

    private Comparison(Facts facts, FieldConversion conversion) {
        this.facts = facts;
        this.conversion = conversion;
    }

    static Rehearsal of(Facts facts, FieldConversion conversion) {
        return new Comparison(facts, conversion).rehearsal();
    }

    /** What a plan would do to the values. */
    record Values(List<Change> changes, List<Change> kept) {}

    static Values of(Facts facts, ImportPlan plan, FieldConversion conversion) {
        var comparison = new Comparison(facts, conversion);
        switch (plan) {
            case ImportPlan.Create create -> comparison.compare(create.values(), null);
            case ImportPlan.Update update ->
                comparison.compare(update.governs() ? update.values() : Map.of(), update.employee());
            case ImportPlan.Skip _ -> {
                comparison.compare(facts.values(), facts.employee());
                comparison.changes.clear();
            }
            case ImportPlan.AskAPerson _, ImportPlan.TryLater _, ImportPlan.Nothing _ -> {}
        }
        return new Values(List.copyOf(comparison.changes), List.copyOf(comparison.kept));
    }

    private Rehearsal rehearsal() {
        var plan = Planner.preview(facts);
        leftOut = Planner.leftOut(facts, plan);
        return switch (plan) {
            case ImportPlan.Create create -> {
                compare(create.values(), null);
                yield rehearsal(Outcome.CREATE, plan, List.of(), null, false);
            }
            case ImportPlan.Update update -> updated(plan, update.employee(), update.values());
            case ImportPlan.AskAPerson ask ->
                rehearsal(Outcome.NEEDS_ATTENTION, plan, ask.problems(), known(facts.employee()), false);
            case ImportPlan.Skip skip -> rehearsal(Outcome.UNCHANGED, plan, List.of(), skip.employeeId(), false);
            case ImportPlan.TryLater _, ImportPlan.Nothing _ ->
                rehearsal(Outcome.UNCHANGED, plan, List.of(), null, false);
        };
    }

    private Rehearsal updated(ImportPlan plan, Snapshot employee, Map<String, Imported> values) {
        compare(values, employee);
        return changes.isEmpty()
                ? rehearsal(
                        Outcome.UNCHANGED,
                        new ImportPlan.Skip(employee.id(), employee.name(), employee.version()),
                        List.of(),
                        employee.id(),
                        false)
                : rehearsal(Outcome.UPDATE, plan, List.of(), employee.id(), governs(employee));
    }

    /** Only a listener may tie a person to another application, or to a first one. */
    private boolean governs(Snapshot employee) {
        return facts.dossier().applicationId().equals(employee.governingApplication());
    }

    private void compare(Map<String, Imported> values, @Nullable Snapshot employee) {
        for (EmployeeField field : facts.fields()) {
            Typed typed = facts.typed().get(field.key());
            boolean fills = typed != null && isEmpty(field, employee);
            if (typed != null && fills) {
                changes.add(change(field, employee, typed.display()));
            }
            Imported value = values.get(field.key());
            if (value != null && (employee == null || !employee.holds(field.key(), value.value()))) {
                boolean stays =
                        fills || (employee != null && employee.typedByPerson().contains(field.key()));
                if (!stays) {
                    changes.add(change(field, employee, value.display()));
                } else if (typed == null || !fills || !typed.value().equals(value.value())) {
                    kept.add(new Change(field.key(), field.label(), stands(field, employee, typed), value.display()));
                }
            }
        }
    }

    private Change change(EmployeeField field, @Nullable Snapshot employee, @Nullable String to) {
        return new Change(field.key(), field.label(), present(field, employee), to);
    }

    /** What a person typed fills only what the record has not. */
    private static boolean isEmpty(EmployeeField field, @Nullable Snapshot employee) {
        JsonNode value = employee == null ? null : employee.values().get(field.key());
        return value == null || value.isNull();
    }

    private @Nullable String stands(EmployeeField field, @Nullable Snapshot employee, @Nullable Typed typed) {
        String present = present(field, employee);
        return present == null && typed != null ? typed.display() : present;
    }

    /** A value that no longer fits its field is still shown as it is. */
    private @Nullable String present(EmployeeField field, @Nullable Snapshot employee) {
        JsonNode value = employee == null ? null : employee.values().get(field.key());
        if (value == null || value.isNull()) {
            return null;
        }
        String display = conversion.convert(field, value).display();
        return display == null ? value.asString("") : display;
    }

    private static @Nullable UUID known(@Nullable Snapshot employee) {
        return employee == null ? null : employee.id();
    }

    private Rehearsal rehearsal(
            Outcome outcome, ImportPlan plan, List<ImportProblem> problems, @Nullable UUID employee, boolean canApply) {
        var dossier = facts.dossier();
        return new Rehearsal(
                dossier.applicationId(),
                dossier.candidateName(),
                dossier.jobTitle(),
                dossier.stage().title(),
                outcome,
                PreviewView.inWords(plan, leftOut),
                problems,
                leftOut,
                employee,
                List.copyOf(changes),
                List.copyOf(kept),
                canApply,
                facts.employee() == null ? null : facts.employee().governingApplication());
    }
}
