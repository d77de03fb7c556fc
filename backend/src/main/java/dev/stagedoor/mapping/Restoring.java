package dev.stagedoor.mapping;

import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.lookup.TableChanges;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes an older version the newest: its rules, and the lookup tables that it used with the lines of then. Employee fields
 * stay as they are now, for records hang on them; a rule whose field is retired since is left out, and the note says so.
 */
@Component
class Restoring {
    private final FieldMappings mappings;
    private final EmployeeFields fields;
    private final TableChanges tables;
    private final AuditLog audit;
    private final TransactionalOperator transaction;

    Restoring(
            FieldMappings mappings,
            EmployeeFields fields,
            TableChanges tables,
            AuditLog audit,
            TransactionalOperator transaction) {
        this.mappings = mappings;
        this.fields = fields;
        this.tables = tables;
        this.audit = audit;
        this.transaction = transaction;
    }

    Mono<FieldMapping> restore(long version, long expected, Person who) {
        return mappings.lock()
                .then(Mono.defer(mappings::current))
                .filter(current -> current.version() == expected)
                .switchIfEmpty(Mono.error(FieldMappings::stale))
                .flatMap(current -> mappings.version(version)
                        .switchIfEmpty(Mono.error(() -> Problem.notFound("Version " + version)))
                        .flatMap(then -> restore(then, current, who)))
                .as(transaction::transactional);
    }

    private Mono<FieldMapping> restore(FieldMapping then, FieldMapping current, Person who) {
        return Flux.fromIterable(then.tables())
                .concatMap(table -> tables.restore(table, who))
                .then(Mono.defer(fields::all))
                .flatMap(known -> mappings.save(current.version(), rules(then, known), note(then, known), who))
                .flatMap(saved -> audit.record(
                                who,
                                "fieldMapping.restored",
                                "fieldMapping",
                                MappingChanges.Audited.of(current),
                                MappingChanges.Audited.of(saved))
                        .thenReturn(saved));
    }

    private static List<Rule> rules(FieldMapping then, List<EmployeeField> known) {
        var keys = keys(known);
        return then.rules().stream()
                .filter(rule -> keys.contains(rule.employeeField()))
                .toList();
    }

    private static String note(FieldMapping then, List<EmployeeField> known) {
        var keys = keys(known);
        String retired = then.rules().stream()
                .map(Rule::employeeField)
                .filter(field -> !keys.contains(field))
                .map(field -> label(field, then.fields()))
                .collect(Collectors.joining(", "));
        return "Restored from version " + then.version()
                + (retired.isEmpty() ? "" : ", without the rules of retired fields: " + retired);
    }

    private static Set<String> keys(List<EmployeeField> known) {
        return known.stream().map(EmployeeField::key).collect(Collectors.toSet());
    }

    private static String label(String key, List<Target> fields) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(Target::label)
                .findFirst()
                .orElse(key);
    }
}
