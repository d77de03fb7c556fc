package dev.stagedoor.mapping;

import dev.stagedoor.mapping.engine.Rule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A saved version of rules. Version 0 has no rules: nothing was saved yet. */
public record FieldMapping(
        long version,
        List<Rule> rules,
        @Nullable String author,
        @Nullable Instant savedAt) {
    public static final FieldMapping NONE = new FieldMapping(0, List.of(), null, null);
}
