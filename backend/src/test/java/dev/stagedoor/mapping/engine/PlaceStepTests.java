package dev.stagedoor.mapping.engine;

import static dev.stagedoor.mapping.engine.OneStep.result;
import static dev.stagedoor.mapping.engine.OneStep.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceStepTests {
    private static final Transform NAME = new Transform.Country(Transform.Code.NAME);
    private static final Transform ALPHA_2 = new Transform.Country(Transform.Code.ALPHA2);
    private static final Transform ALPHA_3 = new Transform.Country(Transform.Code.ALPHA3);

    @ParameterizedTest(name = "{0} is {1}, {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            United States       | United States   | US | USA
            USA                 | United States   | US | USA
            U.S.A.              | United States   | US | USA
            the United States of America | United States | US | USA
            UK                  | United Kingdom  | GB | GBR
            England             | United Kingdom  | GB | GBR
            Great Britain       | United Kingdom  | GB | GBR
            South Korea         | South Korea     | KR | KOR
            Korea, South        | South Korea     | KR | KOR
            Türkiye             | Türkiye         | TR | TUR
            Turkey              | Türkiye         | TR | TUR
            TURKIYE             | Türkiye         | TR | TUR
            Czechia             | Czechia         | CZ | CZE
            Czech Republic      | Czechia         | CZ | CZE
            hungary             | Hungary         | HU | HUN
            hun                 | Hungary         | HU | HUN
            Cote d'Ivoire       | Côte d’Ivoire   | CI | CIV
            Ivory Coast         | Côte d’Ivoire   | CI | CIV
            Saint Kitts and Nevis | St. Kitts & Nevis | KN | KNA
            Hong Kong           | Hong Kong       | HK | HKG
            Burma               | Myanmar         | MM | MMR
            The Netherlands     | Netherlands     | NL | NLD
            Deutschland         | Germany         | DE | DEU
            Viet Nam            | Vietnam         | VN | VNM
            Kosovo              | Kosovo          | XK | XKX
            """)
    void knowsCountries(String given, String name, String alpha2, String alpha3) {
        assertThat(List.of(text(given, NAME), text(given, ALPHA_2), text(given, ALPHA_3)))
                .containsExactly(name, alpha2, alpha3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "Ruritania"          | “Ruritania” is no country that is known here
            "Congo"              | “Congo” is no country that is known here
            5                    | “5” is no country that is known here
            ["HU", "AT"]         | “HU, AT” is no country that is known here
            "."                  | “.” is no country that is known here
            null                 | nothing
            """)
    void guessesNoCountry(String given, String words) {
        assertThat(result(given, NAME)).isEqualTo(words);
    }

    @Test
    void everyCountryIsFoundByEachOfItsForms() {
        for (String code : Locale.getISOCountries()) {
            assertThat(text(text(code, NAME), ALPHA_2)).isEqualTo(code);
            assertThat(text(text(code, ALPHA_3), ALPHA_2)).isEqualTo(code);
        }
    }

    @ParameterizedTest(name = "{1} of {0} is {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            US | California             | CA  | California
            US | ca                     | CA  | California
            US | Calif.                 | CA  | California
            US | US-CA                  | CA  | California
            us | NEW  YORK              | NY  | New York
            US | Washington             | WA  | Washington
            US | Washington, D.C.       | DC  | District of Columbia
            US | puerto rico            | PR  | Puerto Rico
            US | Virgin Islands         | VI  | U.S. Virgin Islands
            CA | Québec                 | QC  | Quebec
            CA | PEI                    | PE  | Prince Edward Island
            CA | Newfoundland & Labrador | NL | Newfoundland and Labrador
            AU | Western Australia      | WA  | Western Australia
            AU | nsw                    | NSW | New South Wales
            """)
    void knowsRegions(String country, String given, String code, String name) {
        assertThat(List.of(
                        text(given, new Transform.Region(country, Transform.RegionForm.CODE)),
                        text(given, new Transform.Region(country, Transform.RegionForm.NAME))))
                .containsExactly(code, name);
    }

    @Test
    void guessesNoRegion() {
        assertThat(text("Bavaria", new Transform.Region("US", Transform.RegionForm.CODE)))
                .isEqualTo("“Bavaria” is no state, province or territory of US that is known here");
        assertThat(text("Bavaria", new Transform.Region("DE", Transform.RegionForm.CODE)))
                .isEqualTo("This step knows the regions of the United States (US), Canada (CA) and Australia (AU)");
    }

    @ParameterizedTest(name = "{0} has {1} regions")
    @CsvSource({"US, 56", "CA, 13", "AU, 8"})
    void everyRegionIsFoundByEachOfItsForms(String country, int count) {
        var codes = new TreeSet<String>();
        var toCode = new Transform.Region(country, Transform.RegionForm.CODE);
        var toName = new Transform.Region(country, Transform.RegionForm.NAME);
        for (String code : letters()) {
            String found = text(code, toCode);
            if (found.equals(code)) {
                codes.add(code);
                assertThat(text(text(code, toName), toCode)).isEqualTo(code);
            }
        }
        assertThat(codes).hasSize(count);
    }

    private static List<String> letters() {
        var all = new ArrayList<String>();
        for (char a = 'A'; a <= 'Z'; a++) {
            for (char b = 'A'; b <= 'Z'; b++) {
                all.add("" + a + b);
                for (char c = 'A'; c <= 'Z'; c++) {
                    all.add("" + a + b + c);
                }
            }
        }
        return all;
    }
}
