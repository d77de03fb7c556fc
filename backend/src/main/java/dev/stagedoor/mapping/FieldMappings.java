package dev.stagedoor.mapping;

import dev.stagedoor.employee.EmployeeFields;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.lookup.LookupTables;
import dev.stagedoor.mapping.lookup.SavedTable;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The versions of the field mapping, each with the lookup tables and employee fields that it was made with. */
@Component
public class FieldMappings {
    private final MappingTable versions;
    private final LookupTables tables;
    private final EmployeeFields fields;

    /** The newest one that was read: versions never change, and every import asks for it. */
    private volatile @Nullable Kept kept;

    private record Kept(MappingTable.Stamp stamp, FieldMapping mapping) {}

    FieldMappings(MappingTable versions, LookupTables tables, EmployeeFields fields) {
        this.versions = versions;
        this.tables = tables;
        this.fields = fields;
    }

    /** The newest version; before the first one without rules, and with the fields of now. */
    public Mono<FieldMapping> current() {
        return versions.newest()
                .flatMap(this::read)
                .switchIfEmpty(Mono.defer(fields::all).map(Targets::of).map(FieldMapping::unsaved));
    }

    /** The newest version's number; 0 before the first. */
    public Mono<Long> currentVersion() {
        return versions.newest().map(MappingTable.Stamp::version).defaultIfEmpty(0L);
    }

    /** A version as it was, to be run again exactly as then. Empty when there is none. */
    public Mono<FieldMapping> version(long version) {
        return versions.find(version).flatMap(this::complete);
    }

    /** The newest version with other rules, which nobody saved, and with the lookup tables of now. */
    public Mono<FieldMapping> with(List<Rule> rules) {
        return Mono.zip(
                current(), tables.all(), (mapping, newest) -> mapping.with(rules, UsedTables.among(newest, rules)));
    }

    private Mono<FieldMapping> read(MappingTable.Stamp stamp) {
        var known = kept;
        return known != null && known.stamp().equals(stamp)
                ? Mono.just(known.mapping())
                : version(stamp.version()).doOnNext(mapping -> kept = new Kept(stamp, mapping));
    }

    private Mono<FieldMapping> complete(MappingTable.Row row) {
        return tables.ofMapping(row.version()).map(used -> mapping(row, used));
    }

    private static FieldMapping mapping(MappingTable.Row row, List<SavedTable> used) {
        return new FieldMapping(
                row.version(), row.rules(), row.author(), row.savedAt(), row.note(), used, row.fields());
    }

    /** Inside the caller's transaction, first of all: until it ends nobody else changes what a version stands for. */
    public Mono<Void> lock() {
        return versions.lock();
    }

    /** Inside the caller's transaction, under the lock: the version after {@code expected}, made with what there is now. */
    Mono<FieldMapping> save(long expected, List<Rule> rules, @Nullable String note, Person author) {
        return Mono.zip(fields.all(), tables.all())
                .flatMap(now -> versions.save(expected, rules, now.getT1(), note, author)
                        .switchIfEmpty(Mono.error(FieldMappings::stale))
                        .flatMap(saved -> pinned(saved, UsedTables.among(now.getT2(), rules))));
    }

    private Mono<FieldMapping> pinned(MappingTable.Row row, List<SavedTable> used) {
        return Flux.fromIterable(used)
                .concatMap(table -> tables.pin(row.version(), table))
                .then(Mono.just(mapping(row, used)));
    }

    static Problem stale() {
        return Problem.stale("The field mapping");
    }
}
