package dev.stagedoor.importing;

import static dev.stagedoor.importing.Specimens.NOW;
import static dev.stagedoor.importing.Specimens.WORKFLOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

class MatchDecisionsTests {
    private final DatabaseClient db =
            TestDatabase.client(TestPostgres.freshDatabase().connectionFactory());
    private final MatchDecisions decisions = new MatchDecisions(db, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theLastWordCounts() {
        var delivery = UUID.randomUUID();
        var employee = UUID.randomUUID();
        store(delivery, employee);

        StepVerifier.create(decisions.at(List.of(delivery)))
                .expectNext(List.of())
                .verifyComplete();
        StepVerifier.create(decisions.decide(delivery, employee, true, "ada").then(decisions.at(List.of(delivery))))
                .expectNext(List.of(new MatchDecisions.Decision(delivery, employee, true)))
                .verifyComplete();
        StepVerifier.create(decisions.decide(delivery, null, false, "ada").then(decisions.at(List.of(delivery))))
                .expectNext(List.of(new MatchDecisions.Decision(delivery, null, false)))
                .verifyComplete();
    }

    @Test
    void whatIsSaidAtAnotherOpenDeliveryOfTheSameWorkIsSaidOtherwise() {
        var one = UUID.randomUUID();
        var employee = UUID.randomUUID();
        store(one, employee);
        var two = UUID.randomUUID();
        run("insert into delivery (id, received_at, listener_id, origin, action, subject, work_key)" + " select '" + two
                + "', now(), listener_id, origin, action, subject, work_key from delivery");
        decisions.decide(one, employee, false, "ada").block();

        assertThat(decisions.isSaidOtherwise(two, employee).block()).isFalse();
        assertThat(decisions.isSaidOtherwise(two, null).block()).isTrue();
        assertThat(decisions.isSaidOtherwise(one, null).block())
                .as("what was said here can be said anew")
                .isFalse();

        run("update delivery set outcome = 'imported', settled_at = now() where id = '" + one + "'");
        assertThat(decisions.isSaidOtherwise(two, null).block()).isFalse();
    }

    private void run(String sql) {
        db.sql(sql).then().block();
    }

    private void store(UUID delivery, UUID employee) {
        var listener = UUID.randomUUID();
        StepVerifier.create(db.sql("""
                        insert into listener (id, workflow_id, state, endpoint_key, event, created_at, created_by)
                        values (:id, :workflow, 'active', 'k', 'candidateStageChange', now(), 'ada')""")
                        .bind("id", listener)
                        .bind("workflow", WORKFLOW)
                        .then()
                        .then(db.sql("""
                        insert into delivery (id, received_at, listener_id, origin, action, subject, work_key)
                        values (:id, now(), :listener, 'webhook', 'a', 's', 'k')""")
                                .bind("id", delivery)
                                .bind("listener", listener)
                                .then())
                        .then(db.sql("""
                        insert into employee (id, display_name, created_at, updated_at)
                        values (:id, 'Zoë', now(), now())""").bind("id", employee).then()))
                .verifyComplete();
    }
}
