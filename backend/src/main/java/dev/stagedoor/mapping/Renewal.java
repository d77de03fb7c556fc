package dev.stagedoor.mapping;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.employee.FieldsChanged;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.lookup.TableUse;
import dev.stagedoor.platform.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * When a lookup table that the mapping uses changes, or an employee field, the mapping becomes a new version with the same
 * rules, in the same transaction. So its version is all that a plan must assume. The change itself is audited where it is made.
 */
@Component
class Renewal implements FieldsChanged, TableUse {
    private final FieldMappings mappings;
    private final EmployeeFields fields;

    Renewal(FieldMappings mappings, EmployeeFields fields) {
        this.mappings = mappings;
        this.fields = fields;
    }

    @Override
    public Mono<Void> lock() {
        return mappings.lock();
    }

    /** Of a mapping that was never saved there is nothing to renew. */
    @Override
    public Mono<Void> changed(Person who, String note) {
        return mappings.lock()
                .then(Mono.defer(mappings::current))
                .filter(mapping -> mapping.version() > 0)
                .flatMap(mapping -> renewed(mapping, who, note));
    }

    @Override
    public Mono<Void> changed(String table, Person who, String note) {
        return mappings.lock()
                .then(Mono.defer(mappings::current))
                .filter(mapping ->
                        mapping.tables().stream().anyMatch(used -> used.id().equals(table)))
                .flatMap(mapping -> renewed(mapping, who, note));
    }

    private Mono<Void> renewed(FieldMapping mapping, Person who, String note) {
        return mappings.save(mapping.version(), mapping.rules(), note, who).then();
    }

    @Override
    public Mono<Map<String, List<String>>> labels() {
        return Mono.zip(mappings.current(), fields.all(), (mapping, known) -> labels(mapping.rules(), known));
    }

    private static Map<String, List<String>> labels(List<Rule> rules, List<EmployeeField> known) {
        var names = known.stream().collect(Collectors.toMap(EmployeeField::key, EmployeeField::label));
        return rules.stream()
                .flatMap(rule -> UsedTables.of(rule).stream()
                        .map(table -> Map.entry(table, names.getOrDefault(rule.employeeField(), rule.employeeField()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
