package dev.stagedoor.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OddDatesTests {
    @Test
    void namesTheLinesThatAreWrittenOtherwiseThanMost() {
        assertThat(lines("31/01/2026", "02/28/2026", "", "14/03/2026", "15/03/2026"))
                .containsExactly(3L);
        assertThat(lines("31.01.2026", "28.02.2026", "March 14")).containsExactly(4L);
    }

    @Test
    void namesNoneWhereOneWayFitsAllOrNoneIsADate() {
        assertThat(lines("31/01/2026", "01/02/2026")).isEmpty();
        assertThat(lines("2026-01-31", "2026-02-28")).isEmpty();
        assertThat(lines("2026-01-31", "14/03/2026"))
                .as("a date as it is needs no way of reading")
                .isEmpty();
        assertThat(lines("Ana", "Bo")).isEmpty();
    }

    private static List<Long> lines(String... cells) {
        var file = CsvText.read("Name,Date\n"
                + String.join(
                        "\n", List.of(cells).stream().map(cell -> "x," + cell).toList()));
        return OddDates.lines(file, "Date", Cells.dateFormats(Drafts.cells(file, "Date")));
    }
}
