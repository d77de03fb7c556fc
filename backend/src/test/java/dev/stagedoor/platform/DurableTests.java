package dev.stagedoor.platform;

import dev.stagedoor.testing.TestPostgres;
import io.r2dbc.spi.ConnectionFactories;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

class DurableTests {
    private final DatabaseClient db = DatabaseClient.create(ConnectionFactories.get(PlatformConfiguration.durable(
            PostgresWakeups.options(TestPostgres.freshDatabase().url()))));

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
}
