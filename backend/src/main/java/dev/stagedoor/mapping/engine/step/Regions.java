package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The states, provinces and territories of three countries, by name, by code, and by other ways to write them. */
public final class Regions {
    private record Region(StringNode code, StringNode name) {}

    private static final String UNITED_STATES = """
            AL Alabama, Ala
            AK Alaska
            AZ Arizona, Ariz
            AR Arkansas, Ark
            CA California, Calif, Cal
            CO Colorado, Colo
            CT Connecticut, Conn
            DE Delaware, Del
            DC District of Columbia, Washington DC, Washington D.C., D.C.
            FL Florida, Fla
            GA Georgia
            HI Hawaii, Hawai'i
            ID Idaho
            IL Illinois, Ill
            IN Indiana, Ind
            IA Iowa
            KS Kansas, Kan
            KY Kentucky
            LA Louisiana
            ME Maine
            MD Maryland
            MA Massachusetts, Mass
            MI Michigan, Mich
            MN Minnesota, Minn
            MS Mississippi, Miss
            MO Missouri
            MT Montana, Mont
            NE Nebraska, Neb
            NV Nevada, Nev
            NH New Hampshire
            NJ New Jersey
            NM New Mexico
            NY New York, New York State
            NC North Carolina
            ND North Dakota
            OH Ohio
            OK Oklahoma, Okla
            OR Oregon, Ore
            PA Pennsylvania, Penn, Penna
            RI Rhode Island
            SC South Carolina
            SD South Dakota
            TN Tennessee, Tenn
            TX Texas, Tex
            UT Utah
            VT Vermont
            VA Virginia
            WA Washington, Washington State, Wash
            WV West Virginia, W Va
            WI Wisconsin, Wis
            WY Wyoming, Wyo
            AS American Samoa
            GU Guam
            MP Northern Mariana Islands
            PR Puerto Rico
            VI U.S. Virgin Islands, Virgin Islands, United States Virgin Islands, USVI""";

    private static final String CANADA = """
            AB Alberta
            BC British Columbia
            MB Manitoba
            NB New Brunswick
            NL Newfoundland and Labrador, Newfoundland, Labrador, NF
            NS Nova Scotia
            NT Northwest Territories, NWT
            NU Nunavut
            ON Ontario, Ont
            PE Prince Edward Island, PEI
            QC Quebec, Que, PQ
            SK Saskatchewan, Sask
            YT Yukon, Yukon Territory""";

    private static final String AUSTRALIA = """
            ACT Australian Capital Territory
            NSW New South Wales
            NT Northern Territory
            QLD Queensland
            SA South Australia
            TAS Tasmania
            VIC Victoria
            WA Western Australia""";

    private static final Map<String, Map<String, Region>> BY_COUNTRY =
            Map.of("US", read("US", UNITED_STATES), "CA", read("CA", CANADA), "AU", read("AU", AUSTRALIA));

    private Regions() {}

    /** By name, from either. */
    public static Change name(String country) {
        return of(country, Region::name);
    }

    /** By code, from either. */
    public static Change code(String country) {
        return of(country, Region::code);
    }

    private interface Form {
        StringNode of(Region region);
    }

    private static Change of(String country, Form form) {
        Map<String, Region> regions = BY_COUNTRY.get(country.strip().toUpperCase(Locale.ROOT));
        return regions == null
                ? Change.never("This step knows the regions of the United States (US), Canada (CA) and Australia (AU)")
                : value -> found(value, regions.get(PlaceNames.key(Rendering.single(value))), country, form);
    }

    private static Outcome found(JsonNode value, @Nullable Region region, String country, Form form) {
        return region == null
                ? Outcome.failed(Rendering.quoted(value) + " is no state, province or territory of " + country
                        + " that is known here")
                : new Outcome.Value(form.of(region));
    }

    /** Codes first: MO is Missouri, whatever else is written so. A code may come with its country's, as in US-CA. */
    private static Map<String, Region> read(String country, String table) {
        var regions = new HashMap<String, Region>();
        table.lines().forEach(line -> {
            String code = line.substring(0, line.indexOf(' '));
            String[] names = line.substring(code.length() + 1).split(", ", -1);
            var region = new Region(StringNode.valueOf(code), StringNode.valueOf(names[0]));
            regions.put(PlaceNames.key(code), region);
            regions.put(PlaceNames.key(country + " " + code), region);
            for (String name : names) {
                regions.putIfAbsent(PlaceNames.key(name), region);
            }
        });
        return Map.copyOf(regions);
    }
}
