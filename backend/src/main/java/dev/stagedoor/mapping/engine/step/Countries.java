package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The countries of ISO 3166 by English name, by either code, and by the other names that people write. */
public final class Countries {
    private record Country(StringNode name, StringNode alpha2, StringNode alpha3) {}

    /** After the code. A part of a country, such as England, is known by the country. */
    private static final String OTHER_NAMES = """
            AE UAE, Emirates
            BA Bosnia
            BO Plurinational State of Bolivia
            BN Brunei Darussalam
            BR Brasil
            CD DR Congo, DRC, Democratic Republic of the Congo, Congo Kinshasa, Congo DR
            CG Republic of the Congo, Congo Brazzaville
            CH Schweiz, Suisse, Svizzera
            CI Ivory Coast
            CN People's Republic of China, PR China, Mainland China
            CV Cabo Verde
            CZ Czech Republic, Česko
            DE Deutschland, Federal Republic of Germany
            DK Danmark
            ES España
            FI Suomi
            FK Falkland Islands Malvinas
            FM Micronesia
            GB UK, Great Britain, Britain, England, Scotland, Wales, Northern Ireland, United Kingdom of Great Britain and Northern Ireland
            GR EL, Hellas
            HK Hong Kong, Hong Kong SAR
            HU Magyarország
            IE Republic of Ireland, Eire
            IR Islamic Republic of Iran
            IT Italia
            KP North Korea, DPRK, Democratic People's Republic of Korea
            KR South Korea, Republic of Korea, Korea, Korea South
            LA Lao PDR, Lao People's Democratic Republic
            MD Republic of Moldova
            MK Macedonia, Republic of North Macedonia, FYROM
            MM Burma, Myanmar
            MO Macau, Macao, Macao SAR
            NL The Netherlands, Holland, Nederland
            NO Norge
            PL Polska
            PS Palestine, State of Palestine
            RU Russian Federation
            SE Sverige
            SY Syrian Arab Republic
            SZ Swaziland
            TL East Timor
            TR Turkey, Türkiye, Turkiye
            TW Taiwan, Chinese Taipei, Taiwan Province of China
            TZ United Republic of Tanzania
            UA Ukraine
            US USA, US of A, United States of America, America
            VA Holy See, Vatican
            VE Bolivarian Republic of Venezuela
            VN Viet Nam""";

    /** Where the usual English name reads oddly in a record of a person. */
    private static final Map<String, String> SHORTER = Map.of(
            "HK", "Hong Kong",
            "MO", "Macao",
            "MM", "Myanmar",
            "PS", "Palestine",
            "CD", "Democratic Republic of the Congo",
            "CG", "Republic of the Congo",
            "TR", "Türkiye");

    private static final Map<String, Country> BY_KEY = known();

    private Countries() {}

    /** Its English name. */
    public static Change name() {
        return value -> found(value, Country::name);
    }

    /** Its code of two letters. */
    public static Change alpha2() {
        return value -> found(value, Country::alpha2);
    }

    /** Its code of three letters. */
    public static Change alpha3() {
        return value -> found(value, Country::alpha3);
    }

    private interface Form {
        StringNode of(Country country);
    }

    private static Outcome found(JsonNode value, Form form) {
        Country country = BY_KEY.get(PlaceNames.key(Rendering.single(value)));
        return country == null
                ? Outcome.failed(Rendering.quoted(value) + " is no country that is known here")
                : new Outcome.Value(form.of(country));
    }

    private static Map<String, Country> known() {
        var known = new HashMap<String, Country>();
        var codes = new TreeSet<>(Set.of(Locale.getISOCountries()));
        codes.forEach(code -> add(code, known));
        known.put("xk", country("Kosovo", "XK", "XKX"));
        known.put("kosovo", known.get("xk"));
        known.put("xkx", known.get("xk"));
        OTHER_NAMES.lines().forEach(line -> addOthers(line, known));
        return Map.copyOf(known);
    }

    private static void add(String code, Map<String, Country> to) {
        var locale = Locale.of("", code);
        String usual = locale.getDisplayCountry(Locale.ENGLISH);
        Country country = country(SHORTER.getOrDefault(code, usual), code, locale.getISO3Country());
        for (String name : new String[] {
            code, country.alpha3().stringValue(), country.name().stringValue(), usual
        }) {
            to.putIfAbsent(PlaceNames.key(name), country);
        }
    }

    private static void addOthers(String line, Map<String, Country> to) {
        @Nullable Country country = to.get(PlaceNames.key(line.substring(0, 2)));
        if (country != null) {
            for (String name : line.substring(3).split(", ", -1)) {
                to.putIfAbsent(PlaceNames.key(name), country);
            }
        }
    }

    private static Country country(String name, String alpha2, String alpha3) {
        return new Country(StringNode.valueOf(name), StringNode.valueOf(alpha2), StringNode.valueOf(alpha3));
    }
}
