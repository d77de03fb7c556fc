package dev.stagedoor.mapping;

import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.lookup.LookupTables;
import dev.stagedoor.mapping.lookup.TableChanges;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/**
 * Makes an older version the newest: its rules, and the lookup tables that it used with the lines of then. Employee fields
 * stay as they are now, for records hang on them; a rule whose field is retired since is left out, and the note says so. The
 * others are checked against the fields of now, as if a person had drawn them.
 */
@Component
class Restoring {
    private final FieldMappings mappings;
    private final EmployeeFields fields;
    private final LookupTables tables;
    private final TableChanges changes;
    private final AuditLog audit;
    private final TransactionalOperator transaction;

    Restoring(
            FieldMappings mappings,
            EmployeeFields fields,
            LookupTables tables,
            TableChanges changes,
            AuditLog audit,
            TransactionalOperator transaction) {
        this.mappings = mappings;
        this.fields = fields;
        this.tables = tables;
        this.changes = changes;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Saves the version after {@code expected}.
     *
     * @param types of the candidate fields, by their keys
     * @param despiteExamples whether examples may fail
     */
    Mono<FieldMapping> restore(
            long version, long expected, boolean despiteExamples, Map<String, String> types, Person who) {
        return mappings.lock()
                .then(Mono.defer(mappings::current))
                .filter(current -> current.version() == expected)
                .switchIfEmpty(Mono.error(FieldMappings::stale))
                .flatMap(current -> mappings.version(version)
                        .switchIfEmpty(Mono.error(() -> Problem.notFound("Version " + version)))
                        .flatMap(then -> restore(then, current, despiteExamples, types, who)))
                .as(transaction::transactional);
    }

    private Mono<FieldMapping> restore(
            FieldMapping then, FieldMapping current, boolean despiteExamples, Map<String, String> types, Person who) {
        return Flux.fromIterable(then.tables())
                .concatMap(table -> changes.restore(table, who))
                .then(Mono.defer(() -> Mono.zip(fields.all(), tables.all())))
                .doOnNext(now -> RuleErrors.refuseRestoring(
                        then.version(),
                        rules(then, now.getT1()),
                        new Surroundings(current.rules(), Targets.of(now.getT1()), now.getT2(), types),
                        despiteExamples))
                .map(Tuple2::getT1)
                .flatMap(known -> mappings.save(current.version(), rules(then, known), note(then, known), who))
                .flatMap(saved -> audit.record(
                                who,
                                AuditKind.FIELD_MAPPING_RESTORED,
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
