package dev.stagedoor.importing;

import dev.stagedoor.employee.Match;
import java.util.UUID;

/** An employee whom a person may choose, and why this one is offered. */
public record MatchChoice(UUID employeeId, String name, String evidence) {
    static MatchChoice of(Match.Known known) {
        return new MatchChoice(known.employeeId(), known.name(), known.evidence());
    }
}
