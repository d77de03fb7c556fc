package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.lookup.SavedTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A saved version of rules, with all that they were saved with. Version 0 has no rules: nothing was saved yet.
 *
 * @param tables the lookup tables that the rules use, as they were
 * @param fields the employee fields as they were
 */
public record FieldMapping(
        long version,
        List<Rule> rules,
        @Nullable String author,
        @Nullable Instant savedAt,
        @Nullable String note,
        List<SavedTable> tables,
        List<Target> fields) {
    public static final FieldMapping NONE = unsaved(List.of());

    /** Version 0, by the names that fields have now. */
    static FieldMapping unsaved(List<Target> fields) {
        return new FieldMapping(0, List.of(), null, null, null, List.of(), fields);
    }

    /** The tables as the engine takes them. */
    public List<LookupTable> lookups() {
        return tables.stream().map(SavedTable::table).toList();
    }

    /** What the tables are called, by their ids. */
    public Map<String, String> tableNames() {
        return tables.stream().collect(Collectors.toMap(SavedTable::id, SavedTable::name));
    }

    /** The same with other rules, which nobody saved. */
    public FieldMapping with(List<Rule> unsaved, List<SavedTable> newest) {
        return new FieldMapping(version, unsaved, author, savedAt, note, newest, fields);
    }
}
