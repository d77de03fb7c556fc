package dev.stagedoor.roster;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.employee.ManyEmployees.By;
import dev.stagedoor.employee.ManyEmployees.Filed;
import dev.stagedoor.employee.ManyEmployees.Known;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.EnumNaming;

/** PURE. Decisions as the screen shows them. */
final class RosterView {
    /** What would be done with a line. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Outcome {
        CREATE,
        UPDATE,
        UNCHANGED,
        PROBLEM
    }

    /** How many lines of each kind. */
    record Counts(int create, int update, int unchanged, int problem) {}

    /**
     * What a field would get.
     *
     * @param from as it is now; null for nothing
     */
    record Value(
            String employeeField, String label, @Nullable String from, String to) {}

    /** What stays as it is, although the file says something else. */
    record Kept(
            String employeeField, String label, @Nullable String now, String file, Source source) {}

    /** Who said a value that stays. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Source {
        PERSON,
        ASHBY
    }

    /**
     * One line.
     *
     * @param line as an editor counts
     * @param employeeId the employee that it would change
     */
    record Row(
            long line,
            String name,
            Outcome outcome,
            @Nullable UUID employeeId,
            List<String> problems,
            List<Value> values,
            List<Kept> kept) {}

    /**
     * What would be done.
     *
     * @param rows the first of each kind
     * @param kept how many values would stay although the file says something else
     */
    record Preview(List<Row> rows, Counts counts, int kept) {}

    private static final int OF_EACH = 100;

    private final List<EmployeeField> fields;
    private final FieldConversion conversion;

    RosterView(List<EmployeeField> fields, FieldConversion conversion) {
        this.fields = fields;
        this.conversion = conversion;
    }

    Preview preview(List<Decision> decisions) {
        var shown = new EnumMap<Outcome, Integer>(Outcome.class);
        var rows = decisions.stream()
                .filter(decision -> shown.merge(outcome(decision), 1, Integer::sum) <= OF_EACH)
                .map(this::row)
                .toList();
        return new Preview(
                rows,
                counts(decisions),
                decisions.stream().mapToInt(decision -> keptBy(decision).size()).sum());
    }

    static Counts counts(Collection<Decision> decisions) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        decisions.forEach(decision -> counts.merge(outcome(decision), 1, Integer::sum));
        return new Counts(
                counts.getOrDefault(Outcome.CREATE, 0),
                counts.getOrDefault(Outcome.UPDATE, 0),
                counts.getOrDefault(Outcome.UNCHANGED, 0),
                counts.getOrDefault(Outcome.PROBLEM, 0));
    }

    private static Outcome outcome(Decision decision) {
        return switch (decision) {
            case Decision.Create _ -> Outcome.CREATE;
            case Decision.Update _ -> Outcome.UPDATE;
            case Decision.Unchanged _ -> Outcome.UNCHANGED;
            case Decision.Trouble _ -> Outcome.PROBLEM;
        };
    }

    private Row row(Decision decision) {
        var draft = decision.draft();
        return switch (decision) {
            case Decision.Create create -> row(create, draft.name(), null, List.of(), draft.values());
            case Decision.Update update ->
                row(update, update.employee().name(), update.employee(), List.of(), update.changes());
            case Decision.Unchanged same -> row(same, same.employee().name(), same.employee(), List.of(), Map.of());
            case Decision.Trouble trouble -> row(trouble, draft.name(), null, trouble.problems(), Map.of());
        };
    }

    private Row row(
            Decision decision,
            String name,
            @Nullable Known employee,
            List<String> problems,
            Map<String, Filed> changes) {
        return new Row(
                decision.draft().line(),
                name,
                outcome(decision),
                employee == null ? null : employee.id(),
                problems,
                fields.stream()
                        .filter(field -> changes.containsKey(field.key()))
                        .map(field ->
                                new Value(field.key(), field.label(), now(field, employee), display(changes, field)))
                        .toList(),
                kept(decision, employee));
    }

    private List<Kept> kept(Decision decision, @Nullable Known employee) {
        var kept = keptBy(decision);
        return fields.stream()
                .filter(field -> kept.containsKey(field.key()))
                .map(field -> new Kept(
                        field.key(),
                        field.label(),
                        now(field, employee),
                        display(decision.draft().values(), field),
                        kept.get(field.key()) == By.PERSON ? Source.PERSON : Source.ASHBY))
                .toList();
    }

    private static Map<String, By> keptBy(Decision decision) {
        return switch (decision) {
            case Decision.Update update -> update.kept();
            case Decision.Unchanged same -> same.kept();
            case Decision.Create _, Decision.Trouble _ -> Map.of();
        };
    }

    private @Nullable String now(EmployeeField field, @Nullable Known employee) {
        JsonNode value = employee == null ? null : employee.values().get(field.key());
        return value == null ? null : conversion.convert(field, value).display();
    }

    private static String display(Map<String, Filed> values, EmployeeField field) {
        return Objects.requireNonNull(values.get(field.key())).display();
    }
}
