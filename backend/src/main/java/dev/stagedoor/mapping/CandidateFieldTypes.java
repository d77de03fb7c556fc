package dev.stagedoor.mapping;

import dev.stagedoor.ashby.dossier.CandidateField;
import dev.stagedoor.ashby.dossier.CandidateFields;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the organization's candidate fields are called and hold. May ask Ashby, so never inside a transaction. */
@Component
public class CandidateFieldTypes {
    private final CandidateFields fields;

    CandidateFieldTypes(CandidateFields fields) {
        this.fields = fields;
    }

    /** By key. What Ashby cannot tell now is missing here: such fields are let pass. */
    Mono<Map<String, String>> all() {
        return listed().map(known -> known.stream()
                .collect(Collectors.toMap(CandidateField::key, CandidateField::type, (first, second) -> first)));
    }

    Mono<Map<String, CandidateField>> byKey() {
        return listed().map(known -> known.stream()
                .collect(Collectors.toMap(CandidateField::key, Function.identity(), (first, second) -> first)));
    }

    /** As dropdowns name them, by key. */
    public Mono<Map<String, String>> names() {
        return listed().map(known -> known.stream()
                .collect(Collectors.toMap(CandidateField::key, CandidateField::title, (first, second) -> first)));
    }

    Mono<List<CandidateField>> listed() {
        return fields.all().map(CandidateFields.Listing::fields);
    }
}
