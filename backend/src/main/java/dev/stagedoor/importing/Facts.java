package dev.stagedoor.importing;

import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.Employees.Holder;
import dev.stagedoor.employee.Employees.Imported;
import dev.stagedoor.employee.Employees.Snapshot;
import dev.stagedoor.employee.Employees.Typed;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.workflow.Enrollments.Existing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan is made from, read at one moment outside any transaction.
 *
 * @param deliveries the wanted ones, oldest first; none in a preview
 * @param employee the matched employee's present record
 * @param linkedApplication the Ashby application that the matched employee came by
 * @param existing enrollments by workflow: of this application, or of the matched employee
 * @param holders who has already what this person would get and must be different for everyone
 * @param addresses which work e-mail addresses are in use
 * @param typed what a person typed for this person at one of the deliveries, by employee field
 * @param overridden codes of the contradictions that a person said not to mind, by delivery
 * @param onceMore the deliveries at which a person said that the matched employee enters once more
 * @param saidOtherwise the deliveries at which a person said that it is somebody else than whom Ashby's ids name by now
 */
record Facts(
        List<Sorted.Wanted> deliveries,
        Dossier dossier,
        FieldMapping mapping,
        List<EmployeeField> fields,
        List<FieldResult> results,
        Matching matching,
        @Nullable Snapshot employee,
        @Nullable String linkedApplication,
        Map<UUID, List<Existing>> existing,
        List<Holder> holders,
        WorkAddresses addresses,
        Map<String, Typed> typed,
        Map<UUID, Set<String>> overridden,
        Set<UUID> onceMore,
        Set<UUID> saidOtherwise,
        Instant now) {

    /** The same for these deliveries only. */
    Facts with(List<Sorted.Wanted> these) {
        return new Facts(
                these,
                dossier,
                mapping,
                fields,
                results,
                matching,
                employee,
                linkedApplication,
                existing,
                holders,
                addresses,
                typed,
                overridden,
                onceMore,
                saidOtherwise,
                now);
    }

    /** The valid values, by employee field. */
    Map<String, Imported> values() {
        var values = new LinkedHashMap<String, Imported>();
        for (FieldResult result : results) {
            if (result instanceof FieldResult.Value value) {
                values.put(
                        value.employeeField(), new Imported(value.value(), value.candidateFields(), value.display()));
            }
        }
        return values;
    }

    /** Addresses that this person would have, by which others are recognized. */
    Stream<String> ownAddresses() {
        return Stream.concat(
                        values().entrySet().stream()
                                .filter(entry -> Employees.isOwnAddress(entry.getKey()))
                                .map(entry -> entry.getValue().value()),
                        typed.entrySet().stream()
                                .filter(entry -> Employees.isOwnAddress(entry.getKey()))
                                .map(entry -> entry.getValue().value()))
                .map(value -> value.asString(""))
                .filter(address -> !address.isBlank());
    }

    /** The values that do not fit. */
    Stream<FieldResult.Invalid> invalid() {
        return results.stream().filter(FieldResult.Invalid.class::isInstance).map(FieldResult.Invalid.class::cast);
    }

    Set<String> overriddenFor(Sorted sorted) {
        return overridden.getOrDefault(sorted.delivery().id(), Set.of());
    }

    List<Existing> existingIn(UUID workflowId) {
        return existing.getOrDefault(workflowId, List.of());
    }
}
