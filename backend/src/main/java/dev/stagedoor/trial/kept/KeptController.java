package dev.stagedoor.trial.kept;

import dev.stagedoor.ashby.dossier.CandidateFields;
import dev.stagedoor.ashby.dossier.CandidateFields.Selectable;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.FieldMappings;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.trial.kept.KeptValues.SeenValue;
import dev.stagedoor.trial.kept.KeptValues.UnusedField;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What kept dossiers tell of Ashby's fields. For administrators: samples are people's own. */
@RestController
@RequestMapping("/api/v1/integrations/ashby")
class KeptController {
    /** Enough to know a field by, and read in a moment. */
    private static final int MOST = 500;

    record UnusedRequest(@Nullable List<Rule> rules) {}

    /** @param people how many were looked at */
    record UnusedFields(int people, List<UnusedField> fields) {}

    /**
     * @param people how many were looked at
     * @param withValue how many of them have one
     */
    record FieldValues(int people, int withValue, List<SeenValue> values) {}

    private final KeptDossiers kept;
    private final CandidateFields candidateFields;
    private final FieldMappings mappings;

    KeptController(KeptDossiers kept, CandidateFields candidateFields, FieldMappings mappings) {
        this.kept = kept;
        this.candidateFields = candidateFields;
        this.mappings = mappings;
    }

    /** Candidate fields that have values and that no rule reads: of the rules given, else of the saved ones. */
    @PostMapping("/field-mapping/unused")
    Mono<UnusedFields> unused(@RequestBody UnusedRequest request) {
        return Mono.zip(kept.newest(MOST).collectList(), candidateFields.all(), read(request))
                .map(found -> unused(found.getT1(), found.getT2(), found.getT3()));
    }

    /** The values of a candidate field: what can be chosen in Ashby, and what people really have. */
    @GetMapping("/field-values")
    Mono<FieldValues> values(@RequestParam String field) {
        return Mono.zip(kept.newest(MOST).collectList(), candidateFields.selectable(field))
                .map(found -> values(field, found.getT1(), found.getT2()));
    }

    private static FieldValues values(String field, List<Dossier> people, List<Selectable> selectable) {
        return new FieldValues(
                people.size(), KeptValues.having(field, people), KeptValues.of(field, people, selectable));
    }

    private static UnusedFields unused(List<Dossier> people, CandidateFields.Listing listing, Set<String> read) {
        return new UnusedFields(people.size(), KeptValues.unused(people, listing.fields(), read));
    }

    private Mono<Set<String>> read(UnusedRequest request) {
        var given = request.rules();
        return (given == null ? mappings.current().map(FieldMapping::rules) : Mono.just(given))
                .map(KeptController::read);
    }

    private static Set<String> read(List<Rule> rules) {
        var read = new HashSet<String>();
        rules.stream().filter(Objects::nonNull).forEach(rule -> read.addAll(Mapper.candidateFields(rule)));
        return read;
    }
}
