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
            List<String> candidateFields) implements FieldResult {
        /** The codes of a required field that has no value: nothing came from Ashby, or there is no rule. */
        public static final String MISSING = "missingRequired";

        public static final String NOT_MAPPED = "notMapped";

        /** The code of a value that a lookup table has no target for, where everything else needs attention. */
        public static final String NO_TARGET = "noTarget";

        /** Whether there is a value, and it does not fit. */
        public boolean isWrong() {
            return !code.equals(MISSING) && !code.equals(NOT_MAPPED);
        }

        /** Whether an import of a new person asks somebody about it, rather than leaving the field empty. */
        public boolean stops(boolean required) {
            return required || wantsAPerson();
        }

        /** Whether the rule itself says that a person shall decide, rather than that the field stays empty. */
        public boolean wantsAPerson() {
            return code.equals(NO_TARGET);
        }
    }
}
