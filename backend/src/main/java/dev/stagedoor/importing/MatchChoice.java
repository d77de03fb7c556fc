package dev.stagedoor.importing;

import dev.stagedoor.employee.Match;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employee whom a person may choose, and why this one is offered.
 *
 * @param certain true where Ashby's ids say that it is this person, so that it can be nobody else
 * @param onceMore true where they are in the workflow already, by another application: what is asked is whether they enter it
 *     once more
 */
public record MatchChoice(
        UUID employeeId,
        String name,
        String evidence,
        @Nullable Boolean certain,
        @Nullable Boolean onceMore) {
    static MatchChoice of(Match.Known known) {
        return choice(known, false);
    }

    static MatchChoice onceMore(Match.Known known) {
        return choice(known, true);
    }

    private static MatchChoice choice(Match.Known known, boolean onceMore) {
        return new MatchChoice(
                known.employeeId(), known.name(), known.evidence(), known.by() == Match.By.IDENTITY, onceMore);
    }
}
