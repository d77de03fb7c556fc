package dev.stagedoor.mapping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.mapping.engine.Transform.Otherwise;
import dev.stagedoor.mapping.engine.value.Outcome;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LookupAndConditionTests {
    private static final LookupTable STATES = new LookupTable(
            "t1",
            "US states",
            List.of(
                    new LookupTable.Entry("CA", "California"),
                    new LookupTable.Entry("ca", "somewhere else"),
                    new LookupTable.Entry("Zoe\u0308's  place", "Home"),
                    new LookupTable.Entry("Yes", "agreed"),
                    new LookupTable.Entry("n/a", "")));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "CA"                   | "California"
            " ca "                 | "California"
            "ZOË'S\\u00a0PLACE"    | "Home"
            true                   | "agreed"
            ["CA", "yes"]          | ["California","agreed"]
            ["n/a"]                | nothing
            "N/A"                  | nothing
            null                   | nothing
            []                     | nothing
            """)
    void findsTheTargetWhateverCaseAndSpaces(String given, String found) {
        assertThat(lookUp(given, Otherwise.NEEDS_ATTENTION)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} with everything else {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "Texas"             | KEEP             | "Texas"
            5                   | KEEP             | 5
            ["CA", "Texas"]     | KEEP             | ["California","Texas"]
            "Texas"             | BLANK            | nothing
            ["CA", "Texas"]     | BLANK            | ["California"]
            "Texas"             | VALUE            | "Other"
            ["CA", "Texas"]     | VALUE            | ["California","Other"]
            "Texas"             | NEEDS_ATTENTION  | “Texas” has no target in the lookup table US states
            ["CA", "Texas"]     | NEEDS_ATTENTION  | “Texas” has no target in the lookup table US states
            """)
    void doesWithEverythingElseAsTold(String given, Otherwise otherwise, String found) {
        assertThat(lookUp(given, otherwise)).isEqualTo(found);
    }

    @Test
    void tellsTheCodesOfProblemsApart() {
        assertThat(outcome("\"Texas\"", new Transform.Lookup("t1", Otherwise.NEEDS_ATTENTION, null)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("noTarget"));
        assertThat(outcome("\"Texas\"", new Transform.Lookup("gone", Otherwise.KEEP, null)))
                .isEqualTo(new Outcome.Failed(
                        "lookupTableGone", "The lookup table of this step is gone. Choose another, or make a new one"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            "Hired"                     | IS        | hired     | passes
            "Hired"                     | IS        | Archived  | is blank
            "Hired"                     | IS_NOT    | Archived  | passes
            "Hired"                     | IS_NOT    | ~ hired ~ | is blank
            ["Remote", "EU"]            | IS        | eu        | passes
            ["Remote", "EU"]            | IS        | US        | is blank
            ["Remote", "EU"]            | IS_NOT    | eu        | is blank
            ["Remote", "EU"]            | CONTAINS  | mot       | passes
            "Senior Engineer"           | CONTAINS  | ENGINEER  | passes
            "Senior Engineer"           | CONTAINS  | Manager   | is blank
            true                        | IS        | yes       | passes
            true                        | IS        | true      | passes
            false                       | IS        | yes       | is blank
            84000                       | IS        | 84,000    | passes
            84000                       | IS        | 84000.00  | passes
            {"amount": "84000", "currency": "EUR"} | IS | 84,000 EUR | passes
            "2026-11-02"                | IS        | 2026-11-02 | passes
            -                           | IS        | hired     | is blank
            -                           | IS_NOT    | hired     | passes
            -                           | CONTAINS  | hired     | is blank
            -                           | IS_EMPTY  | -         | passes
            "  "                        | IS_EMPTY  | -         | passes
            []                          | IS_EMPTY  | -         | passes
            "x"                         | IS_EMPTY  | -         | is blank
            -                           | IS_FILLED | -         | is blank
            "x"                         | IS_FILLED | -         | passes
            false                       | IS_FILLED | -         | passes
            null                        | IS_FILLED | -         | is blank
            """)
    void letsAValuePassOnACondition(
            @Nullable String other, Transform.Test test, @Nullable String value, String happens) {
        var values = new HashMap<String, JsonNode>();
        values.put("value", OneStep.JSON.readTree("\"kept\""));
        if (other != null) {
            values.put("other", OneStep.JSON.readTree(other));
        }
        var rule = new Rule(
                "field", new Source.CandidateField("value"), List.of(new Transform.OnlyIf("other", test, value)));

        var outcome = Mapper.recipe(rule, List.of()).run(values, Addresses.NONE);

        assertThat(OneStep.words(outcome)).isEqualTo(happens.equals("passes") ? "\"kept\"" : "nothing");
    }

    @Test
    void aDefaultFillsWhatIsBlankAndNothingElse() {
        var fill = new Transform.DefaultTo(" Remote ");

        assertThat(OneStep.result("null", fill)).isEqualTo("\"Remote\"");
        assertThat(OneStep.result("\" \"", fill)).isEqualTo("\"Remote\"");
        assertThat(OneStep.result("false", fill)).isEqualTo("false");
        assertThat(OneStep.result("null", new Transform.DefaultTo(" "))).isEqualTo("nothing");
        assertThat(OneStep.result(
                        "null", new Transform.Trim(), fill, new Transform.LetterCase(Transform.Letters.UPPER)))
                .isEqualTo("\"REMOTE\"");
    }

    @Test
    void noStepFollowsAProblem() {
        assertThat(OneStep.result(
                        "\"soon\"", new Transform.ReadDate(null, null), new Transform.DefaultTo("2026-11-02")))
                .startsWith("“soon” is not a date");
    }

    private static String lookUp(String given, Otherwise otherwise) {
        return OneStep.words(outcome(given, new Transform.Lookup("t1", otherwise, "Other")));
    }

    private static Outcome outcome(String given, Transform step) {
        return OneStep.outcome(OneStep.JSON.readTree(given), List.of(STATES), step);
    }
}
