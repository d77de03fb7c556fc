package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.value.Keys;
import java.util.List;
import java.util.Objects;

/**
 * Two columns: what is looked up, and its target.
 *
 * @param id as rules name it
 */
public record LookupTable(String id, String name, List<Entry> entries) {
    public LookupTable {
        entries = List.copyOf(entries);
    }

    /** One line. */
    public record Entry(String from, String to) {
        public Entry {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /** What a value is looked up by: two values with the same key are the same line. */
    public static String key(String value) {
        return Keys.of(value);
    }
}
