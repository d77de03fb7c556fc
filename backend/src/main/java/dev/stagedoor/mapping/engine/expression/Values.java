package dev.stagedoor.mapping.engine.expression;

import dev.cel.common.values.NullValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * Between JSON and what an expression works on: text, {@link BigDecimal}, boolean, list, map, or {@link #BLANK}. Bounded
 * in width, depth and size.
 */
final class Values {
    static final Object BLANK = NullValue.NULL_VALUE;
    static final int MOST_ITEMS = 200;
    static final int LONGEST_TEXT = 50_000;
    static final int DEEPEST = 4;
    private static final int MOST_DIGITS = 40;
    private static final Set<String> AMOUNTS = Set.of("amount", "min", "max");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Values() {}

    /** No value at all; an empty text is one. */
    static boolean isAbsent(Object value) {
        return value instanceof NullValue;
    }

    static Object of(@Nullable JsonNode raw) {
        return raw == null ? BLANK : of(raw, 0);
    }

    private static Object of(JsonNode raw, int depth) {
        return switch (raw.getNodeType()) {
            case STRING -> raw.stringValue();
            case BOOLEAN -> raw.booleanValue();
            case NUMBER -> raw.decimalValueOpt().<Object>map(Values::number).orElse(BLANK);
            case ARRAY -> depth == DEEPEST ? BLANK : list(raw, depth + 1);
            case OBJECT -> depth == DEEPEST ? BLANK : map(raw, depth + 1);
            default -> BLANK;
        };
    }

    private static List<Object> list(JsonNode raw, int depth) {
        var list = new ArrayList<>(Math.min(raw.size(), MOST_ITEMS));
        for (JsonNode item : raw) {
            if (list.size() == MOST_ITEMS) {
                break;
            }
            list.add(of(item, depth));
        }
        return list;
    }

    private static Map<String, Object> map(JsonNode raw, int depth) {
        var map = new LinkedHashMap<String, Object>();
        for (var entry : raw.properties()) {
            if (map.size() == MOST_ITEMS) {
                break;
            }
            map.put(entry.getKey(), part(entry.getKey(), entry.getValue(), depth));
        }
        return map;
    }

    /** The amount of money travels as text, so that it stays exact. */
    private static Object part(String name, JsonNode raw, int depth) {
        boolean amount = AMOUNTS.contains(name) && raw.isString();
        return amount && PLAIN.matcher(raw.stringValue()).matches()
                ? number(new BigDecimal(raw.stringValue()))
                : of(raw, depth);
    }

    /** Digits are counted before anything is spelled out: 1e999999999 would fill the memory. */
    static BigDecimal number(BigDecimal number) {
        if (number.signum() == 0 || (long) number.scale() - number.precision() > MOST_DIGITS) {
            return BigDecimal.ZERO;
        }
        if ((long) number.precision() - number.scale() > MOST_DIGITS) {
            throw new Unfit("the number is too large");
        }
        BigDecimal held = number.scale() > MOST_DIGITS ? number.setScale(MOST_DIGITS, RoundingMode.HALF_UP) : number;
        BigDecimal bare = held.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
    }

    static String text(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Unfit("the text would be longer than " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    static List<Object> list(List<Object> list) {
        if (list.size() > MOST_ITEMS) {
            throw new Unfit("the list would have more than " + MOST_ITEMS + " items");
        }
        return list;
    }

    static JsonNode json(@Nullable Object value) {
        return json(value, 0);
    }

    private static JsonNode json(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new Unfit("the result is nested too deeply");
        }
        return switch (value) {
            case String text -> StringNode.valueOf(text(text));
            case Boolean yes -> BooleanNode.valueOf(yes);
            case BigDecimal number -> DecimalNode.valueOf(number(number));
            case Long number -> DecimalNode.valueOf(number(BigDecimal.valueOf(number)));
            case Double number when Double.isFinite(number) -> DecimalNode.valueOf(number(BigDecimal.valueOf(number)));
            case List<?> list -> array(list, depth + 1);
            case Map<?, ?> map -> object(map, depth + 1);
            case null, default -> NullNode.getInstance();
        };
    }

    private static JsonNode array(List<?> list, int depth) {
        if (list.size() > MOST_ITEMS) {
            throw new Unfit("the list would have more than " + MOST_ITEMS + " items");
        }
        var array = JSON.arrayNode();
        list.forEach(item -> array.add(json(item, depth)));
        return array;
    }

    private static JsonNode object(Map<?, ?> map, int depth) {
        if (map.size() > MOST_ITEMS) {
            throw new Unfit("the result would have more than " + MOST_ITEMS + " parts");
        }
        var object = JSON.objectNode();
        map.forEach((key, item) -> object.set(String.valueOf(key), json(item, depth)));
        return object;
    }
}
