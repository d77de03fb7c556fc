package dev.stagedoor.mapping.lookup;

import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.mapping.engine.LookupTable.Entry;
import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes of lookup tables, inside the caller's transaction: checked, versioned, audited, and told to the mapping. */
@Component
public class TableChanges {
    private final LookupTables tables;
    private final TableUse use;
    private final AuditLog audit;
    private final Ids ids;

    TableChanges(LookupTables tables, TableUse use, AuditLog audit, Ids ids) {
        this.tables = tables;
        this.use = use;
        this.audit = audit;
        this.ids = ids;
    }

    /** Makes a table. */
    public Mono<SavedTable> create(String name, List<Entry> entries, Person who) {
        check("The lookup table was not saved", name, entries);
        return use.lock()
                .then(Mono.defer(() -> tables.insert(ids.next(), name, entries, who)))
                .onErrorMap(DuplicateKeyException.class, taken -> taken(name))
                .flatMap(made -> audit.record(
                                who,
                                AuditKind.LOOKUP_TABLE_CREATED,
                                subject(made.id()),
                                null,
                                Audited.of(made, List.of()))
                        .thenReturn(made));
    }

    /** Makes the version after {@code expected}; an unchanged table stays as it is. */
    public Mono<SavedTable> change(UUID id, long expected, String name, List<Entry> entries, Person who) {
        check("The lookup table was not saved", name, entries);
        return use.lock()
                .then(Mono.defer(() -> found(id, expected)))
                .flatMap(
                        before -> before.name().equals(name) && before.entries().equals(entries)
                                ? Mono.just(before)
                                : change(before, name, entries, who));
    }

    private Mono<SavedTable> change(SavedTable before, String name, List<Entry> entries, Person who) {
        return tables.update(UUID.fromString(before.id()), before.version(), name, entries, who)
                .switchIfEmpty(Mono.error(TableChanges::stale))
                .onErrorMap(DuplicateKeyException.class, taken -> taken(name))
                .flatMap(after -> told(before, after, who).thenReturn(after));
    }

    private Mono<Void> told(SavedTable before, SavedTable after, Person who) {
        return audit.record(
                        who,
                        AuditKind.LOOKUP_TABLE_CHANGED,
                        subject(after.id()),
                        Audited.of(before, after.entries()),
                        Audited.of(after, before.entries()))
                .then(use.changed(after.id(), who, "Lookup table " + after.name() + " was changed"));
    }

    /** Removes a table that no rule of the saved mapping uses. */
    Mono<Void> remove(UUID id, long expected, Person who) {
        return use.lock()
                .then(Mono.defer(() -> Mono.zip(found(id, expected), use.labels())))
                .flatMap(read -> remove(
                        read.getT1(), read.getT2().getOrDefault(read.getT1().id(), List.of()), who));
    }

    private Mono<Void> remove(SavedTable table, List<String> usedBy, Person who) {
        if (!usedBy.isEmpty()) {
            return Mono.error(Problem.conflict(
                    "table-in-use",
                    table.name() + " is in use",
                    "Nothing was removed. The rules of these employee fields use it: " + String.join(", ", usedBy)
                            + ". Change them first."));
        }
        return tables.remove(UUID.fromString(table.id()), table.version())
                .filter(removed -> removed)
                .switchIfEmpty(Mono.error(TableChanges::stale))
                .then(audit.record(
                        who, AuditKind.LOOKUP_TABLE_REMOVED, subject(table.id()), Audited.of(table, List.of()), null));
    }

    /**
     * As a version of then had it, also when it was removed since: its lines, under the name that it has now or had last.
     * Empty when it is so already.
     */
    public Mono<SavedTable> restore(SavedTable then, Person who) {
        UUID id = UUID.fromString(then.id());
        return tables.find(id)
                .switchIfEmpty(Mono.defer(() -> broughtBack(then, who)))
                .filter(now -> !now.entries().equals(then.entries()))
                .flatMap(now -> tables.update(id, now.version(), now.name(), then.entries(), who)
                        .switchIfEmpty(Mono.error(TableChanges::stale))
                        .flatMap(after -> audit.record(
                                        who,
                                        AuditKind.LOOKUP_TABLE_CHANGED,
                                        subject(then.id()),
                                        Audited.of(now, after.entries()),
                                        Audited.of(after, now.entries()))
                                .thenReturn(after)));
    }

    private Mono<SavedTable> broughtBack(SavedTable then, Person who) {
        UUID id = UUID.fromString(then.id());
        return tables.bringBack(id)
                .onErrorMap(DuplicateKeyException.class, taken -> nameTaken(then.name()))
                .then(Mono.defer(() -> tables.find(id)))
                .flatMap(back -> audit.record(
                                who,
                                AuditKind.LOOKUP_TABLE_BROUGHT_BACK,
                                subject(back.id()),
                                null,
                                Audited.of(back, List.of()))
                        .thenReturn(back));
    }

    private Mono<SavedTable> found(UUID id, long expected) {
        return tables.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Lookup table")))
                .filter(table -> table.version() == expected)
                .switchIfEmpty(Mono.error(TableChanges::stale));
    }

    private static void check(String title, String name, List<Entry> entries) {
        var errors = Entries.problems(name, entries);
        if (!errors.isEmpty()) {
            throw Problem.invalid(title, errors);
        }
    }

    private static Problem stale() {
        return Problem.stale("This lookup table");
    }

    private static Problem taken(String name) {
        return Problem.invalid("name", "There is already a lookup table called " + name);
    }

    private static Problem nameTaken(String name) {
        return Problem.conflict(
                "name-taken",
                "Another lookup table is called " + name,
                "Nothing was restored. That version used a removed table of the same name. Rename the present one, then"
                        + " restore again.");
    }

    private static String subject(String id) {
        return "lookupTable:" + id;
    }
}
