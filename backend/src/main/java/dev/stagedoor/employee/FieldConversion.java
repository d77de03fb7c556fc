package dev.stagedoor.employee;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a typed value becomes one that a field holds. A port: the mapping's engine, which stands above, does it. */
public interface FieldConversion {
    /** What came of it. Exactly one of value and problem is there, neither when the value was blank. */
    record Outcome(
            @Nullable JsonNode value,
            @Nullable String display,
            @Nullable String problem) {}

    Outcome convert(EmployeeField field, @Nullable JsonNode raw);
}
