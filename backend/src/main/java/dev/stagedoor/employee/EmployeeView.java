package dev.stagedoor.employee;

import dev.stagedoor.employee.EmployeeEnrollments.Entered;
import dev.stagedoor.platform.Person;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** PURE. What a person may see of an employee: to members, restricted fields and where values came from do not exist. */
final class EmployeeView {
    record Row(
            UUID id,
            String name,
            @Nullable String jobTitle,
            @Nullable String department,
            @Nullable String startDate,
            List<String> workflows,
            Instant createdAt) {}

    record Provenance(
            EmployeeRecord.Kind kind,
            List<String> candidateFields,
            @Nullable UUID deliveryId,
            @Nullable Long mappingVersion,
            @Nullable String person,
            Instant at) {}

    /** The employee whom a value names. */
    record Named(UUID id, String name) {}

    /**
     * One field of the record.
     *
     * @param ashbyValue what Ashby says where a person said something else
     * @param keptAside what it held before the field became of another type
     * @param person who is meant by the address, where an employee has it
     */
    record FieldValue(
            String key,
            String label,
            String type,
            boolean restricted,
            boolean required,
            String group,
            List<String> choices,
            @Nullable JsonNode value,
            @Nullable String display,
            @Nullable Provenance provenance,
            @Nullable String ashbyValue,
            @Nullable String keptAside,
            @Nullable Named person) {}

    /**
     * What stands around a record.
     *
     * @param candidateId of Ashby, empty for who never came through it
     * @param ashbyUrl the candidate's page there
     * @param people who is meant by an address, by the address in small letters
     * @param aside by field, what was kept aside
     */
    record Around(
            List<Entered> entered,
            List<EmployeeHistory.Event> history,
            String candidateId,
            String ashbyUrl,
            Map<String, Named> people,
            Map<String, String> aside) {}

    /** @param deliveryId how they came in; null where it is not known, and for who may not look */
    record Enrollment(
            UUID workflowId,
            String workflowName,
            Instant enteredAt,
            String applicationId,
            @Nullable UUID deliveryId) {}

    record Detail(
            UUID id,
            long version,
            String name,
            List<FieldValue> fields,
            List<Enrollment> enrollments,
            List<EmployeeHistory.Event> history,
            @Nullable String ashbyUrl,
            boolean hasAshbyProfile) {}

    private EmployeeView() {}

    static Row row(EmployeeRecord employee, List<EmployeeField> fields, List<Entered> entered, Person viewer) {
        return new Row(
                employee.id(),
                employee.displayName(),
                visibleText(employee, "jobTitle", fields, viewer),
                visibleText(employee, "department", fields, viewer),
                visibleText(employee, "startDate", fields, viewer),
                entered.stream().map(Entered::workflowName).distinct().toList(),
                employee.createdAt());
    }

    static Detail detail(
            EmployeeRecord employee,
            List<EmployeeField> fields,
            Around around,
            FieldConversion conversion,
            Person viewer) {
        boolean everything = viewer.isAdministrator();
        String candidateId = around.candidateId();
        return new Detail(
                employee.id(),
                employee.version(),
                employee.displayName(),
                fields.stream()
                        .filter(field -> everything || !field.restricted())
                        .map(field -> field(employee, field, around, conversion, everything))
                        .toList(),
                around.entered().stream()
                        .map(entered -> enrollment(entered, everything))
                        .toList(),
                everything ? around.history() : List.of(),
                everything && !candidateId.isEmpty() ? around.ashbyUrl() : null,
                !candidateId.isEmpty());
    }

    private static FieldValue field(
            EmployeeRecord employee,
            EmployeeField field,
            Around around,
            FieldConversion conversion,
            boolean everything) {
        JsonNode value = employee.values().get(field.key());
        var origin = everything ? employee.provenance().get(field.key()) : null;
        var beside = everything ? employee.ashbyValues().get(field.key()) : null;
        return new FieldValue(
                field.key(),
                field.label(),
                field.type(),
                field.restricted(),
                field.required(),
                field.group(),
                field.choices(),
                value,
                value == null ? null : display(field, value, conversion),
                origin == null ? null : provenance(origin),
                beside == null ? null : beside.display(),
                everything ? around.aside().get(field.key()) : null,
                named(field, value, around));
    }

    /** The addresses that name other employees. */
    static Set<String> addresses(EmployeeRecord employee, List<EmployeeField> fields) {
        return fields.stream()
                .filter(field -> field.type().equals("person"))
                .map(field -> employee.text(field.key()))
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Named named(EmployeeField field, @Nullable JsonNode value, Around around) {
        return value == null || !field.type().equals("person")
                ? null
                : around.people().get(value.asString("").toLowerCase(Locale.ROOT));
    }

    /** A value that no longer fits its field (its choices changed) is still shown as it is. */
    private static String display(EmployeeField field, JsonNode value, FieldConversion conversion) {
        String display = conversion.convert(field, value).display();
        return display == null ? value.asString("") : display;
    }

    private static Provenance provenance(EmployeeRecord.Origin origin) {
        return new Provenance(
                origin.kind(),
                origin.candidateFields(),
                origin.deliveryId(),
                origin.mappingVersion(),
                origin.person(),
                origin.at());
    }

    private static Enrollment enrollment(Entered entered, boolean everything) {
        return new Enrollment(
                entered.workflowId(),
                entered.workflowName(),
                entered.enteredAt(),
                entered.applicationId(),
                everything ? entered.deliveryId() : null);
    }

    private static @Nullable String visibleText(
            EmployeeRecord employee, String key, List<EmployeeField> fields, Person viewer) {
        boolean visible = fields.stream()
                .anyMatch(field -> field.key().equals(key) && (viewer.isAdministrator() || !field.restricted()));
        String text = employee.text(key);
        return visible && !text.isEmpty() ? text : null;
    }
}
