package dev.stagedoor.ashby;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {
    @ParameterizedTest
    @CsvSource({"8.4E4, 84000", "84000.50, 84000.50", "84000.0, 84000", "1E-7, 0.0000001", "-0.5, -0.5"})
    void writesNumbersOut(String number, String text) {
        assertThat(text(number)).isEqualTo(text);
    }

    /** Twelve bytes of a call that anybody may send must not become a gigabyte. */
    @Test
    void writesNoNumberOutThatWouldFillTheMemory() {
        assertThat(text("1E999999999")).isEqualTo("1E+999999999");
        assertThat(text("1E-999999999")).isEqualTo("1E-999999999");
        assertThat(Webhook.read("{\"action\":1E999999999}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Webhook.Event.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "-4714-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "yesterday"})
    void takesNoMomentThatNobodyWasChangedAt(String moment) {
        assertThat(Json.instant(Json.MAPPER.createObjectNode().put("at", moment), "at"))
                .isNull();
    }

    @Test
    void readsAMoment() {
        assertThat(Json.instant(Json.MAPPER.createObjectNode().put("at", "2026-09-14T16:02:11.873Z"), "at"))
                .isEqualTo("2026-09-14T16:02:11.873Z");
    }

    @Test
    void replacesHalfALetterAndLeavesWholeOnes() {
        assertThat(text("\"a\\ud800b 😀 \\udfff\"")).isEqualTo("a\uFFFDb 😀 \uFFFD");
    }

    private static String text(String number) {
        var json = Objects.requireNonNull(Json.parse(("{\"a\":" + number + "}").getBytes(StandardCharsets.UTF_8)));
        return Objects.requireNonNull(Json.text(json, "a"));
    }
}
