package dev.stagedoor.mapping.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Types along a rule; steps are written as in the saved JSON. */
class RuleCheckTests {
    /** Tables may have thousands of lines, and a mapping hundreds of steps. */
    @Test
    void looksIntoNoLookupTableForStepsThatDoNotLookUp() {
        var looks = new AtomicInteger();
        var tables = new AbstractList<LookupTable>() {
            @Override
            public LookupTable get(int index) {
                looks.incrementAndGet();
                return TABLES.get(index);
            }

            @Override
            public int size() {
                return TABLES.size();
            }
        };
        var steps = List.<Transform>of(
                new Transform.Trim(), new Transform.Split(" ", 1), new Transform.LetterCase(Transform.Letters.UPPER));

        assertThat(RuleCheck.check(new Rule("field", new Source.Constant("a b"), steps), target("text"), TYPES, tables))
                .isEmpty();
        assertThat(looks).hasValue(0);
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<LookupTable> TABLES =
            List.of(new LookupTable("states", "US states", List.of(new LookupTable.Entry("CA", "California"))));

    /** One candidate field of each type, named after it. */
    private static final Map<String, String> TYPES = types();

    @ParameterizedTest(name = "{0} with {1} suits {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            text              |                                                              | text
            longText          |                                                              | choice
            text              |                                                              | email
            choice            |                                                              | person
            number            |                                                              | text
            number            |                                                              | phone
            date              |                                                              | text
            yesNo             |                                                              | choice
            money             |                                                              | text
            date              |                                                              | date
            number            |                                                              | number
            money             |                                                              | money
            yesNo             |                                                              | yesNo
            list              |                                                              | multipleChoice
            text              |                                                              | multipleChoice
            unknown           |                                                              | date
            unknown           |                                                              | money
            text              | {"kind":"readDate","format":"dd/MM/yyyy"}                    | date
            dateTime          | {"kind":"readDate","zone":"Europe/Budapest"}                 | date
            date              | {"kind":"shiftDate","amount":-1,"unit":"workingDays"}        | date
            date              | {"kind":"writeDate","format":"d MMMM yyyy"}                  | text
            text              | {"kind":"readNumber","decimal":","}                          | number
            text              | {"kind":"readNumber","decimal":"."},{"kind":"money","currency":"EUR"} | money
            money             | {"kind":"amount"}                                            | number
            money             | {"kind":"currency"}                                          | text
            numberRange       | {"kind":"rangeEnd","end":"minimum"}                          | number
            compensationRange | {"kind":"rangeEnd","end":"maximum"}                          | money
            compensationRange | {"kind":"rangeEnd","end":"maximum"},{"kind":"amount"}        | number
            text              | {"kind":"yesNo","yes":["Igen"],"no":["Nem"]}                 | yesNo
            list              | {"kind":"join","separator":", "}                             | text
            list              | {"kind":"lookup","table":"states","otherwise":"keep"}        | multipleChoice
            text              | {"kind":"lookup","table":"states","otherwise":"needsAttention"} | text
            date              | {"kind":"defaultTo","value":"2026-11-02"}                    | date
            yesNo             | {"kind":"defaultTo","value":"no"}                            | yesNo
            list              | {"kind":"defaultTo","value":"None"}                          | multipleChoice
            date              | {"kind":"onlyIf","field":"candidate.text","test":"isFilled"} | date
            unknown           | {"kind":"rangeEnd","end":"minimum"},{"kind":"amount"}        | number
            text              | {"kind":"phone","country":"GB"}                              | phone
            """)
    void suits(String from, String steps, String to) {
        assertThat(check(from, steps, to)).isEmpty();
    }

    @ParameterizedTest(name = "{0} with {1} for {2}: {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            text              | -                                         | date           | - | The field needs a date, and this rule ends as a text
            dateTime          | -                                         | date           | - | The field needs a date, and this rule ends as a date with a time
            list              | -                                         | date           | - | The field needs a date, and this rule ends as a list
            text              | -                                         | number         | - | The field needs a number, and this rule ends as a text
            money             | -                                         | number         | - | The field needs a number, and this rule ends as an amount of money
            number            | -                                         | money          | - | The field needs an amount of money, and this rule ends as a number
            compensationRange | -                                         | money          | - | The field needs an amount of money, and this rule ends as a pay range
            text              | -                                         | yesNo          | - | The field needs yes or no, and this rule ends as a text
            date              | -                                         | yesNo          | - | The field needs yes or no, and this rule ends as a date
            list              | -                                         | text           | - | The field needs a text, and this rule ends as a list
            list              | -                                         | choice         | - | The field needs one of its choices, and this rule ends as a list
            numberRange       | -                                         | text           | - | The field needs a text, and this rule ends as a range
            date              | -                                         | email          | - | The field needs an e-mail address, and this rule ends as a date
            date              | {"kind":"trim"}                           | date           | - | The field needs a date, and this rule ends as a text
            date              | {"kind":"writeDate","format":"d MMMM yyyy"} | date         | - | The field needs a date, and this rule ends as a text
            text              | {"kind":"writeDate","format":"d MMMM yyyy"} | text         | 0 | This step takes a date, and there is a text
            list              | {"kind":"split","separator":",","part":1} | text           | 0 | This step takes a text, and there is a list
            text              | {"kind":"join","separator":","}           | text           | 0 | This step takes a list, and there is a text
            text              | {"kind":"amount"}                         | number         | 0 | This step takes an amount of money, and there is a text
            text              | {"kind":"money","currency":"EUR"}         | money          | 0 | This step takes a number, and there is a text
            text              | {"kind":"rangeEnd","end":"minimum"}       | number         | 0 | This step takes a range, and there is a text
            number            | {"kind":"readDate"}                       | date           | 0 | This step takes a text or a date, and there is a number
            date              | {"kind":"defaultTo","value":"soon"}       | date           | 0 | “soon” cannot stand for a date
            money             | {"kind":"defaultTo","value":"0 EUR"}      | money          | 0 | This step takes a value that can be written as a text, and there is an amount of money
            text              | {"kind":"trim"},{"kind":"readDate"},{"kind":"amount"} | number | 2 | This step takes an amount of money, and there is a date
            text              | {"kind":"replace","find":"(","with":"","pattern":true} | text  | 0 | The pattern is not valid: missing closing )
            text              | {"kind":"replace","find":"","with":"","pattern":false} | text  | 0 | This step needs a text to find
            text              | {"kind":"readDate","format":"dd/QQQQQQ"}  | date           | 0 | “dd/QQQQQQ” is not a date format, such as dd/MM/yyyy or d MMMM yyyy
            text              | {"kind":"readDate","zone":"Europe/Buda"}  | date           | 0 | There is no time zone “Europe/Buda”. Choose one, such as Europe/Berlin
            date              | {"kind":"writeDate","format":" "}         | text           | 0 | This step needs a format, such as d MMMM yyyy
            text              | {"kind":"split","separator":"","part":1}  | text           | 0 | This step needs the character to split at, such as a comma
            text              | {"kind":"split","separator":",","part":0} | text           | 0 | This step needs the part to keep: 1 is the first, -1 the last
            text              | {"kind":"phone","country":"XX"}           | phone          | 0 | This step needs the country of numbers without a prefix, in two letters such as GB
            text              | {"kind":"region","country":"FR","to":"code"} | text        | 0 | This step knows the regions of the United States (US), Canada (CA) and Australia (AU)
            number            | {"kind":"money","currency":"Euro"}        | money          | 0 | This step needs a currency in three letters, such as EUR
            text              | {"kind":"readNumber","decimal":";"}       | number         | 0 | This step needs the decimal mark: a point or a comma
            text              | {"kind":"lookup","table":"gone","otherwise":"keep"} | text | 0 | The lookup table of this step is gone. Choose another, or make a new one
            text              | {"kind":"lookup","table":"","otherwise":"keep"} | text | 0 | Choose a lookup table, or make a new one
            text              | {"kind":"lookup","table":"states","otherwise":"value"} | text | 0 | Write the value for everything else
            text              | {"kind":"defaultTo","value":" "}          | text           | 0 | Write the value to use when there is none
            text              | {"kind":"onlyIf","field":"candidate.gone","test":"isFilled"} | text | 0 | There is no candidate field “candidate.gone”
            text              | {"kind":"onlyIf","field":"candidate.text","test":"is"} | text | 0 | Write what to compare the field with
            """)
    void tellsOnce(String from, String steps, String to, Integer step, String message) {
        assertThat(check(from, steps, to)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.step()).isEqualTo(step);
        });
    }

    @ParameterizedTest(name = "{0} with {1} for {2} is mended by {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            text              | - | date   | {"kind":"readDate"}
            dateTime          | - | date   | {"kind":"readDate","zone":"UTC"}
            text              | - | number | {"kind":"readNumber","decimal":"."}
            money             | - | number | {"kind":"amount"}
            numberRange       | - | number | {"kind":"rangeEnd","end":"minimum"}
            compensationRange | - | number | {"kind":"rangeEnd","end":"minimum"},{"kind":"amount"}
            number            | - | money  | {"kind":"money","currency":"EUR"}
            text              | - | money  | {"kind":"readNumber","decimal":"."},{"kind":"money","currency":"EUR"}
            compensationRange | - | money  | {"kind":"rangeEnd","end":"minimum"}
            numberRange       | - | money  | {"kind":"rangeEnd","end":"minimum"},{"kind":"money","currency":"EUR"}
            text              | - | yesNo  | {"kind":"yesNo"}
            list              | - | text   | {"kind":"join","separator":", "}
            list              | - | choice | {"kind":"join","separator":", "}
            numberRange       | - | text   | {"kind":"rangeEnd","end":"minimum"}
            compensationRange | - | multipleChoice | {"kind":"rangeEnd","end":"minimum"},{"kind":"amount"}
            text              | {"kind":"writeDate","format":"d MMMM yyyy"} | text   | {"kind":"readDate"}
            text              | {"kind":"money","currency":"EUR"}           | money  | {"kind":"readNumber","decimal":"."}
            list              | {"kind":"email"}                            | email  | {"kind":"join","separator":", "}
            compensationRange | {"kind":"amount"}                           | number | {"kind":"rangeEnd","end":"minimum"}
            money             | {"kind":"defaultTo","value":"0"}            | number | {"kind":"amount"}
            """)
    void offersTheStepsThatMendIt(String from, String steps, String to, String fix) {
        List<Transform> before = steps(steps);
        RuleProblem problem = check(from, steps, to).getFirst();
        var mended = new ArrayList<>(before);
        mended.addAll(problem.step() == null ? before.size() : problem.step(), problem.fix());

        assertThat(problem.fix()).isEqualTo(steps(fix));
        assertThat(RuleCheck.check(
                        new Rule("field", new Source.CandidateField("candidate." + from), mended),
                        target(to),
                        TYPES,
                        TABLES))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "date"})
    void looksAtEachFieldOfAFallbackChain(String second) {
        var rule = new Rule("field", new Source.FirstOf(List.of("candidate.date", "candidate." + second)), List.of());

        assertThat(RuleCheck.check(rule, target("date"), TYPES, TABLES))
                .extracting(RuleProblem::message)
                .isEqualTo(
                        second.equals("date")
                                ? List.of()
                                : List.of("The field needs a date, and this rule ends as a text"));
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            {"kind":"constant","value":"2026-11-02"}       | date   | -
            {"kind":"constant","value":"soon"}             | date   | The field needs a date such as 2026-11-02 (got “soon”)
            {"kind":"constant","value":"Hungary"}          | text   | -
            {"kind":"constant","value":"maybe"}            | choice | The field must be one of: Full-time, Part-time (got “maybe”)
            {"kind":"constant","value":"yes"}              | yesNo  | -
            {"kind":"constant","value":" "}                | text   | Write the value that everybody gets
            {"kind":"template","text":"{candidate.text}"}  | text   | -
            {"kind":"template","text":"{candidate.text}"}  | date   | The field needs a date, and this rule ends as a text
            {"kind":"template","text":"{candidate.gone} a"} | text  | There is no candidate field “candidate.gone”
            {"kind":"template","text":"{candidate.text"}   | text   | This { is not closed. Write } after the name of the field
            {"kind":"template","text":"{a {candidate.text}"} | text | This { is not closed. Write } after the name of the field
            {"kind":"template","text":"a {} {candidate.text}"} | text | Write the name of a candidate field between { and }
            {"kind":"template","text":""}                  | text   | Write the text, with fields in braces
            {"kind":"firstOf","fields":[]}                 | text   | Choose the fields to try in turn
            {"kind":"candidateField","field":""}           | text   | Choose a candidate field
            {"kind":"candidateField","field":"offer.gone"} | text   | There is no candidate field “offer.gone”
            {"kind":"candidateField","field":"offer.custom.gone"} | date | -
            {"kind":"expression","text":"candidate.text"}  | date   | -
            {"kind":"expression","text":"1 + 1"}           | number | -
            {"kind":"expression","text":"1 + 1"}           | date   | The field needs a date, and this rule ends as a number
            {"kind":"expression","text":"candidat.text"}   | text   | Unknown name “candidat”. Did you mean candidate? (at 1:1)
            {"kind":"expression","text":"candidate.txt"}   | text   | There is no field “candidate.txt”. Did you mean candidate.text? (at 1:10)
            """)
    void looksAtTheSource(String source, String to, String message) {
        var rule = new Rule("field", JSON.readValue(source, Source.class), List.of());

        assertThat(RuleCheck.check(rule, target(to), TYPES, TABLES))
                .extracting(RuleProblem::message)
                .isEqualTo(message == null ? List.of() : List.of(message));
    }

    @Test
    void pointsIntoTheExpression() {
        var rule = new Rule("field", new Source.Expression("candidate.text +\n candidat.text"), List.of());

        assertThat(RuleCheck.check(rule, target("text"), TYPES, TABLES))
                .extracting(RuleProblem::at)
                .containsExactly(new RuleProblem.Place(2, 2));
    }

    @Test
    void pointsIntoTheTemplate() {
        var rule = new Rule("field", new Source.Template("{candidate.text}\n and {candidate.gone} {"), List.of());

        assertThat(RuleCheck.check(rule, target("text"), TYPES, TABLES))
                .extracting(RuleProblem::at)
                .containsExactly(new RuleProblem.Place(2, 6), new RuleProblem.Place(2, 23));
    }

    @Test
    void letsFieldsPassWhileAshbyCannotTellThem() {
        var rule = new Rule("field", new Source.CandidateField("candidate.text"), List.of());

        assertThat(RuleCheck.check(rule, target("date"), Map.of(), TABLES)).isEmpty();
    }

    private static List<RuleProblem> check(String from, String steps, String to) {
        var rule = new Rule("field", new Source.CandidateField("candidate." + from), steps(steps));
        return RuleCheck.check(rule, target(to), TYPES, TABLES);
    }

    static List<Transform> steps(String steps) {
        return steps == null ? List.of() : JSON.readValue("[" + steps + "]", new TypeReference<List<Transform>>() {});
    }

    static Target target(String type) {
        return new Target("field", "The field", type, false, List.of("Full-time", "Part-time"));
    }

    private static Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        for (String type : List.of(
                "text",
                "longText",
                "email",
                "phone",
                "link",
                "date",
                "dateTime",
                "number",
                "money",
                "yesNo",
                "choice",
                "multipleChoice",
                "list",
                "numberRange",
                "compensationRange",
                "unknown")) {
            types.put("candidate." + type, type);
        }
        return types;
    }
}
