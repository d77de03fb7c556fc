package dev.stagedoor.ashby.dossier;

import dev.stagedoor.ashby.dossier.DossierValues.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One dossier's answers from Ashby, and the values of the candidate fields in them. */
public final class SpecimenValues {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All that is asked of Ashby for one dossier. */
    private static final List<String> ANSWERS =
            List.of("application.info", "candidate.info", "job.info", "department.info", "location.info", "offer.list");

    private SpecimenValues() {}

    /** As they travel: without the line breaks and spaces that make them readable here. */
    public static List<byte[]> answers() {
        return ANSWERS.stream()
                .map(name -> JSON.writeValueAsBytes(answer(name)))
                .toList();
    }

    public static Map<String, JsonNode> values() {
        JsonNode application = results("application.info");
        JsonNode job = results("job.info");
        return DossierValues.of(new Facts(
                application,
                results("candidate.info"),
                job,
                results("department.info"),
                results("location.info"),
                DossierValues.member(application, "Hiring Manager"),
                OfferChoice.among(StreamSupport.stream(results("offer.list").spliterator(), false)
                        .toList()),
                new CustomFields(results("customField.list"))));
    }

    private static JsonNode results(String name) {
        return answer(name).path("results");
    }

    private static JsonNode answer(String name) {
        try (InputStream in = SpecimenValues.class.getResourceAsStream("/ashby/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
