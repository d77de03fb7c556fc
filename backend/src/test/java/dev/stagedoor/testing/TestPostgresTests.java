package dev.stagedoor.testing;

import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class TestPostgresTests {
    @Test
    void aFreshDatabaseHasTheOnboardingWorkflow() {
        var client = TestDatabase.client(TestPostgres.freshDatabase().connectionFactory());

        StepVerifier.create(client.sql("select name from workflow")
                        .map(row -> row.get(0, String.class))
                        .all()
                        .collectList())
                .expectNext(List.of("Onboarding"))
                .verifyComplete();
    }
}
