package dev.stagedoor.employee.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator changes of a field; absent means unchanged.
 *
 * @param keepAside whether values that would no longer fit are kept aside; without it such a change is refused
 */
record FieldPatch(
        @Nullable String label,
        @Nullable String type,
        @Nullable Boolean required,
        @Nullable Boolean restricted,
        @Nullable Boolean unique,
        @Nullable String group,
        @Nullable List<String> choices,
        @Nullable Boolean retired,
        @Nullable Boolean keepAside) {
    boolean keepsAside() {
        return Boolean.TRUE.equals(keepAside);
    }
}
