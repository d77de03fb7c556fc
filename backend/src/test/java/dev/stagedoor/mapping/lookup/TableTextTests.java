package dev.stagedoor.mapping.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.mapping.engine.LookupTable.Entry;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTextTests {
    private static final List<String> ODD = List.of(
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\r",
            "\n",
            "'",
            "\"",
            ",",
            ";",
            " ",
            "a",
            "Zoë",
            "日本",
            "\uFEFF",
            "#",
            "=1+1",
            "\uD83D\uDE00");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    /** The seeds are fixed, so a failure can be repeated. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgainExactly(long seed) {
        var random = new Random(seed);
        List<Entry> entries = IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(row -> new Entry(
                        "%d%s".formatted(row, odd(random)).strip(), odd(random).strip()))
                .map(entry -> random.nextBoolean() ? entry : new Entry("=" + entry.from(), "'" + entry.to()))
                .toList();

        var reading = TableText.read(TableText.write(entries));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries()).isEqualTo(entries);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTextBreaksTheReading(long seed) {
        var random = new Random(seed);

        assertThat(TableText.read(odd(random) + odd(random) + odd(random)).entries())
                .allSatisfy(entry -> assertThat(entry.from()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCellComesBackAsItWas(long seed) {
        String cell = odd(new Random(seed));

        assertThat(Formulas.restored(Formulas.defused(cell))).isEqualTo(cell);
        assertThat(Formulas.defused(cell))
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("@");
    }

    private static String odd(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(part -> ODD.get(random.nextInt(ODD.size())))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+44 20", "-5", "@SUM(A1)", "\tx", "\rx", "'=x", "''@x", "＝1+1", "＋44", "－5", "＠SUM(A1)"
            })
    void whatASpreadsheetWouldRunIsMadeHarmless(String cell) {
        assertThat(Formulas.defused(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "O'Neill", "'quoted'", "a=b", "1-2"})
    void otherCellsStayAsTheyAre(String cell) {
        assertThat(Formulas.defused(cell)).isEqualTo(cell);
        assertThat(Formulas.restored(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CA,California\r\nNY,New York\r\n",
                "CA\tCalifornia\nNY\tNew York",
                "CA;California\nNY;New York\n",
                "\uFEFF\"CA\",\"California\"\n\nNY, New York \n",
                "CA,California,,\nNY,New York"
            })
    void readsFilesAndWhatWasCopied(String text) {
        assertThat(TableText.read(text).entries())
                .containsExactly(new Entry("CA", "California"), new Entry("NY", "New York"));
    }

    @Test
    void aPastedCellMayHoldCommasQuotationMarksAndLines() {
        var reading = TableText.read("Pipe, 5\" wide\tP5\n\"two\nlines\"\t\"say \"\"hi\"\"\"");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries())
                .containsExactly(new Entry("Pipe, 5\" wide", "P5"), new Entry("two\nlines", "say \"hi\""));
    }

    @Test
    void anEmptyTargetIsNoMissingOneOnTheWayOutAndIn() {
        var entries = List.of(new Entry("CA", ""), new Entry("NY", "(empty)"), new Entry("TX", "'(Empty)"));
        var text = TableText.write(entries);
        assertThat(text).contains("\"CA\",\"(empty)\"");
        assertThat(TableText.read(text).entries()).isEqualTo(entries);
        assertThat(TableText.read(text).emptied()).containsExactly("CA");
        assertThat(TableText.read("CA\t(EMPTY)\nNY\t\nTX").emptied())
                .as("a cell with nothing in it says nothing")
                .containsExactly("CA");
    }

    @Test
    void oneColumnIsAListOfValuesWithoutTargets() {
        assertThat(TableText.read("Small\nLarge\n").entries())
                .containsExactly(new Entry("Small", ""), new Entry("Large", ""));
    }

    @Test
    void saysInWordsWhatIsWrongAndReadsTheRest() {
        var reading = TableText.read("""
                CA,California
                 ca ,Kalifornien
                ,Nowhere
                NY,New York,NYC
                %s,x
                TX,Texas
                """.formatted("y".repeat(501)));

        assertThat(reading.entries())
                .containsExactly(new Entry("CA", "California"), new Entry("NY", "New York"), new Entry("TX", "Texas"));
        assertThat(reading.problems())
                .containsExactly(
                        "Line 2: “ca” is in line 1 already, so this one was left out.",
                        "Line 3 has nothing in its first column, so it was left out.",
                        "Line 4 has more than two columns; the first two are used.",
                        "Line 5 has a value with more than 500 characters, so it was left out.");
    }

    @Test
    void tooManyRowsAreLeftOutAndCounted() {
        String text =
                IntStream.range(0, 5_123).mapToObj(row -> "v" + row + ",t").collect(Collectors.joining("\n"));

        var reading = TableText.read(text);

        assertThat(reading.entries()).hasSize(5_000);
        assertThat(reading.problems())
                .containsExactly("A lookup table holds up to 5,000 rows; 123 more were left out.");
    }

    @Test
    void aWallOfProblemsIsCounted() {
        var reading = TableText.read(",x\n".repeat(60));

        assertThat(reading.problems()).hasSize(51).last().isEqualTo("10 more lines have such problems.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\"", "\"never closed"})
    void aTextThatIsNoTableIsSaidOrReadAsItStands(String text) {
        var reading = TableText.read(text);

        assertThat(reading.entries().isEmpty()).isEqualTo(!reading.problems().isEmpty());
    }
}
