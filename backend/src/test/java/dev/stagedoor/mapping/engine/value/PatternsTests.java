package dev.stagedoor.mapping.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "^[A-Z]{2}$",
                "\\d{4}-\\d{2}-\\d{2}",
                "[A-Z]{2,50}.{0,100}",
                "(a{10}){20}",
                "[{9999}]",
                "[]{}a]+",
                "\\{9999\\}",
                "\\p{L}+",
                "(?i)remote|hybrid",
                "a{0}"
            })
    void takes(String pattern) {
        assertThat(Patterns.problem(pattern)).isEmpty();
        assertThat(Patterns.compile(pattern)).isPresent();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            (                           | the pattern is not valid: missing closing )
            [a                          | the pattern is not valid: missing closing ]
            a**                         | the pattern is not valid: invalid nested repetition operator
            (?<=a)b                     | the pattern is not valid: invalid named capture
            ((a{1000}){1000}){1000}     | the pattern repeats too much
            (a{100}b{100}){50}          | the pattern repeats too much
            a{999}{9}                   | the pattern repeats too much
            (?:(?:x{40}){40}){9}        | the pattern repeats too much
            """)
    void refuses(String pattern, String problem) {
        assertThat(Patterns.problem(pattern)).contains(problem);
        assertThat(Patterns.compile(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 100_000})
    void refusesWhatIsTooLong(int length) {
        assertThat(Patterns.problem("a".repeat(length))).contains("a pattern has up to 500 characters");
    }
}
