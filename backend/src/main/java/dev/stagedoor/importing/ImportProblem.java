package dev.stagedoor.importing;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * What a person must mend before an import can go on.
 *
 * @param action the button that mends it
 */
public record ImportProblem(
        String code,
        String message,
        @Nullable String employeeField,
        @Nullable Mend action) {
    /** The buttons that mend. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Mend {
        FIX_MAPPING,
        DECIDE_MATCH,
        IMPORT_ANYWAY,
        TRY_AGAIN,
        OPEN_ASHBY,
        CONNECTION,
        ENTER_VALUE
    }

    static ImportProblem of(String code, Mend action, String message) {
        return new ImportProblem(code, message, null, action);
    }
}
