package dev.stagedoor.mapping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a raw value, type by type. */
class ConversionTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> CHOICES = List.of("Full-time", "Part-time", "Intern");

    @ParameterizedTest(name = "{0} {1} is stored as {2}, shown as {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            text           | "  Zoë   Ångström "                        | "Zoë Ångström"                       | Zoë Ångström
            text           | "two\\nlines"                              | "two lines"                          | two lines
            text           | "a\\u0000b"                                | "ab"                                 | ab
            text           | 84000                                      | "84000"                              | 84000
            text           | 1e3                                        | "1000"                               | 1000
            text           | true                                       | "Yes"                                | Yes
            text           | {"amount":"84000","currency":"EUR"}        | "84,000 EUR"                         | 84,000 EUR
            text           | ["Berlin",null,"","Porto"]                 | "Berlin, Porto"                      | Berlin, Porto
            text           | {"min":1,"max":5}                          | "min: 1, max: 5"                     | min: 1, max: 5
            unheardOf      | "kept as text"                             | "kept as text"                       | kept as text
            longText       | "two\\nlines\\n"                           | "two\\nlines"                        | ~two
            lines~
            email          | " Zoe.A@Mail.example "                     | "Zoe.A@Mail.example"                 | Zoe.A@Mail.example
            email          | ["zoe@mail.example"]                       | "zoe@mail.example"                   | zoe@mail.example
            person         | "lead@corp.example"                        | "lead@corp.example"                  | lead@corp.example
            phone          | "+49 (30) 901820 ext. 7"                   | "+49 (30) 901820 ext. 7"             | +49 (30) 901820 ext. 7
            date           | "2026-11-02"                               | "2026-11-02"                         | 2 Nov 2026
            date           | "2026-11-02T23:30:00.000-08:00"            | "2026-11-02"                         | 2 Nov 2026
            date           | "2026-11-02 23:30"                         | "2026-11-02"                         | 2 Nov 2026
            date           | "2026-11-02 23:30:00 UTC"                  | "2026-11-02"                         | 2 Nov 2026
            date           | "2026-11-02T23:30:00-08:00[America/Los_Angeles]" | "2026-11-02"                   | 2 Nov 2026
            date           | "2026-11-02T00:00:00.000Z"                 | "2026-11-02"                         | 2 Nov 2026
            date           | "2028-02-29"                               | "2028-02-29"                         | 29 Feb 2028
            number         | 12.50                                      | 12.5                                 | 12.5
            number         | " 007 "                                    | 7                                    | 7
            number         | -0.0                                       | 0                                    | 0
            money          | {"amount":"84000","currency":"EUR"}        | {"amount":"84000","currency":"EUR"}  | 84,000 EUR
            money          | {"amount":84000.5,"currency":"eur"}        | {"amount":"84000.5","currency":"EUR"} | 84,000.50 EUR
            yesNo          | false                                      | false                                | No
            yesNo          | "YES"                                      | true                                 | Yes
            choice         | "full-TIME"                                | "Full-time"                          | Full-time
            choice         | "FullTime"                                 | "Full-time"                          | Full-time
            choice         | ["Intern"]                                 | "Intern"                             | Intern
            multipleChoice | ["intern","Part-time","Intern"]            | ["Intern","Part-time"]               | Intern, Part-time
            multipleChoice | "intern"                                   | ["Intern"]                           | Intern
            link           | "https://example.org/zoë?a=b"              | "https://example.org/zoë?a=b"        | https://example.org/zoë?a=b
            """)
    void fits(String type, String raw, String stored, String shown) {
        assertThat(convert(type, raw)).isInstanceOfSatisfying(Converted.Fits.class, fits -> {
            assertThat(JSON.writeValueAsString(fits.value())).isEqualTo(stored);
            assertThat(fits.display()).isEqualTo(shown);
        });
    }

    @ParameterizedTest(name = "{0} {1} is told as: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            email          | "nobody"                             | The field needs an e-mail address (got “nobody”)
            email          | "a@b.example, c@d.example"           | The field needs an e-mail address (got “a@b.example, c@d.example”)
            email          | 7                                    | The field needs an e-mail address (got “7”)
            text           | 1e999999                             | The field cannot hold this number (got “a number too large to hold”)
            phone          | "call me"                            | The field needs a phone number (got “call me”)
            date           | "02.11.2026"                         | The field needs a date of the calendar, such as 2026-11-02 (got “02.11.2026”)
            date           | "2026-02-30"                         | The field needs a date of the calendar, such as 2026-11-02 (got “2026-02-30”)
            date           | "2026-11-02 or 2026-12-01"           | The field needs a date of the calendar, such as 2026-11-02 (got “2026-11-02 or 2026-12-01”)
            date           | "2026-11-02Tgarbage"                 | The field needs a date of the calendar, such as 2026-11-02 (got “2026-11-02Tgarbage”)
            date           | "2026-11-02T23:30:00 and so on"      | The field needs a date of the calendar, such as 2026-11-02 (got “2026-11-02T23:30:00 and so on”)
            date           | "2026-11-022"                        | The field needs a date such as 2026-11-02 (got “2026-11-022”)
            date           | 1793577600000                        | The field needs a date such as 2026-11-02 (got “1793577600000”)
            number         | "84,000"                             | The field needs a number (got “84,000”)
            number         | true                                 | The field needs a number (got “Yes”)
            number         | 1e999999999                          | The field needs a number (got “a number too large to hold”)
            money          | 84000                                | The field needs an amount with its currency, such as 84,000 EUR; there is no currency here (got “84000”)
            money          | {"amount":"84000"}                   | The field needs an amount with its currency, such as 84,000 EUR (got “amount: 84000”)
            money          | {"amount":"lots","currency":"EUR"}   | The field needs an amount with its currency, such as 84,000 EUR (got “amount: lots, currency: EUR”)
            yesNo          | "maybe"                              | The field needs yes or no (got “maybe”)
            choice         | "Freelance"                          | The field must be one of: Full-time, Part-time, Intern (got “Freelance”)
            multipleChoice | ["Intern","Boss"]                    | The field must be among: Full-time, Part-time, Intern (got “Boss”)
            link           | "javascript:alert(1)"                | The field needs a link that begins with http:// or https:// (got “javascript:alert(1)”)
            link           | "https://"                           | The field needs a link that begins with http:// or https:// (got “https://”)
            """)
    void doesNotFit(String type, String raw, String words) {
        assertThat(convert(type, raw))
                .isInstanceOfSatisfying(
                        Converted.Wrong.class,
                        wrong -> assertThat(wrong.message()).isEqualTo(words));
    }

    @ParameterizedTest(name = "{0} {1} is nothing")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            text           | null
            text           | ""
            text           | " \\u0000 "
            text           | [null]
            money          | {}
            multipleChoice | []
            date           | "  "
            """)
    void isBlank(String type, String raw) {
        assertThat(convert(type, raw)).isEqualTo(new Converted.Blank());
    }

    /** The message is told of each value that does not fit: with all choices in it, thousands of them fill the memory. */
    @Test
    void namesTheFirstOfManyChoicesBriefly() {
        var many = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> number + "x".repeat(5_000))
                .toList();

        for (String type : List.of("choice", "multipleChoice")) {
            assertThat(Mapper.convert(new Target("field", "Field", type, false, many), read("\"y\"")))
                    .isInstanceOfSatisfying(
                            Converted.Wrong.class,
                            wrong -> assertThat(wrong.message())
                                    .contains(": 1xxx", ", 10xxx", " or 190 more (got")
                                    .hasSizeLessThan(1_500));
        }
    }

    private static Converted convert(String type, String raw) {
        return Mapper.convert(new Target("field", "The field", type, false, CHOICES), read(raw));
    }

    private static tools.jackson.databind.JsonNode read(String raw) {
        return JSON.reader()
                .with(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(raw);
    }
}
