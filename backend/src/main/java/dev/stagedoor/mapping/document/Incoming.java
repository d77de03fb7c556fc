package dev.stagedoor.mapping.document;

import dev.stagedoor.mapping.engine.LookupTable.Entry;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.lookup.SavedTable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a document would bring here.
 *
 * @param rules with lookup tables by name
 * @param problems in words: what was left out, taken for something else, or has effects beyond the draft
 */
record Incoming(List<Rule> rules, List<Table> tables, List<String> problems) {
    /**
     * A lookup table that the rules use.
     *
     * @param here the table of that name, if there is one
     */
    record Table(String name, List<Entry> entries, @Nullable SavedTable here) {
        boolean isNew() {
            return here == null;
        }

        /** Of the table that is here; null for a new one. */
        @Nullable
        Long version() {
            return here == null ? null : here.version();
        }

        /** The order of the lines means nothing. */
        boolean changed() {
            return here != null && !new HashSet<>(here.entries()).equals(new HashSet<>(entries));
        }

        /** A new one has its name for an id, until it is made. */
        SavedTable afterwards() {
            return here == null
                    ? new SavedTable(name, name, 1, entries)
                    : new SavedTable(here.id(), here.name(), here.version() + (changed() ? 1 : 0), entries);
        }
    }

    List<SavedTable> afterwards() {
        return tables.stream().map(Table::afterwards).toList();
    }

    /** The rules with the tables' ids. */
    List<Rule> rules(List<SavedTable> made) {
        Map<String, String> ids = made.stream()
                .collect(Collectors.toMap(
                        table -> Importing.same(table.name()), SavedTable::id, (first, second) -> first));
        Function<String, String> id = name -> ids.getOrDefault(Importing.same(name), name);
        return rules.stream().map(rule -> Rewriting.tables(rule, id::apply)).toList();
    }
}
