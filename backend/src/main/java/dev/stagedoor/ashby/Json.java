package dev.stagedoor.ashby;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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

    /** As {@link #text}, of the node itself. PostgreSQL stores no NUL in a text, so it is dropped. */
    public static @Nullable String scalar(JsonNode node) {
        if (!node.isValueNode() || node.isNull() || node.isMissingNode()) {
            return null;
        }
        String text = node.isString() ? node.stringValue() : plain(node);
        String trimmed = text.replace("\u0000", "").strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    public static @Nullable Instant instant(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
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
