package dev.stagedoor.importing;

import dev.stagedoor.importing.Rehearsal.Change;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * What would become of one settled delivery if it were imported once more, decided and not done.
 *
 * @param message in words
 * @param changes value by value; for a new employee every value
 * @param kept values that a person typed, which stay although Ashby has others
 * @param employeeId who it is already
 * @param enters the workflow that would be entered; null when nobody enters any
 * @param mappingVersion by which the values were made; null when it did not come so far
 * @param ownApplication whether that employee's values come from this very application
 */
public record Replayed(
        Result result,
        String message,
        List<Change> changes,
        List<Change> kept,
        @Nullable UUID employeeId,
        @Nullable String employeeName,
        @Nullable String enters,
        @Nullable Long mappingVersion,
        boolean ownApplication) {
    /** What would become of it. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Result {
        /** A new employee, enrolled. */
        CREATE,
        /** An employee already, who would enter a workflow; values may change too. */
        ENROLL,
        /** Values would change. */
        UPDATE,
        /** Its person is in already: only the delivery itself gets its outcome. */
        SETTLE,
        UNCHANGED,
        IGNORED,
        NEEDS_ATTENTION,
        /** It cannot be replayed, or not now. */
        LEFT_ALONE;

        /** Whether there is something to apply. */
        public boolean changesSomething() {
            return this == CREATE || this == ENROLL || this == UPDATE || this == SETTLE;
        }
    }

    /** One for which nothing is planned. */
    static Replayed nothing(Result result, String message) {
        return new Replayed(result, message, List.of(), List.of(), null, null, null, null, false);
    }

    /** Left as it is, with the reason. */
    public static Replayed leftAlone(String why) {
        return nothing(Result.LEFT_ALONE, why);
    }

    /**
     * Whether doing this does nothing that was not shown: each change is among those shown, from and to the same values, for the
     * same employee. An earlier delivery of the same application may have done a part of it in between.
     */
    boolean isWithin(Replayed shown) {
        return shown.result.changesSomething()
                && shown.changes.containsAll(changes)
                && (enters == null || enters.equals(shown.enters))
                && (Objects.equals(employeeId, shown.employeeId) || (shown.employeeId == null && ownApplication));
    }
}
