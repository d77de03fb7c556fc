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

    /** What people call them, by key: two that share a label have the Ashby object beside it. */
    public Mono<Map<String, String>> names() {
        return listed().map(CandidateFieldTypes::names);
    }

    private static Map<String, String> names(List<CandidateField> known) {
        var shared = known.stream().collect(Collectors.groupingBy(CandidateField::label, Collectors.counting()));
        return known.stream()
                .collect(Collectors.toMap(
                        CandidateField::key,
                        field -> shared.getOrDefault(field.label(), 1L) > 1
                                ? field.label() + " (" + field.object() + ")"
                                : field.label(),
                        (first, second) -> first));
    }

    Mono<List<CandidateField>> listed() {
        return fields.all().map(CandidateFields.Listing::fields);
    }
}
