package dev.stagedoor.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What differs for one employee field, in words.
 *
 * @param before null where there was no rule
 * @param after null where there is no rule
 */
public record Difference(
        String employeeField,
        String label,
        @Nullable String before,
        @Nullable String after) {}
