package dev.stagedoor.mapping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.stagedoor.mapping.engine.value.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What holds for any value that goes through a step; the seeds are fixed, so a failure can be repeated. */
class StepPropertyTests {
    private static final LookupTable THERE = table("there", "A", "B", "CA", "California", "yes", "Igen");
    private static final LookupTable BACK = table("back", "B", "A", "California", "CA", "Igen", "yes");

    private static final List<Transform> SETTLED = List.of(
            new Transform.Trim(),
            new Transform.LetterCase(Transform.Letters.UPPER),
            new Transform.LetterCase(Transform.Letters.LOWER),
            new Transform.LetterCase(Transform.Letters.TITLE),
            new Transform.ReadDate(null, null),
            new Transform.ReadDate("dd/MM/yyyy", "Europe/Budapest"),
            new Transform.ReadNumber("."),
            new Transform.ReadNumber(","),
            new Transform.Amount(),
            new Transform.Money("EUR"),
            new Transform.YesNo(List.of("A"), List.of("b")),
            new Transform.Phone("HU"),
            new Transform.Phone("US"),
            new Transform.Phone("IT"),
            new Transform.Country(Transform.Code.NAME),
            new Transform.Country(Transform.Code.ALPHA2),
            new Transform.Country(Transform.Code.ALPHA3),
            new Transform.Region("US", Transform.RegionForm.NAME),
            new Transform.Region("CA", Transform.RegionForm.CODE),
            new Transform.Email(),
            new Transform.WorkEmail(),
            new Transform.DefaultTo("A"));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyStepTakesAnyValue(long seed) {
        var odd = new Odd(seed);

        var outcome = OneStep.outcome(odd.json(4), List.of(THERE), odd.transform(), odd.transform());

        assertThat(OneStep.words(outcome)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oncePerStepIsEnough(long seed) {
        var odd = new Odd(seed);
        List<JsonNode> values =
                List.of(odd.json(3), node(odd.text()), node(odd.digits()), node(odd.text() + "@c.example"));
        for (Transform step : SETTLED) {
            for (JsonNode value : values) {
                if (run(value, step) instanceof Outcome.Value once) {
                    assertThat(run(once.node(), step))
                            .as("%s of %s", step, value)
                            .isEqualTo(once);
                }
            }
        }
    }

    @Test
    void aTableThatGoesBothWaysBringsAValueBack() {
        for (LookupTable.Entry entry : THERE.entries()) {
            var there = new Transform.Lookup("there", Transform.Otherwise.NEEDS_ATTENTION, null);
            var back = new Transform.Lookup("back", Transform.Otherwise.NEEDS_ATTENTION, null);

            assertThat(OneStep.outcome(node(entry.from()), List.of(THERE, BACK), there, back))
                    .isEqualTo(new Outcome.Value(node(entry.from())));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDateThatIsWrittenCanBeReadBack(long seed) {
        String day = LocalDate.ofEpochDay(seed * 37 - 20_000).toString();
        for (String format : List.of("dd/MM/yyyy", "d MMMM yyyy", "EEE, d MMM yyyy", "yyyyMMdd", "yyyy. MM. dd.")) {
            assertThat(OneStep.text(day, new Transform.WriteDate(format), new Transform.ReadDate(format, "Asia/Tokyo")))
                    .isEqualTo(day);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theQuickWayToReadAPhoneNumberIsTheLibrarys(long seed) throws NumberParseException {
        var odd = new Odd(seed);
        var phones = PhoneNumberUtil.getInstance();
        for (String region : phones.getSupportedRegions()) {
            String text =
                    "+" + phones.getCountryCodeForRegion(region) + odd.digits().replace("+", "");
            if (run(node(text), new Transform.Phone("US")) instanceof Outcome.Value(JsonNode found)) {
                assertThat(found.stringValue())
                        .as(text)
                        .isEqualTo(phones.format(phones.parse(text, "US"), PhoneNumberUtil.PhoneNumberFormat.E164));
            }
        }
    }

    private static Outcome run(JsonNode value, Transform step) {
        return OneStep.outcome(value, List.of(), step);
    }

    private static JsonNode node(String text) {
        return OneStep.JSON.valueToTree(text);
    }

    private static LookupTable table(String id, String... cells) {
        var entries = new ArrayList<LookupTable.Entry>();
        for (int i = 0; i < cells.length; i += 2) {
            entries.add(new LookupTable.Entry(cells[i], cells[i + 1]));
        }
        return new LookupTable(id, id, entries);
    }
}
