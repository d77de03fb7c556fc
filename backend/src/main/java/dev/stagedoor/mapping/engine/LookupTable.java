package dev.stagedoor.mapping.engine;

import java.util.List;

/**
 * Two columns: what is looked up, and its target.
 *
 * @param id as rules name it
 */
public record LookupTable(String id, String name, List<Entry> entries) {
    /** One line. */
    public record Entry(String from, String to) {}
}
