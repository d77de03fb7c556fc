package dev.stagedoor.importing;

import static dev.stagedoor.importing.Specimens.NOW;
import static dev.stagedoor.importing.Specimens.WORKFLOW;

import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

class OverridesTests {
    private final DatabaseClient db =
            TestDatabase.client(TestPostgres.freshDatabase().connectionFactory());
    private final Overrides overrides = new Overrides(db, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void remembersWhatAPersonSaidNotToMindForThatDeliveryOnly() {
        var delivery = UUID.randomUUID();
        var other = UUID.randomUUID();
        store(delivery, other);

        StepVerifier.create(overrides.of(List.of(delivery, other)))
                .expectNext(Map.of())
                .verifyComplete();
        StepVerifier.create(overrides
                        .importAnyway(delivery, List.of("movedBack"), "ada")
                        .then(overrides.importAnyway(delivery, List.of("movedBack", "offerWithdrawn"), "mel"))
                        .then(overrides.importAnyway(other, List.of("archivedSince"), "ada"))
                        .then(overrides.of(List.of(delivery))))
                .expectNext(Map.of(delivery, Set.of("movedBack", "offerWithdrawn")))
                .verifyComplete();
    }

    private void store(UUID... deliveries) {
        var listener = UUID.randomUUID();
        StepVerifier.create(db.sql("""
                        insert into listener (id, workflow_id, state, endpoint_key, event, created_at, created_by)
                        values (:id, :workflow, 'active', 'k', 'candidateStageChange', now(), 'ada')""")
                        .bind("id", listener)
                        .bind("workflow", WORKFLOW)
                        .then()
                        .then(db.sql("""
                        insert into delivery (id, received_at, listener_id, origin, action, subject, work_key)
                        select id, now(), :listener, 'webhook', 'a', 's', 'k' from unnest(:ids) as d (id)""")
                                .bind("ids", deliveries)
                                .bind("listener", listener)
                                .then()))
                .verifyComplete();
    }
}
