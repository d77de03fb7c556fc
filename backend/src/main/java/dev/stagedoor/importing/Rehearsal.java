package dev.stagedoor.importing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * What a mapping would do with one person, decided and not done: what the preview shows, to be counted and compared.
 *
 * @param message what would be done, in words
 * @param problems why a person would be asked
 * @param leftOut values that do not fit and stop nothing: their fields would stay as they are
 * @param employeeId who it is already
 * @param changes value by value; for a new employee every value
 * @param kept values that a person typed, which stay although the mapping has another
 * @param canApply whether the changes may be applied by hand: this application governs the employee's values
 * @param decidedBy the application that governs the values of who is an employee; null while none does
 */
public record Rehearsal(
        String applicationId,
        String name,
        @Nullable String jobTitle,
        String stage,
        Outcome outcome,
        String message,
        List<ImportProblem> problems,
        List<ImportProblem> leftOut,
        @Nullable UUID employeeId,
        List<Change> changes,
        List<Change> kept,
        boolean canApply,
        @Nullable String decidedBy) {
    /** What would become of the person. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Outcome {
        CREATE,
        UPDATE,
        UNCHANGED,
        NEEDS_ATTENTION
    }

    /** One employee field's value before and after, as people read them; null where there is none. */
    public record Change(
            String employeeField,
            String label,
            @Nullable String from,
            @Nullable String to) {}
}
