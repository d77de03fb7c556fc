package dev.stagedoor.roster;

import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file, and what its columns fill.
 *
 * @param fileName for the audit
 * @param replace also values that a person typed, or that came from Ashby
 * @param leaveOut whether lines with problems are left out; without it nothing is imported while there are any
 * @param expected what the preview said; when it would be something else by now, nothing is imported
 */
record RosterRequest(
        @Nullable String text,
        @Nullable List<RosterColumn> columns,
        @Nullable String fileName,
        @Nullable Boolean replace,
        @Nullable Boolean leaveOut,
        RosterView.@Nullable Counts expected) {
    private static final int LONGEST_NAME = 200;

    String given() {
        if (text == null) {
            throw Problem.invalid("text", "Choose a file");
        }
        return text;
    }

    List<RosterColumn> chosen() {
        if (columns == null || columns.stream().anyMatch(RosterRequest::isIncomplete)) {
            throw Problem.invalid("columns", "Say which column fills which employee field");
        }
        for (int i = 0; i < columns.size(); i++) {
            var steps = columns.get(i).transforms();
            if (steps != null && steps.stream().anyMatch(Objects::isNull)) {
                throw Problem.invalid("columns[" + i + "].transforms", "A step is missing here");
            }
        }
        return columns;
    }

    @SuppressWarnings("ConstantValue") // JSON may leave anything out
    private static boolean isIncomplete(@Nullable RosterColumn column) {
        return column == null || column.column() == null || column.employeeField() == null;
    }

    String named() {
        String name = Objects.requireNonNullElse(fileName, "").strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    boolean replaces() {
        return Boolean.TRUE.equals(replace);
    }

    boolean leavesOut() {
        return Boolean.TRUE.equals(leaveOut);
    }
}
