package dev.stagedoor.mapping.engine;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one employee field would get. */
public sealed interface FieldResult {
    String employeeField();

    /** A valid value, and the candidate field that it came from. */
    record Value(String employeeField, JsonNode value, String display, String candidateField) implements FieldResult {}

    /** Nothing: Ashby has no value, or no rule is there. Not a problem unless the field is required. */
    record Empty(String employeeField, @Nullable String candidateField) implements FieldResult {}

    /**
     * A problem in words.
     *
     * @param code missingRequired, notMapped, wrongType, ...
     */
    record Invalid(
            String employeeField,
            String code,
            String message,
            @Nullable String raw,
            @Nullable String candidateField) implements FieldResult {}
}
