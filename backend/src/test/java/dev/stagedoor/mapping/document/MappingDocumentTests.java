package dev.stagedoor.mapping.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.stagedoor.mapping.FieldMapping;
import dev.stagedoor.mapping.MappingRig;
import dev.stagedoor.mapping.engine.Example;
import dev.stagedoor.mapping.engine.LookupTable.Entry;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.mapping.lookup.SavedTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class MappingDocumentTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Transform> STEPS = List.of(
            new Transform.Trim(),
            new Transform.LetterCase(Transform.Letters.TITLE),
            new Transform.Split(",", -1),
            new Transform.Join(", "),
            new Transform.Replace("a+", "b", true),
            new Transform.Lookup("t-1", Transform.Otherwise.VALUE, "x"),
            new Transform.Lookup("t-1", Transform.Otherwise.NEEDS_ATTENTION, null),
            new Transform.ReadDate(null, "Europe/Budapest"),
            new Transform.WriteDate("d MMMM yyyy"),
            new Transform.ShiftDate(-3, Transform.DateUnit.WORKING_DAYS),
            new Transform.ReadNumber(","),
            new Transform.Amount(),
            new Transform.Currency(),
            new Transform.Money("EUR"),
            new Transform.RangeEnd(Transform.End.MAXIMUM),
            new Transform.YesNo(List.of("ja"), List.of()),
            new Transform.Phone("GB"),
            new Transform.Country(Transform.Code.ALPHA2),
            new Transform.Region("US", Transform.RegionForm.NAME),
            new Transform.Email(),
            new Transform.WorkEmail(),
            new Transform.DefaultTo("x"),
            new Transform.OnlyIf("candidate.custom.1f0e", Transform.Test.IS_NOT, "x"));
    private static final List<Source> SOURCES = List.of(
            new Source.CandidateField("candidate.custom.1f0e"),
            new Source.Template("{candidate.firstName} {candidate.custom.1f0e}"),
            new Source.Constant("Budapest"),
            new Source.FirstOf(List.of("candidate.custom.1f0e", "candidate.region")),
            new Source.Expression("candidate.custom[\"1f0e\"] + ' ' + candidate.firstName"));
    private static final FieldMapping MAPPING = new FieldMapping(
            7,
            IntStream.range(0, SOURCES.size())
                    .mapToObj(i -> new Rule(
                            "field" + i,
                            SOURCES.get(i),
                            STEPS,
                            List.of(new Example(Map.of("candidate.custom.1f0e", StringNode.valueOf("M")), "Medium"))))
                    .toList(),
            "Ada",
            null,
            "A note",
            List.of(new SavedTable("t-1", "US states", 3, List.of(new Entry("CA", "California")))),
            List.of(
                    new Target("field0", "Size", "choice", true, List.of("S", "M")),
                    new Target("unused", "Unused", "text", false, List.of())));

    private static String document() {
        var known = List.of(
                MappingRig.field("candidate.custom.1f0e", "T-shirt size", "choice", true),
                MappingRig.field("candidate.firstName", "First name", "text", false),
                MappingRig.field("candidate.lastName", "Last name", "text", false));
        return JSON.writeValueAsString(
                Exporting.document(MAPPING, known, Map.of("candidate.custom.1f0e", "T-shirt size")));
    }

    @Test
    void everySourceAndStepIsInTheSchema() {
        assertThat(DocumentSchema.problems(document())).isEmpty();
        var schema = JSON.readTree(DocumentSchema.text());
        for (Class<?> type : List.of(Source.class, Transform.class)) {
            var kinds = Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                    .map(JsonSubTypes.Type::name)
                    .toList();
            String definition = type == Source.class ? "source" : "transform";
            assertThat(schema.path("$defs").path(definition).path("oneOf").findValuesAsString("const"))
                    .containsExactlyElementsOf(kinds);
        }
        assertThat(STEPS.stream().map(Object::getClass).distinct()).hasSize(22);
    }

    @Test
    void theSchemaRefusesWhatIsNotAMapping() {
        assertThat(DocumentSchema.problems("{}")).hasSize(2);
        assertThat(DocumentSchema.problems(document().replace("\"kind\":\"trim\"", "\"kind\":\"explode\"")))
                .isNotEmpty();
        assertThat(DocumentSchema.problems(document().replace("\"entries\":[{", "\"entries\":[{},{")))
                .isNotEmpty();
    }

    @Test
    void isReadableFromTopToBottom() {
        assertThat(document())
                .startsWith("{\"$schema\":\"" + MappingDocument.SCHEMA + "\",\"version\":7,\"note\":\"A note\","
                        + "\"rules\":[{\"employeeField\":\"field0\",\"label\":\"Size\",\"words\":\"T-shirt size, then ")
                .contains(
                        "\"lookupTables\":[{\"name\":\"US states\",\"entries\":[{\"from\":\"CA\",\"to\":\"California\"}]}]")
                .contains("{\"key\":\"candidate.custom.1f0e\",\"label\":\"T-shirt size\",\"object\":\"Candidate\"")
                .doesNotContain("t-1", "Unused", "candidate.lastName", "Ada");
    }

    @Test
    void comesBackEqualWhereTheSameIsKnown() {
        var read = new Documents(JSON).read(JSON.readTree(document()));

        var incoming = Importing.of(
                read,
                new Importing.Here(
                        targets(),
                        MAPPING.tables(),
                        Set.of(),
                        List.of(MappingRig.field("candidate.custom.1f0e", "Size", "choice", true)),
                        null));

        assertThat(incoming.problems()).isEmpty();
        assertThat(incoming.tables()).noneMatch(table -> table.isNew() || table.changed());
        assertThat(incoming.rules(incoming.afterwards())).isEqualTo(MAPPING.rules());
    }

    @Test
    void aCustomFieldOfAnotherOrganizationIsFoundByItsTitleWhereverARuleNamesIt() {
        var read = new Documents(JSON).read(JSON.readTree(document()));

        var incoming = Importing.of(
                read,
                new Importing.Here(
                        targets(),
                        List.of(),
                        Set.of(),
                        List.of(
                                MappingRig.field("candidate.custom.99", "t-shirt SIZE", "choice", true),
                                MappingRig.field("offer.custom.98", "T-shirt size", "choice", true)),
                        null));

        assertThat(incoming.problems())
                .containsExactly("The custom field “T-shirt size” (Candidate) was found here by its title, for Size,"
                        + " field1, field2, field3, field4.");
        var rules = incoming.rules(incoming.afterwards());
        assertThat(rules)
                .extracting(Rule::source)
                .containsExactly(
                        new Source.CandidateField("candidate.custom.99"),
                        new Source.Template("{candidate.firstName} {candidate.custom.99}"),
                        new Source.Constant("Budapest"),
                        new Source.FirstOf(List.of("candidate.custom.99", "candidate.region")),
                        new Source.Expression("candidate.custom[\"99\"] + ' ' + candidate.firstName"));
        assertThat(JSON.writeValueAsString(rules)).doesNotContain("1f0e");
    }

    @Test
    void whatIsNotFoundOrNotOnlyOneIsSaidAndLeftAsItIs() {
        var read = new Documents(JSON).read(JSON.readTree(document()));
        var none = new Importing.Here(targets(), MAPPING.tables(), Set.of(), List.of(), "Ashby does not answer.");
        var two = new Importing.Here(
                targets(),
                MAPPING.tables(),
                Set.of(),
                List.of(
                        MappingRig.field("candidate.custom.98", "T-shirt size", "choice", true),
                        MappingRig.field("candidate.custom.99", "T-shirt size", "choice", true)),
                null);

        assertThat(Importing.of(read, none).problems())
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .startsWith("The custom field “T-shirt size” (Candidate) is not in this Ashby"
                                        + " organization. Choose another field for Size"),
                        problem -> assertThat(problem).isEqualTo("Ashby does not answer."));
        assertThat(Importing.of(read, two).problems())
                .singleElement()
                .asString()
                .contains("is there 2 times in this Ashby organization");
    }

    @Test
    void aCustomFieldThatAshbyDoesNotTellOfNowIsInTheDocumentAllTheSame() {
        String document = JSON.writeValueAsString(Exporting.document(MAPPING, List.of(), Map.of()));
        assertThat(document)
                .contains(
                        "{\"key\":\"candidate.custom.1f0e\",\"label\":\"candidate.custom.1f0e\",\"object\":\"Candidate\"");
        assertThat(DocumentSchema.problems(document)).isEmpty();

        var incoming = Importing.of(
                new Documents(JSON).read(JSON.readTree(document)),
                new Importing.Here(targets(), MAPPING.tables(), Set.of(), List.of(), null));
        assertThat(incoming.problems())
                .containsExactly("The custom field candidate.custom.1f0e is not in this Ashby organization, and the"
                        + " document does not say what it is called. Choose another field for Size, field1, field2,"
                        + " field3, field4.");
    }

    @Test
    void aCustomFieldThatTheDocumentDoesNotDescribeIsSaid() {
        var only = new Rule(
                "field0",
                new Source.Constant("x"),
                List.of(new Transform.OnlyIf("offer.custom.77", Transform.Test.IS_FILLED, null)));
        var written = new MappingDocument.DocumentRule(
                "field0", "Size", null, only.source(), only.transforms(), only.examples());
        var document = new MappingDocument(MappingDocument.SCHEMA, null, null, List.of(written), null, null, null);

        assertThat(Importing.of(document, new Importing.Here(targets(), List.of(), Set.of(), List.of(), null))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("The custom field offer.custom.77 is not in this Ashby organization")
                .endsWith("Choose another field for Size.");
    }

    @Test
    void aDocumentHasNoMoreFieldsThanAMappingCouldRead() {
        var tree = (ObjectNode) JSON.readTree(document());
        var fields = tree.putArray("candidateFields");
        for (int i = 0; i <= 2_000; i++) {
            fields.addObject()
                    .put("key", "offer.custom." + i)
                    .put("label", "L")
                    .put("object", "Offer")
                    .put("type", "text")
                    .put("custom", true);
        }
        assertThatThrownBy(() -> new Documents(JSON).read(tree))
                .hasMessageContaining("A document holds up to 2000 candidate fields");
    }

    private static List<Target> targets() {
        return IntStream.range(0, SOURCES.size())
                .mapToObj(i -> new Target("field" + i, "Field " + i, "choice", false, List.of()))
                .toList();
    }
}
