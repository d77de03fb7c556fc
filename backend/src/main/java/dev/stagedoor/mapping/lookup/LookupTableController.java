package dev.stagedoor.mapping.lookup;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.mapping.engine.LookupTable.Entry;
import dev.stagedoor.platform.IfMatch;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lookup tables, shared by rules. */
@RestController
@RequestMapping("/api/v1/lookup-tables")
class LookupTableController {
    /**
     * A lookup table as it is now.
     *
     * @param usedBy labels of the employee fields whose rules use it
     */
    record LookupTableView(String id, String name, long version, List<Entry> entries, List<String> usedBy) {}

    record LookupRow(@Nullable String from, @Nullable String to) {}

    record SaveLookupTable(@Nullable String name, @Nullable List<LookupRow> entries) {}

    record TableToRead(@Nullable String text) {}

    private final LookupTables tables;
    private final TableChanges changes;
    private final TableUse use;
    private final Hints hints;
    private final TransactionalOperator transaction;

    LookupTableController(
            LookupTables tables, TableChanges changes, TableUse use, Hints hints, TransactionalOperator transaction) {
        this.tables = tables;
        this.changes = changes;
        this.use = use;
        this.hints = hints;
        this.transaction = transaction;
    }

    /** All lookup tables, by name. */
    @GetMapping
    Mono<List<LookupTableView>> all() {
        return Mono.zip(
                tables.all(),
                use.labels(),
                (all, labels) -> all.stream().map(table -> view(table, labels)).toList());
    }

    /** One lookup table. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<LookupTableView>> one(@PathVariable UUID id) {
        return tables.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Lookup table")))
                .flatMap(table -> answer(table, HttpStatus.OK));
    }

    /** Makes a lookup table. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<LookupTableView>> create(@RequestBody SaveLookupTable request) {
        return Person.current()
                .flatMap(who ->
                        changes.create(name(request), entries(request), who).as(transaction::transactional))
                .doOnNext(this::tell)
                .flatMap(table -> answer(table, HttpStatus.CREATED));
    }

    /** Makes a new version of a lookup table, and of the mapping if it uses the table. */
    @PutMapping("/{id}")
    Mono<ResponseEntity<LookupTableView>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch,
            @RequestBody SaveLookupTable request) {
        long version = IfMatch.version(ifMatch);
        return Person.current()
                .flatMap(who -> changes.change(id, version, name(request), entries(request), who)
                        .as(transaction::transactional))
                .doOnNext(this::tell)
                .flatMap(table -> answer(table, HttpStatus.OK));
    }

    /** Removes a lookup table that no rule uses. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(
            @PathVariable UUID id, @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch) {
        long version = IfMatch.version(ifMatch);
        return Person.current()
                .flatMap(who -> changes.remove(id, version, who).as(transaction::transactional))
                .then(Mono.fromRunnable(() -> hints.publish(Hints.Topic.MAPPING, id.toString())));
    }

    /** A lookup table as a file for spreadsheets, its formulas made harmless. */
    @GetMapping(path = "/{id}/csv", produces = "text/csv")
    Mono<ResponseEntity<String>> csv(@PathVariable UUID id) {
        return tables.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Lookup table")))
                .map(table -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(table.name()))
                        .body(TableText.write(table.entries())));
    }

    /** Reads two columns from a file's text or from what was copied in a spreadsheet; saves nothing. */
    @PostMapping("/read")
    Mono<TableText.Reading> read(@RequestBody TableToRead request) {
        return Mono.fromSupplier(() -> TableText.read(request.text() == null ? "" : request.text()));
    }

    private Mono<ResponseEntity<LookupTableView>> answer(SavedTable table, HttpStatus status) {
        return use.labels()
                .map(labels -> ResponseEntity.status(status)
                        .eTag(IfMatch.tag(table.version()))
                        .body(view(table, labels)));
    }

    private void tell(SavedTable table) {
        hints.publish(Hints.Topic.MAPPING, table.id());
    }

    private static LookupTableView view(SavedTable table, Map<String, List<String>> labels) {
        return new LookupTableView(
                table.id(), table.name(), table.version(), table.entries(), labels.getOrDefault(table.id(), List.of()));
    }

    private static String name(SaveLookupTable request) {
        return Entries.name(request.name());
    }

    private static List<Entry> entries(SaveLookupTable request) {
        if (request.entries() == null) {
            throw Problem.invalid("entries", "Say which rows to save; an empty list clears the table");
        }
        return request.entries().stream()
                .map(row ->
                        row == null ? new Entry("", "") : new Entry(Entries.clean(row.from()), Entries.clean(row.to())))
                .toList();
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
