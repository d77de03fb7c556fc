package dev.stagedoor.employee;

import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;

/** The aliases of a database, for tests of other packages. */
public final class CandidateAliasesForTests {
    private CandidateAliasesForTests() {}

    public static CandidateAliases over(DatabaseClient db, Clock clock) {
        return new CandidateAliases(db, clock);
    }
}
