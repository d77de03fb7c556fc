package dev.stagedoor.roster;

import dev.stagedoor.employee.ManyEmployees.By;
import dev.stagedoor.employee.ManyEmployees.Filed;
import dev.stagedoor.employee.ManyEmployees.Known;
import java.util.List;
import java.util.Map;

/** What would be done with a line, decided and not done. */
sealed interface Decision {
    Draft draft();

    /** A new employee. */
    record Create(Draft draft) implements Decision {}

    /** An employee already; these values change, these stay as somebody else said them. */
    record Update(Draft draft, Known employee, Map<String, Filed> changes, Map<String, By> kept) implements Decision {}

    /** All is as the file says, or as somebody else said it. */
    record Unchanged(Draft draft, Known employee, Map<String, By> kept) implements Decision {}

    /** Cannot be imported; in words why. */
    record Trouble(Draft draft, List<String> problems) implements Decision {}
}
