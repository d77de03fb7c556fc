package dev.stagedoor.mapping.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lookup tables for any number of rules: each is hashed once, when the first step looks it up, as tables may have thousands of
 * lines. It may be shared between threads.
 */
public final class ReadyTables {
    static final ReadyTables NONE = of(List.of());

    private final Map<String, LookupTable> tables;
    private final Map<String, Lookups> ready = new ConcurrentHashMap<>();

    private ReadyTables(Map<String, LookupTable> tables) {
        this.tables = tables;
    }

    /** Of two tables with one id the first counts. */
    public static ReadyTables of(Collection<LookupTable> tables) {
        return new ReadyTables(tables.stream()
                .collect(Collectors.toMap(LookupTable::id, Function.identity(), (first, second) -> first)));
    }

    /** Null when there is no such table. */
    @Nullable
    Lookups get(String id) {
        LookupTable table = tables.get(id);
        return table == null ? null : ready.computeIfAbsent(id, _ -> Lookups.of(table));
    }

    /** What a table is called; null when there is no such table. */
    @Nullable
    String name(String id) {
        LookupTable table = tables.get(id);
        return table == null ? null : table.name();
    }
}
