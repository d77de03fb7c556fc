package dev.stagedoor.mapping.engine.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Any JSON as text for people: bounded in depth and width, and free of what a database or a screen cannot hold. */
public final class Rendering {
    private static final int DEEPEST = 4;
    private static final int MOST_ITEMS = 200;
    private static final int BRIEF = 120;

    private Rendering() {}

    /** Nothing in it: null, blank text, an empty list or object. */
    public static boolean isBlank(JsonNode raw) {
        if (raw.isNull() || raw.isMissingNode()) {
            return true;
        }
        return raw.isContainer() ? raw.isEmpty() : raw.isString() && isBlank(raw.stringValue());
    }

    /** Without a copy: most values are asked this on their way. */
    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at != 0 && !Character.isWhitespace(at)) {
                return false;
            }
        }
        return true;
    }

    /** As a person reads it. */
    public static String text(JsonNode raw) {
        return text(raw, 0);
    }

    /** A value that must stand alone; a list of one counts as its item. */
    public static String single(JsonNode raw) {
        JsonNode one = raw.isArray() && raw.size() == 1 ? raw.get(0) : raw;
        return one.isContainer() || one.isNull() ? "" : text(one).strip();
    }

    /** The items of a list, or the one value as a list of one; blank ones left out. */
    public static List<String> items(JsonNode raw) {
        if (!raw.isArray()) {
            String alone = text(raw).strip();
            return alone.isEmpty() ? List.of() : List.of(alone);
        }
        var items = new ArrayList<String>();
        for (int i = 0; i < Math.min(raw.size(), MOST_ITEMS); i++) {
            String item = text(raw.get(i)).strip();
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    /** Short enough to stand in a sentence. */
    public static String brief(String text) {
        String clean = clean(text);
        if (clean.length() <= BRIEF) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(BRIEF - 1)) ? BRIEF - 1 : BRIEF;
        return clean.substring(0, end) + "\u2026";
    }

    /** The same between quotation marks. */
    public static String quoted(String text) {
        return "\u201c" + brief(text) + "\u201d";
    }

    /** A value between quotation marks, as a person reads it. */
    public static String quoted(JsonNode raw) {
        return quoted(text(raw));
    }

    private static String text(JsonNode raw, int depth) {
        return switch (raw.getNodeType()) {
            case STRING -> clean(raw.stringValue());
            case NUMBER -> Numbers.text(raw);
            case BOOLEAN -> raw.booleanValue() ? "Yes" : "No";
            case ARRAY -> depth == DEEPEST ? "\u2026" : list(raw, depth + 1);
            case OBJECT -> depth == DEEPEST ? "\u2026" : object(raw, depth + 1);
            default -> "";
        };
    }

    private static String list(JsonNode raw, int depth) {
        var list = new StringBuilder();
        for (int i = 0; i < Math.min(raw.size(), MOST_ITEMS); i++) {
            String item = text(raw.get(i), depth);
            if (!item.isBlank()) {
                list.append(list.isEmpty() ? "" : ", ").append(item);
            }
        }
        return list.toString();
    }

    private static String object(JsonNode raw, int depth) {
        return money(raw).orElseGet(() -> parts(raw, depth));
    }

    private static Optional<String> money(JsonNode raw) {
        JsonNode amount = raw.get("amount");
        JsonNode currency = raw.get("currency");
        if (amount == null || currency == null || !currency.isString() || raw.size() != 2) {
            return Optional.empty();
        }
        return Numbers.read(amount).map(number -> Numbers.money(number, clean(currency.stringValue())));
    }

    private static String parts(JsonNode raw, int depth) {
        var parts = new ArrayList<String>();
        for (var entry : raw.properties()) {
            String value = parts.size() < MOST_ITEMS ? text(entry.getValue(), depth) : "";
            if (!value.isBlank()) {
                parts.add(clean(entry.getKey()) + ": " + value);
            }
        }
        return String.join(", ", parts);
    }

    /** PostgreSQL stores no NUL, and half a surrogate pair is no character. */
    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == 0 || Character.isSurrogate(at)) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (point != 0) {
                clean.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 0xFFFD : point);
            }
        }
        return clean.toString();
    }
}
