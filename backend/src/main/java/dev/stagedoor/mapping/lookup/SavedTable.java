package dev.stagedoor.mapping.lookup;

import dev.stagedoor.mapping.engine.LookupTable;
import java.util.List;

/**
 * One version of a lookup table.
 *
 * @param id as rules name it
 */
public record SavedTable(String id, String name, long version, List<LookupTable.Entry> entries) {
    /** As the engine sees it. */
    public LookupTable table() {
        return new LookupTable(id, name, entries);
    }
}
