package dev.stagedoor.mapping.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    @CsvSource({"'(.{0,100}){40}z', 1000", "'(?:.*x)?', 5000", "'[a-z]{1,1000}9', 10000"})
    void aLargePatternDoesNotLookAtALongText(String pattern, int length) {
        var ready = Patterns.compile(pattern).orElseThrow();
        var matcher = Patterns.matcher(ready, "a".repeat(length));

        assertThatThrownBy(() -> {
                    while (matcher.find()) {}
                })
                .isInstanceOf(Patterns.TooMuch.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'(.{0,100}){40}z', 100",
        "'\\d{4}-\\d{2}-\\d{2}', 50000",
        "'[^a-z]+', 50000",
        "'a', 50000",
        "'(?i)remote|hybrid', 50000"
    })
    void aUsualPatternLooksAtAnyText(String pattern, int length) {
        var matcher = Patterns.matcher(Patterns.compile(pattern).orElseThrow(), "ab c 2026-11-02 ".repeat(length / 16));
        int found = 0;
        while (matcher.find()) {
            found++;
        }

        assertThat(found).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 100_000})
    void refusesWhatIsTooLong(int length) {
        assertThat(Patterns.problem("a".repeat(length))).contains("a pattern has up to 500 characters");
    }
}
