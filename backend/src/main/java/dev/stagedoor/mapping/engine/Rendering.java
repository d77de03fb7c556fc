package dev.stagedoor.mapping.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Any JSON as text for people: bounded in depth and width, and free of what a database or a screen cannot hold. */
final class Rendering {
    private static final int DEEPEST = 4;
    private static final int MOST_ITEMS = 200;
    private static final int BRIEF = 120;

    private Rendering() {}

    static boolean isBlank(JsonNode raw) {
        if (raw.isNull() || raw.isMissingNode()) {
            return true;
        }
        return raw.isContainer()
                ? raw.isEmpty()
                : raw.isString() && clean(raw.stringValue()).isBlank();
    }

    static String text(JsonNode raw) {
        return text(raw, 0);
    }

    /** A value that must stand alone; a list of one counts as its item. */
    static String single(JsonNode raw) {
        JsonNode one = raw.isArray() && raw.size() == 1 ? raw.get(0) : raw;
        return one.isContainer() || one.isNull() ? "" : text(one).strip();
    }

    /** The items of a list, or the one value as a list of one; blank ones left out. */
    static List<String> items(JsonNode raw) {
        if (!raw.isArray()) {
            String alone = text(raw).strip();
            return alone.isEmpty() ? List.of() : List.of(alone);
        }
        return raw.valueStream()
                .limit(MOST_ITEMS)
                .map(Rendering::text)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    static String brief(String text) {
        if (text.length() <= BRIEF) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(BRIEF - 1)) ? BRIEF - 1 : BRIEF;
        return text.substring(0, end) + "\u2026";
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
        return raw.valueStream()
                .limit(MOST_ITEMS)
                .map(item -> text(item, depth))
                .filter(item -> !item.isBlank())
                .collect(Collectors.joining(", "));
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
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
