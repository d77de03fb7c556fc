package dev.stagedoor.mapping;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.platform.IfMatch;
import dev.stagedoor.platform.Page;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The versions of the mapping: looked at, compared, and brought back. */
@RestController
@RequestMapping("/api/v1/integrations/ashby/field-mapping")
class VersionController {
    /** One version in the list. */
    record MappingVersion(
            long version,
            String author,
            Instant savedAt,
            @Nullable String note,
            boolean current) {}

    /**
     * Two mappings compared.
     *
     * @param to null when it is a draft
     */
    record Comparison(long from, @Nullable Long to, List<Difference> differences) {}

    record DraftToCompare(
            @Nullable List<Rule> rules, @Nullable Long from) {}

    private static final int MOST = 200;

    private final FieldMappings mappings;
    private final MappingTable versions;
    private final Restoring restoring;
    private final CandidateFieldTypes candidateFields;
    private final Hints hints;

    VersionController(
            FieldMappings mappings,
            MappingTable versions,
            Restoring restoring,
            CandidateFieldTypes candidateFields,
            Hints hints) {
        this.mappings = mappings;
        this.versions = versions;
        this.restoring = restoring;
        this.candidateFields = candidateFields;
        this.hints = hints;
    }

    /** The versions of the mapping, newest first. */
    @GetMapping("/versions")
    Mono<Page<MappingVersion>> all(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable Long after) {
        int size = Math.clamp(limit, 1, MOST);
        return Mono.zip(
                mappings.currentVersion(),
                versions.list(after == null ? Long.MAX_VALUE : after, size + 1).collectList(),
                (newest, lines) -> Page.of(
                        lines.stream().map(line -> row(line, newest)).toList(),
                        size,
                        row -> String.valueOf(row.version())));
    }

    /** One version, with the lookup tables and employee fields that it was made with. */
    @GetMapping("/versions/{version}")
    Mono<FieldMapping> one(@PathVariable long version) {
        return found(version);
    }

    /** What differs between two versions, rule by rule and in words. */
    @GetMapping("/versions/compare")
    Mono<Comparison> compare(@RequestParam long from, @RequestParam long to) {
        return Mono.zip(found(from), found(to), candidateFields.names())
                .map(read -> new Comparison(from, to, Differences.between(read.getT1(), read.getT2(), read.getT3())));
    }

    /** What differs between a version and rules that are not saved. */
    @PostMapping("/compare")
    Mono<Comparison> compareDraft(@RequestBody DraftToCompare request) {
        var rules = request.rules();
        if (rules == null || request.from() == null) {
            throw Problem.invalid("rules", "Say which rules to compare with which version");
        }
        long from = request.from();
        return Mono.zip(
                        found(from),
                        mappings.with(rules.stream().filter(Objects::nonNull).toList()),
                        candidateFields.names())
                .map(read -> new Comparison(from, null, Differences.between(read.getT1(), read.getT2(), read.getT3())));
    }

    /** Brings a version back as the newest: its rules, checked as if they were drawn now, and its lookup tables as they were. */
    @PostMapping("/versions/{version}/restore")
    Mono<ResponseEntity<FieldMapping>> restore(
            @PathVariable long version,
            @RequestParam(defaultValue = "false") boolean acceptFailingExamples,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch) {
        long expected = IfMatch.version(ifMatch);
        return Mono.zip(Person.current(), candidateFields.all())
                .flatMap(given ->
                        restoring.restore(version, expected, acceptFailingExamples, given.getT2(), given.getT1()))
                .doOnNext(saved -> hints.publish(Hints.Topic.MAPPING, String.valueOf(saved.version())))
                .map(FieldMappingController::tagged);
    }

    private Mono<FieldMapping> found(long version) {
        return version == 0
                ? Mono.just(FieldMapping.NONE)
                : mappings.version(version).switchIfEmpty(Mono.error(() -> Problem.notFound("Version " + version)));
    }

    private static MappingVersion row(MappingTable.Line line, long newest) {
        return new MappingVersion(line.version(), line.author(), line.savedAt(), line.note(), line.version() == newest);
    }
}
