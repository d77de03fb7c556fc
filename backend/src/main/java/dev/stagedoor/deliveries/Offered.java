package dev.stagedoor.deliveries;

import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * PURE. An employee whom a person may choose at a delivery.
 *
 * @param certain whether Ashby's ids say that it is this one, so that it can be nobody else
 * @param onceMore whether it is asked if they enter the workflow once more
 */
record Offered(UUID employeeId, boolean certain, boolean onceMore) {
    /**
     * What is wrong with an answer; empty when it answers what is asked. Who somebody is says nothing of whether they enter once
     * more, and nobody is chosen who was not offered.
     *
     * @param employeeId null: a new person
     */
    static Optional<Problem> problem(List<Offered> offered, @Nullable UUID employeeId, boolean onceMore) {
        var chosen = offered.stream()
                .filter(each -> each.employeeId().equals(employeeId))
                .findFirst();
        if (chosen.isEmpty() && offered.stream().anyMatch(Offered::certain)) {
            return Optional.of(nobodyElse());
        }
        boolean isOffered = employeeId == null || chosen.isPresent();
        boolean isAsked = chosen.map(Offered::onceMore).orElse(false) == onceMore;
        return isOffered && isAsked ? Optional.empty() : Optional.of(anotherQuestion());
    }

    private static Problem nobodyElse() {
        return Problem.conflict(
                "nobody-else",
                "It can be nobody else",
                "Ashby's ids say who this is. Choose them, or ignore this delivery.");
    }

    private static Problem anotherQuestion() {
        return Problem.conflict(
                "another-question",
                "Something else is asked by now",
                "Nothing was decided. Reload to see what is asked about this person.");
    }
}
