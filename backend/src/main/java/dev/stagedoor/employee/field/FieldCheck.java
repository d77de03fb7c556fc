package dev.stagedoor.employee.field;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to what is there.
 *
 * @param people all employees
 * @param values how many of them have a value
 * @param fitting how many values the field could still hold
 * @param problems the first of those that it could not, or that are the same as another's
 * @param present the different values as they read, up to the most that a field can have as choices
 * @param refused why the change cannot be made at all; null when it can
 * @param notes what else is good to know
 */
record FieldCheck(
        long people,
        int values,
        int fitting,
        List<Misfit> problems,
        List<String> present,
        @Nullable String refused,
        List<String> notes) {
    /** A value that does not fit, and why. */
    record Misfit(UUID employeeId, String employee, String value, String message) {}
}
