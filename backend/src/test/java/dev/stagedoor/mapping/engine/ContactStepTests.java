package dev.stagedoor.mapping.engine;

import static dev.stagedoor.mapping.engine.OneStep.result;
import static dev.stagedoor.mapping.engine.OneStep.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class ContactStepTests {
    private static final Target WORK_EMAIL = new Target("workEmail", "Work email", "email", false, List.of());

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            HU | "+36 20 555 0142"        | "+36205550142"
            HU | "06 20 555 0142"         | "+36205550142"
            hu | "(20) 555-0142"          | "+36205550142"
            GB | "020 8366 1177"          | "+442083661177"
            GB | "tel: +44 (0)20 8366 1177" | "+442083661177"
            US | "+44 20 8366 1177"       | "+442083661177"
            US | "(415) 555-0123"         | "+14155550123"
            US | "0049 30 901820"         | “0049 30 901820” has too many or too few digits for a phone number of US
            IT | "06 6982"                | "+39066982"
            US | "555-0123"               | “555-0123” has too many or too few digits for a phone number of US
            US | "+44 20"                 | “+44 20” has too many or too few digits for a phone number of +44
            US | "415 555 0123 ext. 7"    | “415 555 0123 ext. 7” has an extension, which the international form cannot hold
            GB | "call me"                | “call me” is not a phone number
            GB | "12"                     | “12” has too many or too few digits for a phone number of GB
            GB | ["020 8366 1177", "x"]   | “020 8366 1177, x” is not a phone number
            GB | 2083661177               | "+442083661177"
            XX | "020 8366 1177"          | This step needs the country of numbers without a prefix, in two letters such as GB
            """)
    void writesPhoneNumbersInOneForm(String country, String given, String written) {
        assertThat(result(given, new Transform.Phone(country))).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            " Imre.Szoke@Mail.Example "   | "imre.szoke@mail.example"
            "ZOË@mail.example"            | "zoë@mail.example"
            ["A@b.example"]               | "a@b.example"
            "Imre <i@mail.example>"       | “Imre <i@mail.example>” is not an e-mail address
            "a@b.example, c@d.example"    | “a@b.example, c@d.example” is not an e-mail address
            ["a@b.example", "c@d.example"] | “a@b.example, c@d.example” is not an e-mail address
            "a@b"                         | “a@b” is not an e-mail address
            """)
    void writesEMailAddressesInSmallLetters(String given, String written) {
        assertThat(result(given, new Transform.Email())).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Zoë.Ångström@company.com          | zoe.angstrom@company.com
            Imre.Szőke-Lindqvist@Company.com  | imre.szoke-lindqvist@company.com
            Jürgen.Groß@company.com           | jurgen.gross@company.com
            Søren.Ærø@company.com             | soren.aero@company.com
            Łukasz.Wałęsa@company.com         | lukasz.walesa@company.com
            Þór.Guðmundsson@company.com       | thor.gudmundsson@company.com
            İbrahim.Işık@company.com          | ibrahim.isik@company.com
            Đorđe.O'Neill@company.com         | dorde.oneill@company.com
            van der Berg@company.com          | vanderberg@company.com
            Zoë.@company.com                  | zoe@company.com
            .Ångström@company.com             | angstrom@company.com
            a..b@company.com                  | a.b@company.com
            Иван.petrov@company.com           | petrov@company.com
            Ｚoe@company.com                  | zoe@company.com
            李小龙@company.com                  | No work e-mail address can be made of “李小龙@company.com”: it needs plain letters, an @ and a domain
            zoe                               | No work e-mail address can be made of “zoe”: it needs plain letters, an @ and a domain
            zoe@                              | No work e-mail address can be made of “zoe@”: it needs plain letters, an @ and a domain
            zoe@company                       | No work e-mail address can be made of “zoe@company”: it needs plain letters, an @ and a domain
            """)
    void spellsAWorkAddressInPlainLetters(String given, String address) {
        assertThat(text(given, new Transform.WorkEmail())).isEqualTo(address);
    }

    @Test
    void takesTheFirstAddressThatNobodyHas() {
        assertThat(address(Set.of(), Set.of())).isEqualTo("zoe.angstrom@company.com");
        assertThat(address(Set.of("zoe.angstrom@company.com"), Set.of())).isEqualTo("zoe.angstrom2@company.com");
        assertThat(address(Set.of("zoe.angstrom@company.com", "zoe.angstrom2@company.com"), Set.of()))
                .isEqualTo("zoe.angstrom3@company.com");
    }

    @Test
    void keepsAnAddressThatThePersonHasAlready() {
        assertThat(address(Set.of("zoe.angstrom@company.com"), Set.of("zoe.angstrom2@company.com")))
                .isEqualTo("zoe.angstrom2@company.com");
        assertThat(address(Set.of(), Set.of("zoe.angstrom3@company.com"))).isEqualTo("zoe.angstrom3@company.com");
    }

    @Test
    void tellsThatNoAddressIsFree() {
        var all = new HashSet<String>();
        all.add("zoe.angstrom@company.com");
        IntStream.rangeClosed(2, 99).forEach(number -> all.add("zoe.angstrom" + number + "@company.com"));

        assertThat(address(all, Set.of()))
                .isEqualTo("zoe.angstrom@company.com and its numbers up to 99 belong to other employees");
    }

    @Test
    void saysBeforehandWhichAddressesToLookUp() {
        var values = Map.of("candidate.firstName", node("Zoë"), "candidate.lastName", node("Ångström"));

        assertThat(mapper().workEmails(values))
                .hasSize(99)
                .startsWith("zoe.angstrom@company.com", "zoe.angstrom2@company.com")
                .endsWith("zoe.angstrom99@company.com");
        assertThat(mapper().workEmails(Map.of())).isEmpty();
        assertThat(Mapper.of(List.of(), List.of(WORK_EMAIL), List.of()).workEmails(values))
                .isEmpty();
    }

    private static String address(Set<String> taken, Set<String> mine) {
        var addresses = new Addresses() {
            @Override
            public boolean taken(String address) {
                return taken.contains(address);
            }

            @Override
            public boolean mine(String address) {
                return mine.contains(address);
            }
        };
        var values = Map.of("candidate.firstName", node("Zoë"), "candidate.lastName", node("Ångström"));
        return switch (mapper().map(values, addresses).getFirst()) {
            case FieldResult.Value value -> value.display();
            case FieldResult.Invalid invalid -> invalid.message();
            case FieldResult.Empty _ -> "nothing";
        };
    }

    private static Mapper mapper() {
        var rule = new Rule(
                "workEmail",
                new Source.Template("{candidate.firstName}.{candidate.lastName}@company.com"),
                List.of(new Transform.WorkEmail()));
        return Mapper.of(List.of(rule), List.of(WORK_EMAIL), List.of());
    }

    private static JsonNode node(String text) {
        return StringNode.valueOf(text);
    }
}
