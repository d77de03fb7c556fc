package dev.stagedoor.mapping.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/**
 * JSON with exact numbers, whatever the mapper does with others: a number becomes no binary fraction, and is equal to what comes
 * back of it from a database, where 1e3 is 1000.
 */
final class ExactJson extends StdDeserializer<JsonNode> {
    /** Before the point, and behind it: a database spells all of them out. */
    static final int MOST_DIGITS = 300;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ExactJson() {
        super(JsonNode.class);
    }

    @Override
    public JsonNode getNullValue(DeserializationContext context) {
        return NullNode.getInstance();
    }

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case START_ARRAY -> array(parser, context);
            case START_OBJECT -> object(parser, context);
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case null, default -> context.readTree(parser);
        };
    }

    private JsonNode array(JsonParser parser, DeserializationContext context) {
        var array = JSON.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(deserialize(parser, context));
        }
        return array;
    }

    private JsonNode object(JsonParser parser, DeserializationContext context) {
        var object = JSON.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            object.set(name.replace("\0", ""), deserialize(parser, context));
        }
        return object;
    }

    /** The same with each number in its one form: a whole one as if it had been written so, others without noughts behind. */
    static JsonNode plain(JsonNode value) {
        if (value.isArray()) {
            var array = JSON.arrayNode();
            value.forEach(item -> array.add(plain(item)));
            return array;
        }
        if (value.isObject()) {
            var object = JSON.objectNode();
            value.forEachEntry((name, part) -> object.set(name, plain(part)));
            return object;
        }
        return value.isNumber() ? value.decimalValueOpt().map(ExactJson::number).orElse(value) : value;
    }

    /** One that is too large stays, to be refused in words. */
    private static JsonNode number(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        if (!holds(bare) || bare.scale() > 0) {
            return DecimalNode.valueOf(bare);
        }
        BigDecimal whole = bare.setScale(0, RoundingMode.UNNECESSARY);
        if (whole.precision() < String.valueOf(Integer.MAX_VALUE).length()) {
            return JSON.numberNode(whole.intValueExact());
        }
        return whole.precision() < String.valueOf(Long.MAX_VALUE).length()
                ? JSON.numberNode(whole.longValueExact())
                : JSON.numberNode(whole.toBigIntegerExact());
    }

    /** Whether all numbers in it are of a size that can be stored. */
    static boolean holds(JsonNode value) {
        if (value.isContainer()) {
            return value.values().stream().allMatch(ExactJson::holds);
        }
        return !value.isNumber()
                || value.decimalValueOpt().filter(ExactJson::holds).isPresent();
    }

    private static boolean holds(BigDecimal number) {
        return number.scale() <= MOST_DIGITS && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }
}
