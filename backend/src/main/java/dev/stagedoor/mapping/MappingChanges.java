package dev.stagedoor.mapping;

import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.lookup.LookupTables;
import dev.stagedoor.platform.Person;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** New versions of the mapping that a person makes: checked against what there is now, versioned, audited. */
@Component
class MappingChanges {
    /** What the audit keeps of a version. */
    record Audited(long version, @Nullable String note, List<Rule> rules) {
        /** Version 0 is what nobody saved: there was nothing before it. */
        static @Nullable Audited of(FieldMapping mapping) {
            return mapping.version() == 0 ? null : new Audited(mapping.version(), mapping.note(), mapping.rules());
        }
    }

    private final FieldMappings mappings;
    private final EmployeeFields fields;
    private final LookupTables tables;
    private final DraftTable drafts;
    private final AuditLog audit;
    private final TransactionalOperator transaction;

    MappingChanges(
            FieldMappings mappings,
            EmployeeFields fields,
            LookupTables tables,
            DraftTable drafts,
            AuditLog audit,
            TransactionalOperator transaction) {
        this.mappings = mappings;
        this.fields = fields;
        this.tables = tables;
        this.drafts = drafts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Saves the version after {@code expected}; the author's draft has become it.
     *
     * @param despiteExamples whether examples may fail
     * @param draft the version of the draft that has, 0 for none, so that another tab's stays; null for any
     * @param types of the candidate fields, by their keys
     */
    Mono<FieldMapping> save(
            long expected,
            List<Rule> rules,
            @Nullable String note,
            boolean despiteExamples,
            @Nullable Long draft,
            Map<String, String> types,
            Person author) {
        return mappings.lock()
                .then(Mono.defer(() -> Mono.zip(mappings.current(), fields.all(), tables.all())))
                .doOnNext(now -> RuleErrors.refuse(
                        rules,
                        new Surroundings(now.getT1().rules(), Targets.of(now.getT2()), now.getT3(), types),
                        despiteExamples))
                .flatMap(now -> written(now.getT1(), expected, rules, note, AuditKind.FIELD_MAPPING_SAVED, author))
                .flatMap(saved -> drafts.remove(author.id(), draft).thenReturn(saved))
                .as(transaction::transactional);
    }

    private Mono<FieldMapping> written(
            FieldMapping before,
            long expected,
            List<Rule> rules,
            @Nullable String note,
            AuditKind kind,
            Person author) {
        return mappings.save(expected, rules, note, author)
                .flatMap(saved -> audit.record(author, kind, "fieldMapping", Audited.of(before), Audited.of(saved))
                        .thenReturn(saved));
    }
}
