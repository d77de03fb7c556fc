package dev.stagedoor.mapping.engine.expression;

import static dev.stagedoor.mapping.engine.expression.Values.BLANK;
import static dev.stagedoor.mapping.engine.expression.Values.isAbsent;

import dev.stagedoor.mapping.engine.value.Rendering;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;

/**
 * What the operators do. Numbers are exact decimals. A blank is no error: it adds nothing to a text or a list, is equal to
 * an empty text, counts as no, and otherwise leaves the result blank.
 */
final class Operators {
    private Operators() {}

    static boolean isBlank(Object value) {
        return switch (value) {
            case String text -> text.isBlank();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> isAbsent(value);
        };
    }

    static Object yes(Object value) {
        return switch (value) {
            case Boolean yes -> yes;
            case Object blank when isBlank(blank) -> false;
            default -> throw new Unfit("yes or no is needed, and there is " + Spoken.kind(value));
        };
    }

    static Object not(Object value) {
        return !(Boolean) yes(value);
    }

    static Object items(Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Object blank when isBlank(blank) -> List.of();
            default -> throw new Unfit("a list is needed, and there is " + Spoken.kind(value));
        };
    }

    static Object called(Object name) {
        if (name instanceof String || name instanceof Boolean) {
            return name;
        }
        throw new Unfit("a part is called by a text, and there is " + Spoken.kind(name));
    }

    static Object add(Object left, Object right) {
        if (isAbsent(left) || isAbsent(right)) {
            return withBlank(isAbsent(left) ? right : left);
        }
        if (left instanceof List<?> first && right instanceof List<?> second) {
            var both = new ArrayList<Object>(first);
            both.addAll(second);
            return Values.list(both);
        }
        if (left instanceof String || right instanceof String) {
            return Values.text(Texts.of(left) + Texts.of(right));
        }
        return calculate("+", left, right, BigDecimal::add);
    }

    /** A sum with an unknown part is unknown; a text without a middle name is still a text. */
    private static Object withBlank(Object other) {
        return other instanceof String || other instanceof List<?> ? other : BLANK;
    }

    static Object subtract(Object left, Object right) {
        return calculate("-", left, right, BigDecimal::subtract);
    }

    static Object multiply(Object left, Object right) {
        return calculate("*", left, right, (a, b) -> a.multiply(b, MathContext.DECIMAL128));
    }

    static Object divide(Object left, Object right) {
        return calculate("/", left, right, (a, b) -> a.divide(divisor(b), MathContext.DECIMAL128));
    }

    static Object remainder(Object left, Object right) {
        return calculate("%", left, right, (a, b) -> a.remainder(divisor(b)));
    }

    static Object negate(Object value) {
        return isAbsent(value) ? BLANK : number("-", value).negate();
    }

    static Object round(Object value, Object digits) {
        if (isAbsent(value) || isAbsent(digits)) {
            return BLANK;
        }
        int scale = Math.clamp(number("round", digits).longValue(), 0, 20);
        return Values.number(number("round", value).setScale(scale, RoundingMode.HALF_UP));
    }

    static Object same(Object left, Object right) {
        if (isBlank(left) || isBlank(right)) {
            return isBlank(left) && isBlank(right);
        }
        if (isNumber(left) && isNumber(right)) {
            return number("==", left).compareTo(number("==", right)) == 0;
        }
        if (left instanceof List<?> first && right instanceof List<?> second) {
            return sameItems(first, second);
        }
        return left.equals(right);
    }

    static Object different(Object left, Object right) {
        return !(Boolean) same(left, right);
    }

    private static boolean sameItems(List<?> left, List<?> right) {
        boolean same = left.size() == right.size();
        for (int i = 0; same && i < left.size(); i++) {
            same = (Boolean) same(left.get(i), right.get(i));
        }
        return same;
    }

    static Object less(Object left, Object right) {
        return compare("<", left, right, order -> order < 0);
    }

    static Object atMost(Object left, Object right) {
        return compare("<=", left, right, order -> order <= 0);
    }

    static Object more(Object left, Object right) {
        return compare(">", left, right, order -> order > 0);
    }

    static Object atLeast(Object left, Object right) {
        return compare(">=", left, right, order -> order >= 0);
    }

    static Object isAmong(Object value, Object holder) {
        return switch (holder) {
            case List<?> list -> list.stream().anyMatch(item -> (Boolean) same(value, item));
            case Map<?, ?> map -> map.containsKey(value);
            case Object blank when isBlank(blank) -> false;
            default -> throw new Unfit("“in” needs a list, and there is " + Spoken.kind(holder));
        };
    }

    /** One item of a list, counted from 0, or one part of a value; blank when there is none. */
    static Object part(Object holder, Object key) {
        Object part = switch (holder) {
            case Map<?, ?> map -> map.get(isNumber(key) ? key : Texts.of(key));
            case List<?> list -> isNumber(key) ? item(list, number("[ ]", key)) : BLANK;
            case Object blank when isBlank(blank) -> BLANK;
            default -> throw new Unfit(Spoken.kind(holder) + " has no part " + Rendering.quoted(Texts.of(key)));
        };
        return part == null ? BLANK : part;
    }

    private static Object item(List<?> list, BigDecimal place) {
        boolean within = place.signum() >= 0 && place.compareTo(BigDecimal.valueOf(list.size())) < 0;
        return within ? list.get(place.intValue()) : BLANK;
    }

    private static Object compare(String sign, Object left, Object right, IntPredicate passes) {
        if (isAbsent(left) || isAbsent(right)) {
            return BLANK;
        }
        if (left instanceof String first && right instanceof String second) {
            return passes.test(first.compareTo(second));
        }
        return passes.test(number(sign, left).compareTo(number(sign, right)));
    }

    private static Object calculate(String sign, Object left, Object right, BinaryOperator<BigDecimal> calculation) {
        return isAbsent(left) || isAbsent(right)
                ? BLANK
                : Values.number(calculation.apply(number(sign, left), number(sign, right)));
    }

    private static BigDecimal divisor(BigDecimal number) {
        if (number.signum() == 0) {
            throw new Unfit("a number cannot be divided by 0");
        }
        return number;
    }

    static boolean isNumber(Object value) {
        return value instanceof BigDecimal || value instanceof Double || value instanceof Long;
    }

    static BigDecimal number(String sign, Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Long number -> BigDecimal.valueOf(number);
            case Double number when Double.isFinite(number) -> Values.number(BigDecimal.valueOf(number));
            default -> throw new Unfit("“" + sign + "” needs a number, and there is " + Spoken.kind(value));
        };
    }
}
