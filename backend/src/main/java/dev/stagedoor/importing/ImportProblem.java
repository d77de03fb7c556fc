package dev.stagedoor.importing;

import org.jspecify.annotations.Nullable;

/**
 * What a person must mend before an import can go on.
 *
 * @param action the button that mends it: fixMapping, decideMatch, importAnyway, tryAgain, openAshby, connection or
 *     enterValue
 */
record ImportProblem(
        String code,
        String message,
        @Nullable String employeeField,
        @Nullable String action) {
    static ImportProblem of(String code, String action, String message) {
        return new ImportProblem(code, message, null, action);
    }
}
