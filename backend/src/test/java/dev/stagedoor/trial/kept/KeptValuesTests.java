package dev.stagedoor.trial.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.dossier.CandidateField;
import dev.stagedoor.ashby.dossier.CandidateFields.Selectable;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.trial.kept.KeptValues.SeenValue;
import dev.stagedoor.trial.kept.KeptValues.UnusedField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeptValuesTests {
    private static final List<CandidateField> FIELDS = List.of(
            field("candidate.city", "City"),
            field("candidate.custom.model", "Work model"),
            field("candidate.custom.languages", "Languages"),
            field("candidate.name", "Name"),
            field("offer.salaryAmount", "Salary amount"));

    @Test
    void namesFieldsThatPeopleHaveAndNoRuleReads() {
        var people = List.of(
                person("{\"candidate.city\":\"Lund\",\"candidate.custom.model\":\"Hybrid\"}"),
                person("{\"candidate.custom.model\":\"Remote\",\"candidate.custom.languages\":[\"French\"]}"),
                person("{\"candidate.custom.model\":\"  \"}"));

        assertThat(KeptValues.unused(people, FIELDS, Set.of("candidate.city")))
                .extracting(UnusedField::label, UnusedField::people, UnusedField::sample)
                .containsExactly(tuple("Work model", 2, "Hybrid"), tuple("Languages", 1, "French"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"min":60000,"max":92000,"currency":"EUR","interval":"1 YEAR"}  | 60,000 to 92,000 EUR a year
                    {"min":3,"max":5}                                               | 3 to 5
                    {"max":5.5,"interval":"NONE"}                                   | up to 5.5
                    "{\\"id\\":\\"5a4d\\",\\"name\\":\\"Berlin office\\"}"              | Berlin office
                    "{not code"                                                     | {not code
                    "2026-11-02T23:30:00.000Z"                                      | 2 Nov 2026
                    "2026-11-02"                                                    | 2 Nov 2026
                    "CC-4444"                                                       | CC-4444""")
    void showsASampleAsAPersonWouldSayIt(String value, String words) {
        var people = List.of(person("{\"candidate.city\":" + value + "}"));

        assertThat(KeptValues.unused(people, FIELDS, Set.of()).getFirst().sample())
                .isEqualTo(words);
    }

    @Test
    void aWholeIsNoNewsToWhoReadItsPartsNorAPartToWhoReadTheWhole() {
        var people = List.of(person("{\"candidate.name\":\"Zoë Ångström\",\"offer.salaryAmount\":84000}"));

        assertThat(KeptValues.unused(
                        people, FIELDS, Set.of("candidate.firstName", "candidate.lastName", "offer.salary")))
                .isEmpty();
        assertThat(KeptValues.unused(people, FIELDS, Set.of("candidate.firstName")))
                .extracting(UnusedField::key)
                .containsExactly("candidate.name", "offer.salaryAmount");
    }

    @Test
    void countsWhatPeopleHaveBesideWhatAshbyOffers() {
        var people = List.of(
                person("{\"candidate.custom.model\":\"Hybrid\"}"),
                person("{\"candidate.custom.model\":\"Remote\"}"),
                person("{\"candidate.custom.model\":\"Remote\"}"),
                person("{\"candidate.custom.model\":\"At sea\"}"),
                person("{}"));
        var selectable =
                List.of(new Selectable("On-site", false), new Selectable("Hybrid", false), new Selectable("Old", true));

        assertThat(KeptValues.of("candidate.custom.model", people, selectable))
                .containsExactly(
                        new SeenValue("On-site", 0, true, false),
                        new SeenValue("Hybrid", 1, true, false),
                        new SeenValue("Old", 0, true, true),
                        new SeenValue("Remote", 2, false, false),
                        new SeenValue("At sea", 1, false, false));
        assertThat(KeptValues.having("candidate.custom.model", people)).isEqualTo(4);
    }

    @Test
    void takesAListItemByItemAndEachOnceForAPerson() {
        var people = List.of(
                person("{\"candidate.custom.languages\":[\"French\",\"German\",\"French\"]}"),
                person("{\"candidate.custom.languages\":[\"German\"]}"));

        assertThat(KeptValues.of("candidate.custom.languages", people, List.of()))
                .containsExactly(new SeenValue("German", 2, false, false), new SeenValue("French", 1, false, false));
        assertThat(KeptValues.having("candidate.custom.languages", people)).isEqualTo(2);
    }

    private static CandidateField field(String key, String label) {
        return new CandidateField(key, label, "Candidate", "text", false, false, false, null);
    }

    static Dossier person(String values) {
        Map<String, JsonNode> read = JsonMapper.builder()
                .build()
                .readValue(values, new tools.jackson.core.type.TypeReference<Map<String, JsonNode>>() {});
        return new Dossier(
                "a-1",
                "c-1",
                "Zoë Ångström",
                List.of(),
                "Active",
                new Stage("s", "Offer", "Offer", 1, "p"),
                null,
                Instant.EPOCH,
                read,
                Dossier.Offers.NONE,
                "",
                null,
                Instant.EPOCH);
    }
}
