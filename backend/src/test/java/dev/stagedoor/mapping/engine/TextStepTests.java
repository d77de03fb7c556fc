package dev.stagedoor.mapping.engine;

import static dev.stagedoor.mapping.engine.OneStep.result;
import static dev.stagedoor.mapping.engine.OneStep.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextStepTests {
    private static final Transform TITLE = new Transform.LetterCase(Transform.Letters.TITLE);

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(delimiter = '|', textBlock = """
            zoë ångström              | Zoë Ångström
            ZOË ÅNGSTRÖM              | Zoë Ångström
            imre szőke-lindqvist      | Imre Szőke-Lindqvist
            JEAN-LUC O’CONNOR         | Jean-Luc O’Connor
            mcdonald                  | McDonald
            MCDONALD                  | McDonald
            fiona macleod             | Fiona MacLeod
            mackey                    | Mackey
            MACKENZIE MACKAY          | Mackenzie Mackay
            maria de la cruz          | Maria de la Cruz
            MARIA DE LA CRUZ          | Maria de la Cruz
            de la cruz                | de la Cruz
            DE LA CRUZ                | de la Cruz
            van der berg              | van der Berg
            VON TRAPP                 | von Trapp
            vincent van gogh          | Vincent van Gogh
            van nguyen                | Van Nguyen
            AL SMITH                  | Al Smith
            o'neill                   | O'Neill
            O'NEILL                   | O'Neill
            gabriele d'annunzio       | Gabriele D'Annunzio
            maria dell'acqua          | Maria Dell'Acqua
            women's health            | Women's Health
            j.r.r. tolkien            | J.R.R. Tolkien
            henry tudor iii           | Henry Tudor III
            ludwig ii                 | Ludwig II
            "bob" stone               | "Bob" Stone
            ßtrauß                    | ßtrauß
            γιώργος παπαδόπουλος      | Γιώργος Παπαδόπουλος
            ΓΙΏΡΓΟΣ                   | Γιώργος
            иван петров               | Иван Петров
            李小龙                       | 李小龙
            """)
    void writesNamesWithTheirCapitals(String given, String written) {
        assertThat(text(given, TITLE)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} was written by somebody who knew: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Leonardo DiCaprio         | Leonardo DiCaprio
            McDonald                  | McDonald
            Anna Mackenzie            | Anna Mackenzie
            Vincent Van Gogh          | Vincent Van Gogh
            Vincent van Gogh          | Vincent van Gogh
            van der Berg              | van der Berg
            TJ Miller                 | TJ Miller
            John SMITH                | John Smith
            Maria DE LA Cruz          | Maria de la Cruz
            Zoë ångström              | Zoë Ångström
            John McDONALD             | John McDONALD
            """)
    void keepsCapitalsThatWereMeant(String given, String written) {
        assertThat(text(given, TITLE)).isEqualTo(written);
    }

    @Test
    void changesAllLetters() {
        assertThat(text("Straße 5", new Transform.LetterCase(Transform.Letters.UPPER)))
                .isEqualTo("STRASSE 5");
        assertThat(text("ÅNGSTRÖM", new Transform.LetterCase(Transform.Letters.LOWER)))
                .isEqualTo("ångström");
    }

    @Test
    void trimsBlanksOfEveryKind() {
        assertThat(text(" \u00a0Imre \t\n  Szőke\u200b\u3000", new Transform.Trim()))
                .isEqualTo("Imre Szőke");
        assertThat(text(" \u00a0 ", new Transform.Trim())).isEqualTo("nothing");
        assertThat(result("[\" a \", \"b  c\", \" \"]", new Transform.Trim())).isEqualTo("[\"a\",\"b c\"]");
    }

    @ParameterizedTest(name = "part {2} of {0} at {1} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Porto, Portugal       | ~,~  | 1   | Porto
            Porto, Portugal       | ~,~  | -1  | Portugal
            Porto, Portugal       | ~,~  | 2   | Portugal
            Porto, Portugal       | ~,~  | 3   | nothing
            Porto, Portugal       | ~,~  | -3  | nothing
            Porto, Portugal       | ~,~  | -2  | Porto
            a,,c                  | ~,~  | 2   | nothing
            a,,c                  | ~,~  | -2  | nothing
            a,,c                  | ~,~  | -3  | a
            Anna  Maria Szőke     | ~ ~  | 2   | Maria
            Anna  Maria Szőke     | ~ ~  | -1  | Szőke
            one                   | ~,~  | 1   | one
            one                   | ~,~  | -1  | one
            a--b---c              | ~--~ | -1  | c
            a--b---c              | ~--~ | 2   | b
            ENG / Platform        | ~/~  | -2147483648 | nothing
            ENG / Platform        | ~/~  | 2147483647  | nothing
            x                     | ~~   | 1   | This step needs the character to split at, such as a comma
            x                     | ~,~  | 0   | This step needs the part to keep: 1 is the first, -1 the last
            """)
    void splits(String given, String separator, int part, String found) {
        assertThat(text(given, new Transform.Split(separator, part))).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} joined is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ["Hungarian", "English"]   | "Hungarian; English"
            ["Hungarian", null, " "]   | "Hungarian"
            [1, true, {"amount": "5", "currency": "EUR"}] | "1; Yes; 5 EUR"
            "alone"                    | "alone"
            []                         | nothing
            [null]                     | nothing
            null                       | nothing
            """)
    void joinsAList(String given, String joined) {
        assertThat(result(given, new Transform.Join("; "))).isEqualTo(joined);
    }

    @ParameterizedTest(name = "{0} with {1} as {2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ENG-Platform-EU       | -      | ~/~      | ENG/Platform/EU
            a.b                   | .      | ~~       | ab
            $5                    | $      | ~€$1~    | €$15
            x                     | y      | z        | x
            x                     | x      | ~~       | nothing
            x                     | ~~     | z        | This step needs a text to find
            """)
    void replacesText(String given, String find, String with, String replaced) {
        assertThat(text(given, new Transform.Replace(find, with, false))).isEqualTo(replaced);
    }

    @ParameterizedTest(name = "{0} with {1} as {2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Szőke, Imre           | ~^(.+), (.+)$~     | $2 $1   | Imre Szőke
            EMP-0042              | ~[^0-9]+~          | ~~      | 0042
            cost 5                | ~([0-9])~          | $$$1    | cost $5
            cost 5                | ~[0-9]~            | $       | cost $
            a1b                   | ~[0-9]~            | <$0>    | a<1>b
            aXbXc                 | ~(x)?b~            | [$1]    | aX[]Xc
            aXbXc                 | ~(?i)x~            | -       | a-b-c
            abc                   | ~x*~               | -       | -a-b-c-
            x                     | ~(~                | y       | The pattern is not valid: missing closing )
            x                     | ~(?=x)~            | y       | The pattern is not valid: invalid or unsupported Perl syntax
            x                     | ~(x)~              | $2      | $2 names a group that the pattern does not have
            x                     | ~~                 | y       | This step needs a pattern to find
            """)
    void replacesPatterns(String given, String find, String with, String replaced) {
        assertThat(text(given, new Transform.Replace(find, with, true))).isEqualTo(replaced);
    }

    @ParameterizedTest
    @ValueSource(strings = {"((a{1000}){1000}){1000}", "(a{900}b{900}){10}", "((((x{9}){9}){9}){9}){9}"})
    void refusesPatternsThatWouldFillTheMemory(String pattern) {
        assertThat(text("aaa", new Transform.Replace(pattern, "", true))).isEqualTo("The pattern repeats too much");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.{0,100}){40}z", "(?:.*z)?"})
    void aCostlyPatternDoesNotLookAtALongText(String pattern) {
        assertThat(text("a".repeat(49_000), new Transform.Replace(pattern, "", true)))
                .isEqualTo("The pattern is too large for a text this long: make the pattern smaller");
        assertThat(text("a".repeat(40), new Transform.Replace(pattern, "", true)))
                .isEqualTo("a".repeat(40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0-9]{10}[A-Z]{20}\\w{100}", "\\p{L}{1,50}[]{1000}]\\{2000}", "(?:[a-z]+-){3}[[:alpha:]]"})
    void takesPatternsOfAnOrdinarySize(String pattern) {
        assertThat(text("123", new Transform.Replace(pattern, "", true))).isEqualTo("123");
    }

    @Test
    void aPatternThatOtherEnginesTryForeverIsDoneAtOnce() {
        assertThat(text("a".repeat(40_000), new Transform.Replace("(a+)+b", "", true)))
                .hasSize(40_000);
    }

    @Test
    void noReplacementBlowsUp() {
        String tooLong = "The text is longer than 50000 characters, which is more than a step can take";
        var wide = "x".repeat(1_000);

        assertThat(text("a".repeat(1_000), new Transform.Replace("a", wide, false)))
                .isEqualTo(tooLong);
        assertThat(text("a".repeat(1_000), new Transform.Replace("a", wide, true)))
                .isEqualTo(tooLong);
        assertThat(text("a".repeat(1_000), new Transform.Replace(".+", "$0".repeat(100), true)))
                .isEqualTo(tooLong);
        assertThat(text("a".repeat(50_001), new Transform.Trim())).isEqualTo(tooLong);
        assertThat(OneStep.result("[\"a\",\"b\"]", new Transform.Join(wide.repeat(60))))
                .isEqualTo(tooLong);
    }

    @Test
    void aRuleHasUpToFiftySteps() {
        var fifty = Collections.nCopies(50, new Transform.Trim()).toArray(Transform[]::new);
        var more = Collections.nCopies(51, new Transform.Trim()).toArray(Transform[]::new);

        assertThat(text(" a ", fifty)).isEqualTo("a");
        assertThat(text(" a ", more)).isEqualTo("A rule has up to 50 steps, and this one has 51");
    }

    @Test
    void takesWhatIsNoTextAsAPersonReadsIt() {
        var letters = new Transform.LetterCase(Transform.Letters.UPPER);

        assertThat(List.of(result("true", letters), result("84000.50", letters), result("{\"a\":[1]}", letters)))
                .containsExactly("\"YES\"", "\"84000.5\"", "\"A: 1\"");
    }
}
