package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.lookup.SavedTable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What rules are checked against.
 *
 * @param saved the rules of the present version: one whose employee field was retired since may stay until it is taken away
 * @param types of the candidate fields, by their keys
 */
record Surroundings(List<Rule> saved, List<Target> targets, List<SavedTable> tables, Map<String, String> types) {
    Map<String, Target> targetsByKey() {
        return targets.stream().collect(Collectors.toMap(Target::key, Function.identity()));
    }

    List<LookupTable> lookups() {
        return tables.stream().map(SavedTable::table).toList();
    }
}
