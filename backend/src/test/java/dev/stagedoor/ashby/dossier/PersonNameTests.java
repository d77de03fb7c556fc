package dev.stagedoor.ashby.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Imre Szőke-Lindqvist      | Imre       | Szőke-Lindqvist
            '  Ada   Lovelace '       | Ada        | Lovelace
            Madonna                   | Madonna    | -
            陳怡君                     | 陳怡君      | -
            Maria de la Cruz          | Maria      | de la Cruz
            Ludwig van Beethoven      | Ludwig     | van Beethoven
            Anna Maria von Trapp      | Anna Maria | von Trapp
            Vincent van der Berg      | Vincent    | van der Berg
            Van Nguyen                | Van        | Nguyen
            Robert "Bob" Smith        | Robert     | Smith
            Robert (Bob) Smith        | Robert     | Smith
            Liam O'Neill              | Liam       | O'Neill
            Okafor, Inès              | Inès       | Okafor
            John Smith Jr.            | John       | Smith Jr.
            ''                        | -          | -
            -                         | -          | -
            "Zoë"                     | "Zoë"      | -
            """)
    void splits(String name, String first, String last) {
        assertThat(PersonName.split(name)).isEqualTo(new PersonName(first, last));
    }

    @Test
    void takesAsLongAsANameIsHoweverManyBracketsAreNeverClosed() {
        String brackets = "(".repeat(200_000);

        assertThat(PersonName.split("Robert " + brackets)).isEqualTo(new PersonName("Robert", brackets));
    }
}
