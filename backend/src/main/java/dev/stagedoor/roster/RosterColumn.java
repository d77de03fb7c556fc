package dev.stagedoor.roster;

import dev.stagedoor.mapping.engine.Transform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the file and the employee field that it fills.
 *
 * @param decimal the decimal mark of its numbers and amounts, a point or a comma; absent: the likeliest
 * @param transforms how its cells are read; absent: as they are most likely written
 */
record RosterColumn(
        String column,
        String employeeField,
        @Nullable String decimal,
        @Nullable List<Transform> transforms) {}
