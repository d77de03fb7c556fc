package dev.stagedoor.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-02, 2026-12-24  |
            24/12/2026, 02/11/2026  | dd/MM/yyyy
            12/24/2026, 11/02/2026  | MM/dd/yyyy
            02/11/2026              | dd/MM/yyyy MM/dd/yyyy
            2.11.2026               | dd.MM.yyyy
            2 Nov 2026              | d MMM yyyy
            Nov 2, 2026, Dec 24, 2026 | MMM d, yyyy
            Engineer, Manager       |
            """)
    void findsHowDatesAreWritten(String cells, String formats) {
        var list = List.of(cells.split("(?<=\\d{4}|r), ", -1));

        assertThat(String.join(" ", Cells.dateFormats(list))).isEqualTo(formats == null ? "" : formats);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            84,000.50; 12.5            | .
            84.000,50; 12,5            | ,
            84.000; 12,5               | ,
            84.000 EUR; EUR 1.250      | , .
            84,000 EUR; 500 EUR        | . ,
            84.000; 0.125              | .
            84000; 12 500              |
            Engineer; 2nd floor; ''    |
            """)
    void findsTheDecimalMarkAndWhereItMayBeEither(String cells, String marks) {
        assertThat(String.join(" ", Cells.decimalMarks(List.of(cells.split("; ")))))
                .isEqualTo(marks == null ? "" : marks);
    }

    /** So the work for a column has a bound: it asks for no more cells than it needs. */
    @Test
    void looksAtSomeDifferentCellsOnly() {
        var cells = Stream.concat(
                        Collections.nCopies(1_000, "01/02/2026").stream(),
                        IntStream.rangeClosed(1, 28).mapToObj("%02d/02/2026"::formatted))
                .toList();
        assertThat(Cells.dateFormats(cells)).containsExactly("dd/MM/yyyy");

        var many = new ArrayList<>(Collections.nCopies(5, "x".repeat(100_000)));
        IntStream.range(0, 50).forEach(day -> many.add("%02d/%02d/2026".formatted(1 + day % 12, 1 + day / 12)));
        many.addAll(Collections.nCopies(100, "31/12/2026"));
        assertThat(Cells.dateFormats(many)).containsExactly("dd/MM/yyyy", "MM/dd/yyyy");
    }

    @Test
    void readsNumbersAndYesAndNoAsTheyAreWritten() {
        var number = target("number");

        assertThat(Cells.steps(number, List.of("84000", "12.5"), ".")).isEmpty();
        assertThat(Cells.steps(number, List.of("84,000.50", "12.5"), "."))
                .containsExactly(new Transform.ReadNumber("."));
        assertThat(Cells.steps(number, List.of("84.000"), ",")).containsExactly(new Transform.ReadNumber(","));
        assertThat(Cells.steps(target("yesNo"), List.of("Yes", "no"), ".")).isEmpty();
        assertThat(Cells.steps(target("yesNo"), List.of("Y", "N"), ".")).hasSize(1);
        assertThat(Cells.steps(target("text"), List.of("Y", "12,5"), ".")).isEmpty();
    }

    @Test
    void takesMoneyAndListsApart() {
        assertThat(Cells.raw(target("money"), "84,000.50 eur", ".").toString())
                .isEqualTo("{\"amount\":\"84000.5\",\"currency\":\"EUR\"}");
        assertThat(Cells.raw(target("money"), "USD 84000", ".").toString())
                .isEqualTo("{\"amount\":\"84000\",\"currency\":\"USD\"}");
        assertThat(Cells.raw(target("money"), "EUR 1.250", ",").toString())
                .isEqualTo("{\"amount\":\"1250\",\"currency\":\"EUR\"}");
        assertThat(Cells.raw(target("money"), "84000", ".").toString()).isEqualTo("\"84000\"");
        assertThat(Cells.raw(target("multipleChoice"), "Red; Green,Blue", ".").toString())
                .isEqualTo("[\"Red\",\"Green\",\"Blue\"]");
        assertThat(Cells.raw(target("multipleChoice"), "Red, or so", ".").toString())
                .isEqualTo("\"Red, or so\"");
    }

    /** Nothing but what a person would see is kept, and a pattern for the blanks would take minutes here. */
    @Test
    void takesALongCellFullOfBlanksApart() {
        String blanks = " \t".repeat(100_000);

        assertThat(Cells.raw(target("multipleChoice"), blanks + "Red" + blanks + ";" + blanks + "Blue" + blanks, ".")
                        .toString())
                .isEqualTo("[\"Red\",\"Blue\"]");
        assertThat(Cells.raw(target("multipleChoice"), "Red" + blanks + "or so", ".")
                        .toString())
                .isEqualTo("[\"Red" + blanks.replace("\t", "\\t") + "or so\"]");
    }

    private static Target target(String type) {
        return new Target("field", "Field", type, false, List.of("Red", "Green", "Blue", "Red, or so"));
    }
}
