package dev.stagedoor.mapping.engine.expression;

import static dev.stagedoor.mapping.engine.expression.Values.BLANK;
import static dev.stagedoor.mapping.engine.expression.Values.isAbsent;

import dev.stagedoor.mapping.engine.value.Patterns;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the functions on texts do. A blank stays blank, and nothing asks for more than there is. */
final class Texts {
    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private Texts() {}

    /** As a person reads it; nothing for a blank. */
    static String of(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean yes -> yes ? "Yes" : "No";
            case List<?> list -> Values.text(list.stream().map(Texts::of).collect(Collectors.joining(", ")));
            case Object number
            when Operators.isNumber(number) ->
                Values.number(Operators.number("text", number)).toPlainString();
            case Object blank when Operators.isBlank(blank) -> "";
            default -> throw new Unfit("a text is needed, and there is " + Spoken.kind(value));
        };
    }

    static Object string(Object value) {
        return isAbsent(value) ? BLANK : of(value);
    }

    static Object number(Object value) {
        if (Operators.isBlank(value)) {
            return BLANK;
        }
        if (!(value instanceof String text)) {
            return Operators.number("number", value);
        }
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw new Unfit(Rendering.quoted(text) + " is not a number");
        }
        return Values.number(new BigDecimal(text.strip()));
    }

    static Object size(Object value) {
        return switch (value) {
            case List<?> list -> BigDecimal.valueOf(list.size());
            case Object blank when isAbsent(blank) -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf(points(of(value)));
        };
    }

    static Object lower(Object value) {
        return isAbsent(value) ? BLANK : of(value).toLowerCase(Locale.ROOT);
    }

    /** May grow: the capital letters of ß are SS. */
    static Object upper(Object value) {
        return isAbsent(value) ? BLANK : Values.text(of(value).toUpperCase(Locale.ROOT));
    }

    /** Only A to Z, as the name says: a Turkish i stays what it is. */
    static Object lowerAscii(Object value) {
        return isAbsent(value) ? BLANK : shifted(of(value), 'A', 'Z', 'a' - 'A');
    }

    static Object upperAscii(Object value) {
        return isAbsent(value) ? BLANK : shifted(of(value), 'a', 'z', 'A' - 'a');
    }

    private static String shifted(String text, char first, char last, int by) {
        var shifted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            shifted.append(letter >= first && letter <= last ? (char) (letter + by) : letter);
        }
        return shifted.toString();
    }

    static Object trim(Object value) {
        return isAbsent(value) ? BLANK : of(value).strip();
    }

    static Object contains(Object value, Object part) {
        if (isAbsent(part)) {
            return false;
        }
        String text = of(value);
        String sought = of(part);
        Effort.search(text, sought);
        return text.contains(sought);
    }

    static Object startsWith(Object value, Object part) {
        return !isAbsent(part) && of(value).startsWith(of(part));
    }

    static Object endsWith(Object value, Object part) {
        return !isAbsent(part) && of(value).endsWith(of(part));
    }

    /** In bounded time, whatever the pattern; anywhere in the text. */
    static Object matches(Object value, Object pattern) {
        if (isAbsent(pattern)) {
            return false;
        }
        String text = of(value);
        String written = of(pattern);
        Effort.match(text, written);
        try {
            return Patterns.compile(written)
                    .map(ready -> Patterns.matcher(ready, text).find())
                    .orElseThrow(() -> new Unfit(Patterns.problem(written).orElse("the pattern is not valid")));
        } catch (Patterns.TooMuch e) {
            throw new Unfit(Patterns.TOO_MUCH);
        }
    }

    static Object replace(Object value, Object find, Object with) {
        if (isAbsent(value)) {
            return BLANK;
        }
        String text = of(value);
        String part = of(find);
        Effort.search(text, part);
        return part.isEmpty() ? text : replaced(text, part, of(with));
    }

    /** Counted before it is made: a text of itself for each of its letters would fill the memory. */
    private static String replaced(String text, String part, String with) {
        var replaced = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, from)) {
            replaced.append(text, from, at).append(with);
            from = at + part.length();
            if (replaced.length() > Values.LONGEST_TEXT) {
                break;
            }
        }
        return Values.text(replaced.append(text, from, text.length()).toString());
    }

    static Object split(Object value, Object separator) {
        if (isAbsent(value)) {
            return BLANK;
        }
        String mark = of(separator);
        if (mark.isEmpty()) {
            throw new Unfit("split needs a text to split at");
        }
        String text = of(value);
        Effort.search(text, mark);
        var parts = new ArrayList<Object>();
        int from = 0;
        for (int at = text.indexOf(mark); at >= 0 && parts.size() <= Values.MOST_ITEMS; at = text.indexOf(mark, from)) {
            parts.add(text.substring(from, at));
            from = at + mark.length();
        }
        parts.add(text.substring(from));
        return Values.list(parts);
    }

    static Object join(Object list, Object separator) {
        if (isAbsent(list)) {
            return BLANK;
        }
        var joined = new StringBuilder();
        for (Object item : (List<?>) Operators.items(list)) {
            if (!Operators.isBlank(item) && joined.length() <= Values.LONGEST_TEXT) {
                joined.append(joined.isEmpty() ? "" : of(separator)).append(of(item));
            }
        }
        Values.text(joined.toString());
        return joined.toString();
    }

    static Object substring(Object value, Object from) {
        return isAbsent(value) ? BLANK : substring(of(value), place(from), Integer.MAX_VALUE);
    }

    static Object substring(Object value, Object from, Object to) {
        return isAbsent(value) ? BLANK : substring(of(value), place(from), place(to));
    }

    /** What is there: of a short text, the first ten letters are the whole text. */
    private static String substring(String text, int from, int to) {
        int length = points(text);
        int begin = Math.min(from, length);
        int end = Math.clamp(to, begin, length);
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }

    private static int place(Object value) {
        return Math.clamp(Operators.number("substring", value).longValue(), 0, Integer.MAX_VALUE);
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
