package dev.stagedoor.drift;

import static org.mockito.Mockito.mock;

import dev.stagedoor.platform.Ids;
import org.springframework.r2dbc.core.DatabaseClient;

/** The findings of a database, for tests of other packages. */
public final class OpenFindingsForTests {
    private OpenFindingsForTests() {}

    public static OpenFindings over(DatabaseClient db) {
        return new OpenFindings(new DriftTable(db, mock(Ids.class)));
    }
}
