package dev.stagedoor.mapping.document;

import dev.stagedoor.ashby.dossier.CandidateFields;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.mapping.DraftTable;
import dev.stagedoor.mapping.DraftTable.Draft;
import dev.stagedoor.mapping.FieldMappings;
import dev.stagedoor.mapping.Targets;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.lookup.LookupTables;
import dev.stagedoor.mapping.lookup.SavedTable;
import dev.stagedoor.mapping.lookup.TableChanges;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings documents in: everything or nothing, and never over a mapping or a lookup table that was changed since one looked. */
@Component
class Imports {
    /** What the audit keeps of a draft. */
    record AuditedDraft(long baseVersion, List<Rule> rules) {}

    /** A lookup table as a person saw it; without a version it was not there. */
    record SeenTable(String name, @Nullable Long version) {
        SeenTable {
            Objects.requireNonNull(name, "name");
        }
    }

    private final FieldMappings mappings;
    private final EmployeeFields fields;
    private final LookupTables tables;
    private final TableChanges changes;
    private final DraftTable drafts;
    private final AuditLog audit;
    private final TransactionalOperator transaction;

    Imports(
            FieldMappings mappings,
            EmployeeFields fields,
            LookupTables tables,
            TableChanges changes,
            DraftTable drafts,
            AuditLog audit,
            TransactionalOperator transaction) {
        this.mappings = mappings;
        this.fields = fields;
        this.tables = tables;
        this.changes = changes;
        this.drafts = drafts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What a document would bring. */
    Mono<Incoming> incoming(MappingDocument document, CandidateFields.Listing known) {
        return Mono.zip(mappings.current(), fields.all(), tables.all())
                .map(now -> Importing.of(
                        document,
                        new Importing.Here(
                                Targets.of(now.getT2()),
                                now.getT3(),
                                now.getT1().tables().stream()
                                        .map(SavedTable::id)
                                        .collect(Collectors.toSet()),
                                known.fields(),
                                known.problem())));
    }

    /**
     * Makes the tables and the draft.
     *
     * @param expected the version of the mapping that was looked at; null when it does not matter
     * @param seen the lookup tables that were looked at; null when they do not matter
     */
    Mono<Draft> apply(
            MappingDocument document,
            CandidateFields.Listing known,
            @Nullable Long expected,
            @Nullable List<SeenTable> seen,
            Person who) {
        return mappings.lock()
                .then(Mono.defer(mappings::currentVersion))
                .filter(now -> expected == null || expected.equals(now))
                .switchIfEmpty(Mono.error(() -> Problem.stale("The field mapping")))
                .flatMap(now -> incoming(document, known))
                .doOnNext(incoming -> refuseUnseen(incoming.tables(), seen))
                .flatMap(incoming -> made(incoming, who).flatMap(made -> drafted(incoming.rules(made), who)))
                .as(transaction::transactional);
    }

    private static void refuseUnseen(List<Incoming.Table> tables, @Nullable List<SeenTable> seen) {
        if (seen == null) {
            return;
        }
        var versions = new HashMap<String, @Nullable Long>();
        seen.forEach(table -> versions.put(Importing.same(table.name()), table.version()));
        for (Incoming.Table table : tables) {
            if (!Objects.equals(versions.get(Importing.same(table.name())), table.version())) {
                throw Problem.stale("The lookup table " + table.name());
            }
        }
    }

    private Mono<List<SavedTable>> made(Incoming incoming, Person who) {
        return Flux.fromIterable(incoming.tables())
                .concatMap(table -> made(table, who))
                .collectList();
    }

    private Mono<SavedTable> made(Incoming.Table table, Person who) {
        SavedTable here = table.here();
        if (here == null) {
            return changes.create(table.name(), table.entries(), who);
        }
        return table.changed()
                ? changes.change(UUID.fromString(here.id()), here.version(), here.name(), table.entries(), who)
                : Mono.just(here);
    }

    /** The draft that it replaces stays in the audit. */
    private Mono<Draft> drafted(List<Rule> rules, Person who) {
        return Mono.zip(mappings.currentVersion(), drafts.find(who.id()).singleOptional())
                .flatMap(now -> drafts.keep(who.id(), now.getT1(), rules)
                        .flatMap(draft -> audit.record(
                                        who,
                                        AuditKind.FIELD_MAPPING_IMPORTED,
                                        "fieldMapping",
                                        audited(now.getT2()),
                                        new AuditedDraft(draft.baseVersion(), draft.rules()))
                                .thenReturn(draft)));
    }

    private static @Nullable AuditedDraft audited(Optional<Draft> draft) {
        return draft.map(before -> new AuditedDraft(before.baseVersion(), before.rules()))
                .orElse(null);
    }
}
