package dev.stagedoor.mapping;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.platform.IfMatch;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The saved mapping on its screen. */
@RestController
@RequestMapping("/api/v1/integrations/ashby/field-mapping")
class FieldMappingController {
    /**
     * What to save.
     *
     * @param acceptFailingExamples saves although examples fail
     * @param draftVersion of one's own draft that becomes the version, 0 for none: another tab's stays; any when absent
     */
    record SaveFieldMapping(
            List<Rule> rules,
            @Nullable String note,
            @Nullable Boolean acceptFailingExamples,
            @Nullable Long draftVersion) {}

    private static final int LONGEST_NOTE = 500;

    private final FieldMappings mappings;
    private final MappingChanges changes;
    private final CandidateFieldTypes types;
    private final Hints hints;

    FieldMappingController(FieldMappings mappings, MappingChanges changes, CandidateFieldTypes types, Hints hints) {
        this.mappings = mappings;
        this.changes = changes;
        this.types = types;
        this.hints = hints;
    }

    /** The newest version of the mapping; version 0 when nobody has saved one. */
    @GetMapping
    Mono<ResponseEntity<FieldMapping>> current() {
        return mappings.current().map(FieldMappingController::tagged);
    }

    /** Makes a new version of the mapping. */
    @PutMapping
    Mono<ResponseEntity<FieldMapping>> save(
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch,
            @RequestBody SaveFieldMapping request) {
        long expected = IfMatch.version(ifMatch);
        check(request);
        return Mono.zip(Person.current(), types.all())
                .flatMap(given -> changes.save(
                        expected,
                        request.rules(),
                        request.note(),
                        Boolean.TRUE.equals(request.acceptFailingExamples()),
                        request.draftVersion(),
                        given.getT2(),
                        given.getT1()))
                .doOnNext(saved -> hints.publish(Hints.Topic.MAPPING, String.valueOf(saved.version())))
                .map(FieldMappingController::tagged);
    }

    private static void check(SaveFieldMapping request) {
        if (request.rules() == null) {
            throw Problem.invalid("rules", "Say which rules to save; an empty list clears the mapping");
        }
        if (request.note() != null && request.note().length() > LONGEST_NOTE) {
            throw Problem.invalid("note", "A note has up to " + LONGEST_NOTE + " characters");
        }
    }

    static ResponseEntity<FieldMapping> tagged(FieldMapping mapping) {
        return ResponseEntity.ok().eTag(IfMatch.tag(mapping.version())).body(mapping);
    }
}
