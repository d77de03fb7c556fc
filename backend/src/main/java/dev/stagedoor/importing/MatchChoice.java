package dev.stagedoor.importing;

import dev.stagedoor.employee.Match;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employee whom a person may choose, and why this one is offered.
 *
 * @param certain true where Ashby's ids say that it is this person, so that it can be nobody else
 */
public record MatchChoice(
        UUID employeeId,
        String name,
        String evidence,
        @Nullable Boolean certain) {
    static MatchChoice of(Match.Known known) {
        return new MatchChoice(known.employeeId(), known.name(), known.evidence(), known.by() == Match.By.IDENTITY);
    }
}
