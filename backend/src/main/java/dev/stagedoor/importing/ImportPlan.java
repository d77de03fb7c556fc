package dev.stagedoor.importing;

import dev.stagedoor.employee.Employees.Imported;
import dev.stagedoor.employee.Employees.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What would be done, decided and not done. */
sealed interface ImportPlan {
    /** A new employee, enrolled. */
    record Create(Map<String, Imported> values) implements ImportPlan {}

    /** An employee already: updated and enrolled. {@code governs}: whether this application may change values. */
    record Update(Snapshot employee, Map<String, Imported> values, boolean governs) implements ImportPlan {}

    /** Everything is as it should be: only the cause is noted. */
    record Skip(UUID employeeId, String name, long version) implements ImportPlan {}

    /** A person must mend or decide something first. */
    record AskAPerson(List<ImportProblem> problems, List<MatchChoice> choices) implements ImportPlan {
        static AskAPerson of(ImportProblem problem) {
            return new AskAPerson(List.of(problem), List.of());
        }
    }

    /** Not now, and nobody's fault. */
    record TryLater(String reason, Duration delay) implements ImportPlan {}

    /** No delivery wants an import. */
    record Nothing() implements ImportPlan {}
}
