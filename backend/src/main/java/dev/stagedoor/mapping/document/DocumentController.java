package dev.stagedoor.mapping.document;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.dossier.CandidateFields;
import dev.stagedoor.mapping.CandidateFieldTypes;
import dev.stagedoor.mapping.Difference;
import dev.stagedoor.mapping.Differences;
import dev.stagedoor.mapping.DraftTable.Draft;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.FieldMappings;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.platform.IfMatch;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The mapping as a document: out, and in by way of one's draft. */
@RestController
@RequestMapping("/api/v1/integrations/ashby/field-mapping")
class DocumentController {
    record DocumentToImport(@Nullable JsonNode document) {}

    /**
     * What to put into the draft.
     *
     * @param tables as they were shown: one that was changed since is not overwritten; any when absent
     */
    record DocumentToApply(
            @Nullable JsonNode document, @Nullable List<Imports.SeenTable> tables) {}

    /**
     * What a document would bring; nothing is done yet.
     *
     * @param version of the saved mapping that it was compared with
     * @param rules with the name of a lookup table that is not there yet for its id
     * @param differences from the saved mapping
     * @param problems in words: what is left out, taken for something else, or has effects beyond the draft
     */
    record ImportShown(
            long version,
            List<Rule> rules,
            List<ImportedTable> tables,
            List<Difference> differences,
            List<String> problems) {}

    /** @param version of the table that is here; null for a new one */
    record ImportedTable(
            String name,
            boolean isNew,
            boolean changed,
            @Nullable Long version) {}

    private final FieldMappings mappings;
    private final CandidateFieldTypes candidateFields;
    private final CandidateFields ashby;
    private final Documents documents;
    private final Imports imports;
    private final Hints hints;

    DocumentController(
            FieldMappings mappings,
            CandidateFieldTypes candidateFields,
            CandidateFields ashby,
            Documents documents,
            Imports imports,
            Hints hints) {
        this.mappings = mappings;
        this.candidateFields = candidateFields;
        this.ashby = ashby;
        this.documents = documents;
        this.imports = imports;
        this.hints = hints;
    }

    /** A version of the mapping, the newest one if none is named, as a document of the schema /schemas/field-mapping-1.json. */
    @GetMapping("/export")
    Mono<ResponseEntity<JsonNode>> export(@RequestParam(required = false) @Nullable Long version) {
        return Mono.zip(found(version), ashby.all(), candidateFields.names())
                .map(read -> ResponseEntity.ok()
                        .eTag(IfMatch.tag(read.getT1().version()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(read.getT1()))
                        .body(documents.write(
                                Exporting.document(read.getT1(), read.getT2().fields(), read.getT3()))));
    }

    /** Shows what a document would change; changes nothing. */
    @PostMapping("/import")
    Mono<ImportShown> show(@RequestBody DocumentToImport request) {
        return Mono.fromSupplier(() -> documents.read(request.document()))
                .flatMap(document -> Mono.zip(ashby.all(), candidateFields.names(), mappings.current())
                        .flatMap(read -> imports.incoming(document, read.getT1())
                                .map(incoming -> shown(incoming, read.getT3(), read.getT2()))));
    }

    /** Makes or changes the lookup tables that a document needs, and puts its rules into one's own draft. */
    @PostMapping("/import/apply")
    Mono<Draft> apply(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DocumentToApply request) {
        Long expected = ifMatch == null ? null : IfMatch.version(ifMatch);
        return Mono.fromSupplier(() -> documents.read(request.document()))
                .zipWhen(document -> ashby.all())
                .flatMap(read -> Person.current()
                        .flatMap(who -> imports.apply(read.getT1(), read.getT2(), expected, request.tables(), who)))
                .doOnNext(draft -> hints.publish(Hints.Topic.MAPPING, String.valueOf(draft.baseVersion())));
    }

    private Mono<FieldMapping> found(@Nullable Long version) {
        return version == null
                ? mappings.current()
                : mappings.version(version).switchIfEmpty(Mono.error(() -> Problem.notFound("Version " + version)));
    }

    private static ImportShown shown(Incoming incoming, FieldMapping current, Map<String, String> names) {
        var tables = incoming.afterwards();
        var rules = incoming.rules(tables);
        return new ImportShown(
                current.version(),
                rules,
                incoming.tables().stream()
                        .map(table -> new ImportedTable(table.name(), table.isNew(), table.changed(), table.version()))
                        .toList(),
                Differences.between(current, current.with(rules, tables), names),
                incoming.problems());
    }

    private static String attachment(FieldMapping mapping) {
        return ContentDisposition.attachment()
                .filename("field-mapping-" + mapping.version() + ".json")
                .build()
                .toString();
    }
}
