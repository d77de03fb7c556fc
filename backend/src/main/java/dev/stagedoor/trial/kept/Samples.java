package dev.stagedoor.trial.kept;

import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.mapping.SeenValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Values that kept dossiers hold, for suggestions: enough to know a field by its values. They do not leave the server. */
@Component
class Samples implements SeenValues {
    private static final int PEOPLE = 50;
    private static final int VALUES = 20;

    private final KeptDossiers kept;

    Samples(KeptDossiers kept) {
        this.kept = kept;
    }

    @Override
    public Mono<Map<String, List<JsonNode>>> byCandidateField() {
        return kept.newest(PEOPLE).collectList().map(Samples::of);
    }

    static Map<String, List<JsonNode>> of(List<Dossier> people) {
        var samples = new HashMap<String, List<JsonNode>>();
        for (Dossier person : people) {
            person.values()
                    .forEach((field, value) -> add(samples.computeIfAbsent(field, _ -> new ArrayList<>()), value));
        }
        return samples;
    }

    private static void add(List<JsonNode> values, JsonNode value) {
        if (values.size() < VALUES) {
            values.add(value);
        }
    }
}
