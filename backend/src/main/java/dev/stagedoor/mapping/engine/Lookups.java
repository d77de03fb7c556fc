package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.value.Keys;
import java.util.HashMap;
import java.util.Map;

/** A lookup table made ready: hashed by what a person would call the same. */
record Lookups(String name, Map<String, String> targets) {
    /** Of two lines for one value the first counts. */
    static Lookups of(LookupTable table) {
        var targets = new HashMap<String, String>();
        table.entries().forEach(entry -> targets.putIfAbsent(Keys.of(entry.from()), entry.to()));
        return new Lookups(table.name(), targets);
    }
}
