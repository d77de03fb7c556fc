package dev.stagedoor.trial.kept;

import dev.stagedoor.mapping.engine.value.Dates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PURE. Values that a text field would hold as code, in words: a sample is there for a person to know the field by. */
final class SampleWords {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> INTERVALS = Map.of(
            "1 HOUR", "an hour",
            "1 DAY", "a day",
            "1 WEEK", "a week",
            "2 WEEK", "every two weeks",
            "0.5 MONTH", "twice a month",
            "1 MONTH", "a month",
            "3 MONTH", "a quarter",
            "6 MONTH", "every six months",
            "1 YEAR", "a year",
            "1 TIME", "once");

    private SampleWords() {}

    /** Empty for what reads well as it is. */
    static Optional<String> of(@Nullable JsonNode value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.isString()) {
            String text = value.stringValue();
            return text.startsWith("{") ? ofCode(text) : day(text);
        }
        if (value.has("min") || value.has("max")) {
            return Optional.of(range(value));
        }
        return Optional.of(value.path("name"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(name -> !name.isBlank());
    }

    /** An object of Ashby's own arrives as its JSON. */
    private static Optional<String> ofCode(String text) {
        try {
            JsonNode value = JSON.readTree(text);
            return value.isObject() ? of(value) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A point in time is known by its day, in UTC as Ashby sends it. */
    private static Optional<String> day(String text) {
        try {
            return Optional.of(Dates.shown(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text)
                            : OffsetDateTime.parse(text)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toLocalDate()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "60,000 to 92,000 EUR a year". */
    private static String range(JsonNode value) {
        String from = number(value.path("min"));
        String to = number(value.path("max"));
        String ends = from.isEmpty() ? "up to " + to : to.isEmpty() ? "from " + from : from + " to " + to;
        String currency = value.path("currency").asString("");
        String interval = INTERVALS.getOrDefault(value.path("interval").asString(""), "");
        return String.join(" ", ends, currency, interval).strip().replaceAll(" +", " ");
    }

    private static String number(JsonNode end) {
        if (!end.isNumber()) {
            return "";
        }
        BigDecimal number = end.decimalValue();
        var format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
