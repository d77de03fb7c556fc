package dev.stagedoor.importing;

import dev.stagedoor.employee.Employees.Snapshot;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.engine.Addresses;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Transform;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * PURE. Which of the work e-mail addresses that a rule may give are in use, in small letters.
 *
 * @param fields the employee fields whose rules give such addresses
 * @param taken by other employees
 * @param mine the person's own
 */
record WorkAddresses(Set<String> fields, Set<String> taken, Set<String> mine) implements Addresses {
    static final WorkAddresses NONE = new WorkAddresses(Set.of(), Set.of(), Set.of());

    /**
     * As they were found.
     *
     * @param owners by address
     * @param me the person in question; null for somebody new
     */
    static WorkAddresses of(Set<String> fields, Map<String, Set<UUID>> owners, @Nullable UUID me) {
        return new WorkAddresses(
                fields,
                with(owners, ids -> ids.stream().anyMatch(id -> !id.equals(me))),
                with(owners, ids -> me != null && ids.contains(me)));
    }

    private static Set<String> with(Map<String, Set<UUID>> owners, Predicate<Set<UUID>> test) {
        return owners.entrySet().stream()
                .filter(entry -> test.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> fieldsOf(FieldMapping mapping) {
        return mapping.rules().stream()
                .filter(rule -> rule.transforms().stream().anyMatch(Transform.WorkEmail.class::isInstance))
                .map(Rule::employeeField)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The addresses that a person would get of these results and does not have yet. */
    Set<String> given(Collection<FieldResult> results, @Nullable Snapshot employee) {
        return results.stream()
                .filter(FieldResult.Value.class::isInstance)
                .map(FieldResult.Value.class::cast)
                .filter(value -> fields.contains(value.employeeField()))
                .filter(value -> employee == null || !employee.typedByPerson().contains(value.employeeField()))
                .map(FieldResult.Value::value)
                .filter(JsonNode::isString)
                .map(value -> small(value.stringValue()))
                .filter(address -> !mine.contains(address))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean taken(String address) {
        return taken.contains(small(address));
    }

    @Override
    public boolean mine(String address) {
        return mine.contains(small(address));
    }

    private static String small(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
