package dev.stagedoor.mapping.engine;

import static dev.stagedoor.mapping.engine.OneStep.result;
import static dev.stagedoor.mapping.engine.OneStep.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateStepTests {
    @ParameterizedTest(name = "{0} read as {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            02/11/2026            | dd/MM/yyyy          | 2026-11-02
            2/11/2026             | dd/MM/yyyy          | 2026-11-02
            02/11/2026            | d/M/yyyy            | 2026-11-02
            11/2/2026             | MM/dd/yyyy          | 2026-11-02
            02/11/2026            | DD/MM/YYYY          | 2026-11-02
            02/11/2026            | dd/mm/yyyy          | 2026-11-02
            02.11.2026            | dd.MM.yyyy          | 2026-11-02
            2026. 11. 2.          | yyyy. MM. dd.       | 2026-11-02
            2 November 2026       | d MMMM yyyy         | 2026-11-02
            2 NOV 2026            | d MMMM yyyy         | 2026-11-02
            november 2, 2026      | MMM d, yyyy         | 2026-11-02
            Monday, 2 Nov 2026    | EEEE, d MMM yyyy    | 2026-11-02
            02112026              | ddMMyyyy            | 2026-11-02
            20261102              | yyyyMMdd            | 2026-11-02
            02/11/26              | dd/MM/yy            | 2026-11-02
            29.02.2028            | dd.MM.yyyy          | 2028-02-29
            02/11/2026 23:30      | dd/MM/yyyy HH:mm    | 2026-11-02
            2026-11-02            | dd/MM/yyyy          | 2026-11-02
            31/02/2026            | dd/MM/yyyy          | “31/02/2026” is not a date of the calendar, written like 31/12/2026
            29/02/2026            | dd/MM/yyyy          | “29/02/2026” is not a date of the calendar, written like 31/12/2026
            11/31/2026            | dd/MM/yyyy          | “11/31/2026” is not a date of the calendar, written like 31/12/2026
            Tuesday, 2 Nov 2026   | EEEE, d MMM yyyy    | “Tuesday, 2 Nov 2026” is not a date of the calendar, written like Thursday, 31 Dec 2026
            soon                  | d MMMM yyyy         | “soon” is not a date of the calendar, written like 31 December 2026
            02/11/2026            | dd/MM/bbbb          | “dd/MM/bbbb” is not a date format, such as dd/MM/yyyy or d MMMM yyyy
            02/11/2026            | ~dd/MM/yyyy'~       | “dd/MM/yyyy'” is not a date format, such as dd/MM/yyyy or d MMMM yyyy
            """)
    void readsADate(String given, String format, String read) {
        assertThat(text(given, new Transform.ReadDate(format, null))).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-02                          |                     | 2026-11-02
            2026-11-02                          | Pacific/Kiritimati  | 2026-11-02
            2026-11-02                          | Pacific/Pago_Pago   | 2026-11-02
            2026-11-01T23:30:00Z                |                     | 2026-11-01
            2026-11-01T23:30:00Z                | Europe/Budapest     | 2026-11-02
            2026-11-01T23:30:00Z                | America/New_York    | 2026-11-01
            2026-11-02T00:30:00+01:00           | Europe/London       | 2026-11-01
            2026-11-02T00:30:00.123456+0100     | Europe/London       | 2026-11-01
            2026-11-02 00:30+01                 | Europe/London       | 2026-11-01
            2026-11-02T00:30:00+01:00[Europe/Paris] | Asia/Tokyo      | 2026-11-02
            2026-10-25T00:30:00Z                | Europe/Budapest     | 2026-10-25
            2026-11-02T00:30:00                 | Pacific/Pago_Pago   | 2026-11-02
            2026-11-02 00:30                    | Pacific/Kiritimati  | 2026-11-02
            2026-11-02T00:30:00 UTC             | Pacific/Pago_Pago   | 2026-11-01
            2026-11-02 or 2026-12-01            |                     | “2026-11-02 or 2026-12-01” is not a date of the calendar, written like 2026-12-31
            2026-11-02T25:00:00Z                | Europe/London       | “2026-11-02T25:00:00Z” is not a date of the calendar, written like 2026-12-31
            2026-11-02                          | Mars/Olympus        | There is no time zone “Mars/Olympus”. Choose one, such as Europe/Berlin
            2026-02-30                          |                     | “2026-02-30” is not a date of the calendar, written like 2026-12-31
            9999-12-31T23:59:59Z                | Pacific/Kiritimati  | “9999-12-31T23:59:59Z” is not a date of the calendar, written like 2026-12-31
            """)
    void movesADayOnlyWhereAPointInTimeSaysSo(String given, String zone, String read) {
        assertThat(text(given, new Transform.ReadDate(null, zone))).isEqualTo(read);
    }

    @Test
    void aFormatWithAnOffsetIsAPointInTimeToo() {
        assertThat(text("02/11/2026 00:30 +0100", new Transform.ReadDate("dd/MM/yyyy HH:mm Z", "Europe/London")))
                .isEqualTo("2026-11-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "{\"a\": 1}", "[\"2026-11-02\", \"2026-11-03\"]", "\"\\u0000x\""})
    void whatIsNoTextIsNoDate(String raw) {
        assertThat(result(raw, new Transform.ReadDate(null, null))).contains("is not a date of the calendar");
        assertThat(result(raw, new Transform.WriteDate("d MMMM yyyy"))).contains("Read it as a date first");
        assertThat(result(raw, new Transform.ShiftDate(1, Transform.DateUnit.DAYS)))
                .contains("Read it as a date first");
    }

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            2026-11-02            | d MMMM yyyy         | 2 November 2026
            2026-11-02            | DD/MM/YYYY          | 02/11/2026
            2026-12-31            | YYYY                | 2026
            2026-11-02T23:30:00Z  | EEE d MMM           | Mon 2 Nov
            2026-11-02            | ~'week' w~          | week 45
            2026-11-02            | HH:mm               | “HH:mm” is not a date format, such as dd/MM/yyyy or d MMMM yyyy
            2026-11-02            | ~{}~                | “{}” is not a date format, such as dd/MM/yyyy or d MMMM yyyy
            2026-11-02            | ~ ~                 | This step needs a format, such as d MMMM yyyy
            """)
    void writesADateInEnglish(String given, String format, String written) {
        assertThat(text(given, new Transform.WriteDate(format))).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} and {1} {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-02 | 1      | DAYS         | 2026-11-03
            2026-11-02 | -2     | WEEKS        | 2026-10-19
            2026-01-31 | 1      | MONTHS       | 2026-02-28
            2028-02-29 | 1      | YEARS        | 2029-02-28
            2026-11-02 | 0      | WORKING_DAYS | 2026-11-02
            2026-11-07 | 0      | WORKING_DAYS | 2026-11-07
            2026-11-02 | 1      | WORKING_DAYS | 2026-11-03
            2026-11-06 | 1      | WORKING_DAYS | 2026-11-09
            2026-11-06 | 5      | WORKING_DAYS | 2026-11-13
            2026-11-06 | 6      | WORKING_DAYS | 2026-11-16
            2026-11-07 | 1      | WORKING_DAYS | 2026-11-09
            2026-11-07 | 5      | WORKING_DAYS | 2026-11-13
            2026-11-08 | 6      | WORKING_DAYS | 2026-11-16
            2026-11-07 | -1     | WORKING_DAYS | 2026-11-06
            2026-11-07 | -5     | WORKING_DAYS | 2026-11-02
            2026-11-09 | -1     | WORKING_DAYS | 2026-11-06
            2026-11-09 | -6     | WORKING_DAYS | 2026-10-30
            2026-11-02 | 1000000 | YEARS       | 2 Nov 2026 cannot be moved so far
            2026-11-02 | 2147483647 | YEARS    | No date can be moved as far as 2147483647
            2026-11-02 | -2147483648 | DAYS    | No date can be moved as far as -2147483648
            """)
    void shiftsADate(String given, int amount, Transform.DateUnit unit, String shifted) {
        assertThat(text(given, new Transform.ShiftDate(amount, unit))).isEqualTo(shifted);
    }

    @Test
    void aNumberOfWorkingDaysIsTheSameDayByDay() {
        for (int start = 1; start <= 14; start++) {
            String day = "2026-11-%02d".formatted(start);
            String oneByOne = day;
            for (int amount = 1; amount <= 23; amount++) {
                oneByOne = text(oneByOne, new Transform.ShiftDate(1, Transform.DateUnit.WORKING_DAYS));
                assertThat(text(day, new Transform.ShiftDate(amount, Transform.DateUnit.WORKING_DAYS)))
                        .as("%s and %d working days", day, amount)
                        .isEqualTo(oneByOne);
            }
        }
    }
}
