package dev.stagedoor.mapping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SourceTests {
    private static final Target NAME = new Target("name", "Name", "text", true, List.of());
    private static final Map<String, JsonNode> ZOE = values("""
            {"candidate.firstName": "Zoë", "candidate.lastName": " Ångström ", "candidate.tags": ["a", "b"],
             "offer.salary": {"amount": "84000", "currency": "EUR"}, "job.title": "  ", "candidate.custom.a5-28": 7}""");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {candidate.firstName} {candidate.lastName}               | Zoë Ångström
            {candidate.firstName} {candidate.middle} {candidate.lastName} | Zoë Ångström
            {candidate.middle} {candidate.lastName}                  | Ångström
            {candidate.lastName}, {candidate.middle}                 | Ångström,
            { candidate.firstName }!                                 | Zoë!
            {candidate.tags} for {offer.salary}                      | a, b for 84,000 EUR
            #{candidate.custom.a5-28}                                | #7
            {job.title}{candidate.middle}                            | nothing
            Mr {job.title}                                           | nothing
            plain {} text {                                          | plain {} text {
            {{candidate.firstName}}                                  | {Zoë}
            """)
    void fillsATemplate(String template, String text) {
        assertThat(display(new Source.Template(template))).isEqualTo(text);
    }

    @Test
    void takesTheFirstFieldWithAValueAndNamesThatOne() {
        var source = new Source.FirstOf(
                List.of("job.title", "candidate.middle", "candidate.firstName", "candidate.lastName"));

        assertThat(result(source)).isInstanceOfSatisfying(FieldResult.Value.class, value -> {
            assertThat(value.display()).isEqualTo("Zoë");
            assertThat(value.candidateFields()).containsExactly("candidate.firstName");
        });
    }

    @Test
    void namesAllFieldsThatWereTriedInVain() {
        assertThat(result(new Source.FirstOf(List.of("job.title", "candidate.middle"))))
                .isEqualTo(new FieldResult.Invalid(
                        "name",
                        "missingRequired",
                        "Ashby has no value for Name for this person",
                        null,
                        List.of("job.title", "candidate.middle")));
        assertThat(display(new Source.FirstOf(null))).isEqualTo("nothing");
    }

    @Test
    void aConstantComesFromNoField() {
        assertThat(result(new Source.Constant("Company"))).isInstanceOfSatisfying(FieldResult.Value.class, value -> {
            assertThat(value.display()).isEqualTo("Company");
            assertThat(value.candidateFields()).isEmpty();
        });
        assertThat(display(new Source.Constant(" "))).isEqualTo("nothing");
    }

    @Test
    void namesTheFieldsOfConditionsToo() {
        var rule = new Rule(
                "name",
                new Source.Template("{candidate.firstName} {candidate.lastName} {candidate.firstName}"),
                List.of(
                        new Transform.OnlyIf("application.status", Transform.Test.IS, "Hired"),
                        new Transform.OnlyIf("candidate.lastName", Transform.Test.IS_FILLED, null)));

        assertThat(Mapper.candidateFields(rule))
                .containsExactly("candidate.firstName", "candidate.lastName", "application.status");
        assertThat(Mapper.of(List.of(rule), List.of(NAME), List.of()).map(ZOE, Addresses.NONE))
                .containsExactly(new FieldResult.Invalid(
                        "name",
                        "missingRequired",
                        "The rule for Name leaves no value for this person",
                        null,
                        List.of("candidate.firstName", "candidate.lastName", "application.status")));
    }

    @Test
    void tracesEveryStation() {
        var rule = new Rule(
                "name",
                new Source.CandidateField("candidate.lastName"),
                List.of(
                        new Transform.LetterCase(Transform.Letters.UPPER),
                        new Transform.Split("-", 2),
                        new Transform.DefaultTo("soon"),
                        new Transform.ReadDate(null, null),
                        new Transform.Trim()));

        var trace = Mapper.of(List.of(rule), List.of(NAME), List.of()).trace(ZOE, Addresses.NONE);

        assertThat(trace).singleElement().satisfies(one -> {
            assertThat(one.result())
                    .isInstanceOfSatisfying(
                            FieldResult.Invalid.class,
                            invalid -> assertThat(invalid.code()).isEqualTo("cannotBeDone"));
            assertThat(one.steps())
                    .containsExactly(
                            new FieldTrace.Step("Value in Ashby", " Ångström ", null),
                            new FieldTrace.Step("CAPITAL LETTERS", "ÅNGSTRÖM", null),
                            new FieldTrace.Step("Take part 2 split at “-”", null, null),
                            new FieldTrace.Step("When empty, “soon”", "soon", null),
                            new FieldTrace.Step(
                                    "Read a date",
                                    null,
                                    "“soon” is not a date of the calendar, written like 2026-12-31"));
        });
    }

    @Test
    void tracesAFieldWithoutARule() {
        assertThat(Mapper.of(List.of(), List.of(NAME), List.of()).trace(ZOE, Addresses.NONE))
                .singleElement()
                .satisfies(one -> assertThat(one.steps()).isEmpty());
    }

    private static FieldResult result(Source source) {
        return Mapper.of(List.of(new Rule("name", source, List.of())), List.of(NAME), List.of())
                .map(ZOE, Addresses.NONE)
                .getFirst();
    }

    private static String display(Source source) {
        return result(source) instanceof FieldResult.Value value ? value.display() : "nothing";
    }

    private static Map<String, JsonNode> values(String json) {
        var values = new HashMap<String, JsonNode>();
        OneStep.JSON.readTree(json).properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }
}
