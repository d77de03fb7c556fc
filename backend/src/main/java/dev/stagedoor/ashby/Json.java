package dev.stagedoor.ashby;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** PURE. Reads Ashby's JSON without trusting its types: null, absent and blank are alike, decimals stay exact. */
public final class Json {
    /** Exact decimals, unlike the mapper of the application: salaries pass through here. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** In digits on either side of the point. */
    private static final int LONGEST_NUMBER = 1_000;

    private static final Pattern HALF_A_LETTER = Pattern.compile("\\p{Cs}");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Json() {}

    /** Null when the bytes are no JSON document. */
    public static @Nullable JsonNode parse(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node == null || node.isMissingNode() ? null : node;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The text of a scalar at this path, trimmed; null when it is absent, null, blank or not a scalar. */
    public static @Nullable String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String step : path) {
            at = at.path(step);
        }
        return scalar(at);
    }

    public static String textOr(String otherwise, JsonNode node, String... path) {
        String text = text(node, path);
        return text == null ? otherwise : text;
    }

    /**
     * As {@link #text}, of the node itself. PostgreSQL stores no NUL in a text, so it is dropped; half a letter of UTF-16 becomes
     * U+FFFD, since on its way there it would become a question mark, and two ids the same.
     */
    public static @Nullable String scalar(JsonNode node) {
        if (!node.isValueNode() || node.isNull() || node.isMissingNode()) {
            return null;
        }
        String text = node.isString() ? node.stringValue() : plain(node);
        String trimmed = HALF_A_LETTER
                .matcher(text.replace("\u0000", ""))
                .replaceAll("\uFFFD")
                .strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** Null also for a moment outside the years 1 to 9999: no person was changed then, and PostgreSQL cannot keep all of them. */
    public static @Nullable Instant instant(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            return null;
        }
        try {
            Instant at = Instant.parse(text);
            return at.isBefore(FIRST) || at.isAfter(LAST) ? null : at;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * {@code 84000}, {@code 84000.50}: never {@code 8.4E4}, no {@code .0} behind a whole amount. Only what no amount is, such as
     * {@code 1E+999999999}, stays as it is: written out it would fill the memory.
     */
    public static String decimal(BigDecimal value) {
        if (Math.abs((long) value.scale()) > LONGEST_NUMBER) {
            return value.toString();
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() <= 0 ? stripped.toPlainString() : value.toPlainString();
    }

    private static String plain(JsonNode node) {
        return node.isNumber() ? decimal(node.decimalValue()) : node.toString();
    }
}
