package dev.stagedoor.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagedoor.platform.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"Name,Mail\nAna,a@x.example\n", "Name;Mail\r\nAna;a@x.example", "Name\tMail\rAna\ta@x.example\r"
            })
    void readsWhateverStandsBetweenColumns(String text) {
        var file = CsvText.read("\uFEFF" + text);

        assertThat(file.columns()).containsExactly("Name", "Mail");
        assertThat(file.lines()).containsExactly(new CsvText.Line(2, List.of("Ana", "a@x.example")));
    }

    @Test
    void keepsQuotedCommasLinesAndMarksAndPassesOverEmptyLines() {
        var file = CsvText.read("Name,Note\n\"Lima, Ana\",\"said \"\"hi\"\"\ntwice\"\n,\n  \nBo,'=1+1\n");

        assertThat(file.lines())
                .containsExactly(
                        new CsvText.Line(2, List.of("Lima, Ana", "said \"hi\"\ntwice")),
                        new CsvText.Line(6, List.of("Bo", "=1+1")));
    }

    @Test
    void givesEachColumnANameOfItsOwnAndEachLineItsCells() {
        var file = CsvText.read("Mail,,mail, First  name \na,b\nc,d,e,f,g\n");

        assertThat(file.columns()).containsExactly("Mail", "Column 2", "mail (2)", "First name");
        assertThat(file.lines())
                .extracting(CsvText.Line::cells)
                .containsExactly(List.of("a", "b", "", ""), List.of("c", "d", "e", "f"));
    }

    @Test
    void saysWhyItIsNoTableOfPeople() {
        assertThat(refusal("")).isEqualTo("There is nothing in this file");
        assertThat(refusal("PK\u0003\u0004\u0014\u0000[Content_Types].xml\nx"))
                .isEqualTo("This is an Excel workbook. Save it as CSV (UTF-8) and choose that file.");
        assertThat(refusal("Name,Mail\n")).startsWith("This file has one line only.");
        assertThat(refusal("Name\n" + "Ana\n".repeat(5_001)))
                .isEqualTo("This file has 5,001 lines. Import up to 5,000 at once: split the file");
        assertThat(CsvText.read("Name\n" + "Ana\n".repeat(5_000)).lines()).hasSize(5_000);
    }

    @Test
    void aColumnsNameIsNoEssay() {
        assertThat(refusal("Mail," + "x".repeat(201) + "\na,b\n"))
                .isEqualTo("The name of column 2 has more than 200 characters."
                        + " The first line must name the columns: correct it in the file");
        assertThat(CsvText.read("Mail," + "x".repeat(200) + "\na,b\n").columns())
                .hasSize(2);
    }

    private static String refusal(String text) {
        var refused = new String[1];
        assertThatThrownBy(() -> CsvText.read(text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> refused[0] = problem.errors().getFirst().message());
        return refused[0];
    }
}
