package dev.stagedoor.mapping.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one employee field would get. */
public sealed interface FieldResult {
    String employeeField();

    /** The candidate fields that the rule read for it; none for a fixed text, or where there is no rule. */
    List<String> candidateFields();

    /** A valid value. */
    record Value(String employeeField, JsonNode value, String display, List<String> candidateFields)
            implements FieldResult {}

    /** Nothing: Ashby has no value, or no rule is there. Not a problem unless the field is required. */
    record Empty(String employeeField, List<String> candidateFields) implements FieldResult {}

    /**
     * A problem in words.
     *
     * @param code missingRequired, notMapped, wrongType, noTarget, cannotBeDone, ...
     */
    record Invalid(
            String employeeField,
            String code,
            String message,
            @Nullable String raw,
            List<String> candidateFields) implements FieldResult {}
}
