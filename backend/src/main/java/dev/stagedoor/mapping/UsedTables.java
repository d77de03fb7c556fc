package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.mapping.lookup.SavedTable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PURE. Which lookup tables rules use. */
public final class UsedTables {
    private UsedTables() {}

    /** The ids, as the rule names them. */
    public static Set<String> of(Rule rule) {
        return ids(rule).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the tables that any of the rules uses. */
    public static List<SavedTable> among(Collection<SavedTable> tables, Collection<Rule> rules) {
        var used = rules.stream().flatMap(UsedTables::ids).collect(Collectors.toSet());
        return tables.stream().filter(table -> used.contains(table.id())).toList();
    }

    private static Stream<String> ids(Rule rule) {
        return rule.transforms().stream()
                .filter(Transform.Lookup.class::isInstance)
                .map(step -> ((Transform.Lookup) step).table());
    }
}
