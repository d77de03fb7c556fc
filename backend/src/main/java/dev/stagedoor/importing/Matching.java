package dev.stagedoor.importing;

import dev.stagedoor.employee.Match;
import java.util.List;

/**
 * Who the candidate is among the employees.
 *
 * @param emails addresses that were evidence; empty when they did not matter
 * @param seen what was read, to be read again inside the transaction
 * @param who what follows from it, or from a person's decision
 * @param others whom the addresses name besides those whom a person chose, who may have chosen wrongly
 */
record Matching(Evidence evidence, List<String> emails, Match seen, Match who, List<Match.Known> others) {
    Matching(Evidence evidence, List<String> emails, Match seen, Match who) {
        this(evidence, emails, seen, who, List.of());
    }

    enum Evidence {
        IDENTITY,
        EMAIL,
        PERSON
    }
}
