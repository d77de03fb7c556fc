package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import io.r2dbc.spi.ConnectionFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

class DurableTests {
    private final TestDatabase database = TestPostgres.freshDatabase();
    private final DatabaseClient db = DatabaseClient.create(
            ConnectionFactories.get(PlatformConfiguration.durable(PostgresWakeups.options(database.url()))));

    @Test
    void aCommitIsOnDiskBeforeItIsAnsweredWhateverTheServerIsSetTo() {
        StepVerifier.create(db.sql(
                                "do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$")
                        .then()
                        .thenMany(db.sql("show synchronous_commit")
                                .mapValue(String.class)
                                .all()))
                .expectNext("on")
                .verifyComplete();
    }

    /** The tests' own PostgreSQL is such a one, for speed. */
    @Test
    void aPostgresThatMayLoseCommitsIsRefusedUnlessThatIsWanted() {
        Assumptions.assumeTrue(
                "off".equals(db.sql("show fsync").mapValue(String.class).one().block()));

        assertThatThrownBy(() -> look(false))
                .isInstanceOf(Settings.Unusable.class)
                .hasMessageContaining("PostgreSQL runs with fsync = off")
                .hasMessageContaining("STAGEDOOR_DATABASE_MAY_LOSE_COMMITS=true");
        assertThatCode(() -> look(true)).doesNotThrowAnyException();
    }

    private void look(boolean mayLose) {
        new DurableCommits(mayLose, database.jdbcUrl(), database.user(), database.password());
    }
}
