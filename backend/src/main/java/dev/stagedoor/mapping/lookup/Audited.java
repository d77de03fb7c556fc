package dev.stagedoor.mapping.lookup;

import dev.stagedoor.mapping.engine.LookupTable.Entry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the audit keeps of a lookup table: the lines that the other side has not. All lines are in the table's versions.
 *
 * @param more how many such lines there are beyond those
 */
record Audited(String name, long version, Map<String, String> entries, int more) {
    private static final int MOST = 100;

    static Audited of(SavedTable table, List<Entry> other) {
        var known = new HashSet<>(other);
        var own =
                table.entries().stream().filter(entry -> !known.contains(entry)).toList();
        var shown = new LinkedHashMap<String, String>();
        own.stream().limit(MOST).forEach(entry -> shown.put(entry.from(), entry.to()));
        return new Audited(table.name(), table.version(), shown, Math.max(0, own.size() - MOST));
    }
}
