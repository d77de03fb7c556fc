package dev.stagedoor.mapping.lookup;

import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.LookupTable.Entry;
import dev.stagedoor.platform.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PURE. What the lines of a lookup table must be: each value once, whatever its case, and not too much of anything. */
public final class Entries {
    public static final int MOST = 5_000;
    static final int LONGEST = 500;

    /** Of all lines together: tables are read with each look at the rules. */
    static final int MOST_TEXT = 500_000;

    static final int LONGEST_NAME = 120;

    private Entries() {}

    /** As the engine compares values: two that look the same to a person are one. */
    static String key(String value) {
        return LookupTable.key(value);
    }

    /** Without the spaces around. */
    static String clean(@Nullable String cell) {
        return cell == null ? "" : cell.strip();
    }

    /** The same for all lines; one that says nothing is an empty one. */
    public static List<Entry> clean(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry == null ? new Entry("", "") : new Entry(clean(entry.from()), clean(entry.to())))
                .toList();
    }

    /** A name on one line. */
    public static String name(@Nullable String typed) {
        return clean(typed).replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    /** What is wrong, by the path in the request. */
    public static List<Problem.FieldError> problems(String name, List<Entry> entries) {
        var errors = new ArrayList<Problem.FieldError>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(new Problem.FieldError("name", "A name has 1 to " + LONGEST_NAME + " characters"));
        }
        if (entries.size() > MOST) {
            errors.add(new Problem.FieldError(
                    "entries", "A lookup table holds up to %,d rows; these are %,d".formatted(MOST, entries.size())));
            return errors;
        }
        int text = entries.stream()
                .mapToInt(entry -> entry.from().length() + entry.to().length())
                .sum();
        if (text > MOST_TEXT) {
            errors.add(new Problem.FieldError(
                    "entries",
                    "A lookup table holds up to %,d characters; these are %,d. Split it, or shorten its values"
                            .formatted(MOST_TEXT, text)));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            check(i, entries.get(i), seen, errors);
        }
        return errors;
    }

    private static void check(int row, Entry entry, Map<String, Integer> seen, List<Problem.FieldError> errors) {
        if (entry.from().isEmpty()) {
            errors.add(new Problem.FieldError(path(row, "from"), "Say which value is looked up"));
            return;
        }
        if (entry.from().length() > LONGEST || entry.to().length() > LONGEST) {
            String cell = entry.from().length() > LONGEST ? "from" : "to";
            errors.add(new Problem.FieldError(path(row, cell), "A value has up to " + LONGEST + " characters"));
        }
        Integer first = seen.putIfAbsent(key(entry.from()), row);
        if (first != null) {
            errors.add(new Problem.FieldError(
                    path(row, "from"), "“" + entry.from() + "” is in row " + (first + 1) + " already"));
        }
    }

    private static String path(int row, String cell) {
        return "entries[" + row + "]." + cell;
    }
}
