package dev.stagedoor.mapping.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes of an expression, and what is said of one that cannot be used. */
class ExpressionsTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, JsonNode> VALUES =
            JSON.readValue("""
            {
              "candidate.firstName": "Zoë",
              "candidate.name": "Zoë de la Cruz",
              "candidate.region": "CA",
              "candidate.tags": ["VIP", "Remote"],
              "candidate.custom.7f3e-41": "L",
              "candidate.school": "  ",
              "job.title": "Sr. Engineer",
              "offer.salary": {"amount": "84000", "currency": "EUR"},
              "offer.salaryAmount": 84000
            }""", new TypeReference<LinkedHashMap<String, JsonNode>>() {});

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            candidate.firstName                                                  | "Zoë"
            candidate["firstName"]                                               | "Zoë"
            candidate.custom["7f3e-41"]                                          | "L"
            candidate.firstName + " " + candidate.region                         | "Zoë CA"
            "Level " + 3                                                         | "Level 3"
            job.title.replace("Sr.", "Senior")                                   | "Senior Engineer"
            candidate.name.split(" ")[0]                                         | "Zoë"
            candidate.name.substring(0, 3).upperAscii()                          | "ZOë"
            upper(candidate.firstName)                                           | "ZOË"
            candidate.firstName.upper()                                          | "ZOË"
            "ÅNGSTRÖM Straße".lower()                                            | "ångström straße"
            "Straße".upper()                                                     | "STRASSE"
            candidate.name.substring(4)                                          | "de la Cruz"
            candidate.name.matches("^Zo.")                                       | true
            candidate.name.startsWith("Zoë") && !job.title.contains("VP")        | true
            candidate.tags.join("; ")                                            | "VIP; Remote"
            candidate.tags.filter(tag, tag != "VIP")                             | ["Remote"]
            candidate.tags.map(tag, tag.lowerAscii())                            | ["vip","remote"]
            candidate.tags.exists(tag, tag == "Remote") ? "Remote" : "Office"    | "Remote"
            candidate.tags.all(tag, size(tag) < 4)                               | false
            candidate.tags + ["New"]                                             | ["VIP","Remote","New"]
            candidate.region in ["CA", "NY"]                                     | true
            {"CA": "California", "NY": "New York"}[candidate.region]             | "California"
            {1: "Junior", 2.50: "Senior"}[number("1.0")]                         | "Junior"
            {1: "Junior", 2.50: "Senior"}[5 / 2]                                 | "Senior"
            {84000: "Staff"}[offer.salaryAmount]                                 | "Staff"
            {offer.salaryAmount: "Staff"}[84000]                                 | "Staff"
            {offer.salaryAmount: "Staff"}["84000"]                               | "Staff"
            offer.salaryAmount in {84000: true}                                  | true
            5 in {84000: true}                                                   | false
            {true: "Y", false: "N"}[offer.salaryAmount > 1]                      | "Y"
            {true: "Y", false: "N"}[candidate.region == "NY"]                    | "N"
            {candidate.region: 1}                                                | {"CA":1}
            {1: "a", "b": 2}                                                     | {"1":"a","b":2}
            offer.salary.currency                                                | "EUR"
            offer.salary.amount * 1.1                                            | 92400
            0.1 + 0.2                                                            | 0.3
            7 / 2                                                                | 3.5
            7 % 2 - 3 * -2                                                       | 7
            round(offer.salaryAmount / 13, 2)                                    | 6461.54
            {"amount": round(offer.salaryAmount / 12, 0), "currency": "EUR"}     | {"amount":7000,"currency":"EUR"}
            offer.salaryAmount >= 84000 ? "senior" : null                        | "senior"
            string(offer.salaryAmount) + " a year"                               | "84000 a year"
            number(" 12.50 ") + 1                                                | 13.5
            """)
    void gives(String text, String expected) {
        assertThat(JSON.writeValueAsString(value(text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} gives {1}, though the field has no value")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            candidate.lastName                                | null
            candidate.lastName.lowerAscii()                   | null
            candidate.lastName.upper()                        | null
            lower(candidate.lastName)                         | null
            candidate.firstName + candidate.lastName          | "Zoë"
            candidate.lastName.split(" ")[0]                  | null
            candidate.lastName.orElse("Unknown")              | "Unknown"
            candidate.school.orElse("None")                   | "None"
            candidate.custom["gone"].orElse("M")              | "M"
            has(candidate.lastName)                           | false
            has(candidate.school)                             | false
            candidate.lastName == ""                          | true
            candidate.lastName == null                        | true
            candidate.lastName == "Cruz"                      | false
            candidate.lastName ? "yes" : "no"                 | "no"
            !candidate.lastName                               | true
            candidate.lastName > 5 ? "more" : "less"          | "less"
            candidate.lastName in ["a"]                       | false
            "a" in candidate.lastName                         | false
            candidate.lastName.exists(x, x == "a")            | false
            candidate.lastName.map(x, x + "a")                | []
            candidate.lastName.join(", ")                     | null
            candidate.lastName.matches("a")                   | false
            size(candidate.lastName)                          | 0
            offer.startDate + 1                               | null
            -offer.startDate * 2                              | null
            application.anything.of.any.depth                 | null
            candidate.tags[9]                                 | null
            candidate.tags[-1]                                | null
            candidate.lastName.matches(candidate.lastName)    | false
            """)
    void readsWhatIsAbsentAsBlank(String text, String expected) {
        assertThat(JSON.writeValueAsString(value(text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is told as: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            candidat.firstName                 | Unknown name “candidat”. Did you mean candidate? (at 1:1)
            "a" + jobs.title                   | Unknown name “jobs”. Did you mean job? (at 1:7)
            zzz                                | Unknown name “zzz” (at 1:1)
            candidate                          | Say which field, as in candidate.firstName (at 1:1)
            candidate.custom                   | Say which custom field, as in candidate.custom["its id"] (at 1:10)
            candidate["first" + "Name"]        | Say which field, as in candidate.firstName (at 1:1)
            candidate.firstName.lowr()         | Unknown function “lowr”. Did you mean lower? (at 1:25)
            uppercase(candidate.firstName)     | Unknown function “uppercase”. Did you mean upper? (at 1:10)
            int("5")                           | Unknown function “int” (at 1:4)
            candidate.firstName +              | The expression ends too early: a value or a closing bracket is missing (at 1:22)
            (candidate.firstName               | The expression ends too early: a value or a closing bracket is missing (at 1:21)
            candidate.firstName)               | “)” is not expected here (at 1:20)
            candidate.firstName = "Zoë"        | To compare, write == with two equals signs (at 1:21)
            candidate.tags & job.title         | For “and”, write && (at 1:16)
            "Zoë                               | This text has no closing quote (at 1:1)
            candidate.firstName + “x”          | ““” is not expected here. Put text in quotes, as in "Paris" (at 1:23)
            if                                 | “if” is a word with a meaning of its own here (at 1:1)
            "a" + true                         | “+” does not work with a text and yes or no (at 1:5)
            "a" * 2                            | “*” does not work with a text and a number (at 1:5)
            -"a"                               | “-” needs a number; this is a text (at 1:1)
            "a" ? 1 : 2                        | Yes or no is needed here, such as job.title == "Engineer"; this is a text (at 1:1)
            "a" && true                        | Yes or no is needed here, such as job.title == "Engineer"; this is a text (at 1:1)
            true ? "a" : 1                     | After ? both sides of : must be of one kind; this is yes or no and a text and a number (at 1:6)
            "abc".exists(x, x == "a")          | exists, all, filter and map need a list; this is a text (at 1:1)
            candidate.tags.exists(x)           | exists needs a name and what to do with it, as in candidate.tags.exists(tag, tag == "Remote") (at 1:22)
            candidate.tags.exists(1, true)     | A name is needed first, as in candidate.tags.exists(tag, tag == "Remote") (at 1:23)
            "abc".substring("a")               | substring does not work with a text and a text. Write it as in candidate.lastName.substring(0, 3) (at 1:16)
            has()                              | has does not work with nothing. Write it as in has(candidate.primaryPhone) (at 1:4)
            Money{amount: 1}                   | A name with { } after it is not known here (at 1:6)
            b"abc"                             | Only texts, numbers, true, false and null can be written out here (at 1:1)
            {1: "a", 2: "b", 1.0: "c"}["1"]    | This key is there twice (at 1:18)
            {"a": "a", "a": "b"}["a"]          | This key is there twice (at 1:12)
            job.title.matches("(")             | The pattern is not valid: missing closing ) (at 1:19)
            job.title.matches("((a{999}){999}){999}") | The pattern repeats too much (at 1:19)
            """)
    void pointsAtTheMistake(String text, String told) {
        assertThat(mistake(text).withPlace()).isEqualTo(told);
    }

    @Test
    void countsLines() {
        assertThat(mistake("candidate.firstName +\n  candidat.lastName").withPlace())
                .isEqualTo("Unknown name “candidat”. Did you mean candidate? (at 2:3)");
    }

    @Test
    void tellsAllUnknownNamesAtOnce() {
        assertThat(Expressions.compile("candidat.firstName + jbo.title"))
                .isInstanceOfSatisfying(
                        Compiled.Broken.class,
                        broken -> assertThat(broken.mistakes())
                                .extracting(Mistake::column)
                                .containsExactly(1, 22));
    }

    @ParameterizedTest(name = "{0} is a problem: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1 / (size(candidate.tags) - 2)       | a number cannot be divided by 0
            candidate.firstName * 2              | “*” needs a number, and there is a text
            candidate.firstName ? 1 : 2          | yes or no is needed, and there is a text
            candidate.firstName.map(x, x)        | a list is needed, and there is a text
            {candidate.tags: 1}                  | a key is a text, a number or yes or no, and there is a list
            candidate.firstName.length           | a text has no part “length”
            number(candidate.firstName)          | “Zoë” is not a number
            offer.salary + "a"                   | a text is needed, and there is a value of several parts
            candidate.firstName.matches(candidate.firstName + "(") | the pattern is not valid: missing closing )
            1e39 * 100                           | the number is too large
            """)
    void tellsWhatCouldNotBeDone(String text, String reason) {
        assertThat(ready(text).evaluate(VALUES))
                .isEqualTo(new Evaluated.Problem("The expression could not be worked out: " + reason));
    }

    @Test
    void oneSideOfOrIsEnough() {
        assertThat(value("has(candidate.lastName) || has(candidate.region)").booleanValue())
                .isTrue();
        assertThat(value("has(candidate.region) || 1 / 0 == 1").booleanValue()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "[\"aaaa\"]",
                "[[1]]",
                "[12345]",
                "[candidate.name]",
            })
    void doublingOverAndOverFillsNoMemory(String start) {
        String text = start + ".map(x, x + x)".repeat(20);

        assertThat(evaluated(text)).isInstanceOf(Evaluated.class);
    }

    @Test
    void replacingEachLetterByTheWholeTextFillsNoMemory() {
        var long50 = Map.<String, JsonNode>of("candidate.name", JSON.valueToTree("a".repeat(50_000)));

        assertThat(ready("candidate.name.replace(\"a\", candidate.name)").evaluate(long50))
                .isEqualTo(new Evaluated.Problem(
                        "The expression could not be worked out:" + " the text would be longer than 50000 characters"));
    }

    @Test
    void aLoopInALoopEnds() {
        var many = Map.<String, JsonNode>of(
                "candidate.tags", JSON.valueToTree("x,".repeat(150).split(",")));

        assertThat(ready("candidate.tags.all(a, candidate.tags.all(b, a == b))").evaluate(many))
                .isEqualTo(new Evaluated.Problem(
                        "The expression could not be worked out: it goes through too many items"));
    }

    @ParameterizedTest(name = "{0} {1} times, then {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            [[1,2]] | .map(a,[a,a,a,a,a,a,a,a]) | 8 | .exists(z, z == z)   | it nests lists too deeply
            [1]     | .map(a,[a,a,a,a,a,a,a,a]) | 8 | -                    | it nests lists too deeply
            [1]     | .map(a,{"b":a,"c":a})     | 8 | .exists(z, z == z)   | it nests lists too deeply
            ["a"]   | .map(a,WIDE)              | 3 | .exists(z, z == z)   | it does too much
            ["a"]   | .map(a,WIDE)              | 3 | .exists(z, z in [z]) | it does too much
            ["a"]   | .map(a,WIDE)              | 3 | .map(a, string(a))   | it does too much
            ["a"]   | .map(a,WIDE)              | 3 | -                    | it does too much
            ["a"]   | .map(a,WIDE)              | 1 | .map(a, {a: 1})      | a key is a text, a number or yes or no, and there is a list
            """)
    void aListThatIsInItselfOverAndOverIsNotWalkedThrough(
            String start, String widened, int times, @Nullable String then, String reason) {
        String wide = "[" + "a,".repeat(99) + "a]";
        String text = start + widened.replace("WIDE", wide).repeat(times) + (then == null ? "" : then);

        assertThat(evaluated(text))
                .isEqualTo(new Evaluated.Problem("The expression could not be worked out: " + reason));
    }

    @Test
    void costlyPatternsEnd() {
        var long50 = Map.<String, JsonNode>of("candidate.name", JSON.valueToTree("a".repeat(50_000)));
        String costly = "candidate.name.matches(\"(.{0,100}){40}z\")";
        String often = "[1,2,3,4,5,6,7,8,9].all(x, candidate.name.matches(\"[a-z]{30}\") || true)";

        assertThat(ready(costly).evaluate(long50))
                .isEqualTo(new Evaluated.Problem("The expression could not be worked out: it does too much"));
        assertThat(ready(costly).evaluate(VALUES)).isInstanceOf(Evaluated.Value.class);
        assertThat(ready(often).evaluate(long50)).isInstanceOf(Evaluated.class);
    }

    @Test
    void lookingForLongTextsInLongTextsEnds() {
        var long50 = Map.<String, JsonNode>of("candidate.name", JSON.valueToTree("a".repeat(50_000)));
        String part = "(candidate.name.substring(0, 25000) + \"b\")";

        for (String call : List.of("contains(%s)", "split(%s)", "replace(%s, \"\")")) {
            assertThat(ready("candidate.name." + call.formatted(part)).evaluate(long50))
                    .isEqualTo(new Evaluated.Problem("The expression could not be worked out: it does too much"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void asksForAnExpression(String text) {
        assertThat(mistake(text).message()).isEqualTo("Write an expression, such as candidate.firstName");
    }

    @Test
    void isBoundedInLengthAndDepth() {
        assertThat(mistake("\"" + "a".repeat(2_000) + "\"").message())
                .isEqualTo("An expression has up to 2000 characters");
        assertThat(mistake("(".repeat(100) + "1" + ")".repeat(100)).message())
                .isEqualTo("The expression is nested too deeply or too long");
        assertThat(mistake("1" + "+1".repeat(900)).message())
                .isEqualTo("The expression is nested too deeply or too long");
    }

    @Test
    void knowsTheFieldsThatItReads() {
        assertThat(ready("candidate.firstName + candidate.custom[\"7f3e-41\"]"
                                + " + candidate.tags.map(job, job.title)[0] + candidate.firstName")
                        .fields())
                .containsExactly("candidate.firstName", "candidate.custom.7f3e-41", "candidate.tags");
    }

    @Test
    void pointsAtFieldsThatThereAreNot() {
        var known = Set.of("candidate.firstName", "job.title");

        assertThat(ready("candidate.fristName + job.title").unknownFields(known::contains, known))
                .extracting(Mistake::withPlace)
                .containsExactly(
                        "There is no field “candidate.fristName”. Did you mean candidate.firstName? (at 1:10)");
    }

    @ParameterizedTest(name = "{0} is of kind {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            candidate.firstName + "a"     | TEXT
            size(candidate.tags)          | NUMBER
            candidate.region == "CA"      | YES_NO
            candidate.name.split(" ")     | LIST
            candidate.firstName           | UNKNOWN
            """)
    void knowsWhatComesOfIt(String text, Expression.Kind kind) {
        assertThat(ready(text).kind()).isEqualTo(kind);
    }

    static List<Expressions.Help> everyFunction() {
        return Expressions.functions();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyFunction")
    void everyExampleWorks(Expressions.Help help) {
        assertThat(evaluated(help.example())).isInstanceOf(Evaluated.Value.class);
    }

    @Test
    void spellsFieldsAsTheyAreRead() {
        for (String key : List.of("candidate.firstName", "offer.custom.7f3e-41-\u00e5")) {
            assertThat(ready(Expressions.spelled(key)).fields()).containsExactly(key);
        }
    }

    private static JsonNode value(String text) {
        return evaluated(text) instanceof Evaluated.Value(JsonNode json) ? json : JSON.valueToTree(evaluated(text));
    }

    private static Evaluated evaluated(String text) {
        return ready(text).evaluate(VALUES);
    }

    private static Expression ready(String text) {
        return switch (Expressions.compile(text)) {
            case Compiled.Ready(Expression expression) -> expression;
            case Compiled.Broken broken -> throw new AssertionError(broken.toString());
        };
    }

    private static Mistake mistake(String text) {
        return ((Compiled.Broken) Expressions.compile(text)).mistakes().getFirst();
    }
}
