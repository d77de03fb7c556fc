package dev.stagedoor.ashby.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.inbox.InboxFixture.FakeWakeups;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** Two nodes at one gate; its time passes by moving the row into the past. */
class GateTests {
    private final AshbyFailure down = new AshbyFailure(Kind.UNAVAILABLE, "timeout", "", null);
    private final AshbyFailure wrongKey = new AshbyFailure(Kind.WRONG_KEY, "http_401", "", null);

    private final DatabaseClient db =
            TestDatabase.client(TestPostgres.freshDatabase().connectionFactory());
    private final Gate gate = new Gate(db);
    private final Gate otherNode = new Gate(db);

    @BeforeEach
    void connectedAndActive() {
        execute("update connection set active = true, api_key = '\\x00', api_key_last_four = '4f7a'");
    }

    @Test
    void staysClosedAsLongAsAshbyAskedAndLetsOneProbeThrough() {
        close(rateLimited(40));
        assertThat(secondsClosed()).isBetween(30.0, 40.0);
        gate.answered().block();
        assertThat(state(gate).closed())
                .as("a straggler's answer opens nothing")
                .isTrue();

        pass(41);
        assertThat(state(gate).probe()).isTrue();
        assertThat(state(otherNode)).extracting(Gate.State::closed).isEqualTo(true);
        assertThat(state(gate).closed()).as("one probe only").isTrue();

        gate.answered().block();
        assertThat(state(gate)).isEqualTo(Gate.State.OPEN);
        assertThat(state(otherNode)).isEqualTo(Gate.State.OPEN);
    }

    @Test
    void thereIsNothingToChooseOnceNoneIsLeft() {
        execute("update connection set choosing = true");
        execute("""
                with l as (
                    insert into listener (id, workflow_id, state, endpoint_key, event, created_at, created_by)
                    select gen_random_uuid(), w.id, 'active', 'k', 'candidateStageChange', now(), 'ada' from workflow w returning id)
                insert into delivery (id, received_at, listener_id, origin, action, subject, work_key)
                select gen_random_uuid(), now(), l.id, 'webhook', 'a', 's', 'k' from l""");

        gate.chosenWhenNoneIsLeft().block();
        assertThat(gate.holdChoice().block()).isTrue();
        assertThat(state(otherNode).closed()).isTrue();

        execute("update delivery set outcome = 'ignored', settled_at = now()");
        gate.chosenWhenNoneIsLeft().block();
        assertThat(gate.holdChoice().block()).isFalse();

        execute("update connection set choosing = true");
        assertThat(state(otherNode))
                .as("where that was missed, whoever looks next notices")
                .isEqualTo(Gate.State.OPEN);
        assertThat(gate.holdChoice().block()).isFalse();
    }

    @Test
    void aProbeThatNeverCameBackIsFollowedByAnother() {
        close(rateLimited(5));
        pass(6);
        assertThat(state(gate).probe()).isTrue();

        pass(60);

        assertThat(state(otherNode).probe()).isTrue();
    }

    @Test
    void closesAfterFiveFailuresInARowAndNotBefore() {
        state(gate);
        for (int i = 0; i < 4; i++) {
            close(down);
            assertThat(state(gate).closed()).isFalse();
        }
        close(down);
        assertThat(state(gate).closed()).isTrue();
        assertThat(secondsClosed()).isBetween(5.0, 18.0);

        pass(20);
        assertThat(state(gate).probe()).isTrue();
        close(down);
        assertThat(state(gate).closed()).isTrue();
        assertThat(secondsClosed()).isBetween(5.0, 36.0);
    }

    /** Sixteen calls that hang end at one time. */
    @Test
    void whatWasUnderWayWhenItClosedMakesItNoLonger() {
        for (int i = 0; i < 16; i++) {
            close(down);
            otherNode.closeAfter(down).block();
        }

        assertThat(secondsClosed()).isBetween(5.0, 18.0);

        pass(20);
        close(down);
        assertThat(secondsClosed()).as("a probe that failed does").isBetween(25.0, 36.0);
    }

    @Test
    void manyWhoAreAskedAtOnceToSlowDownWaitNoLongerThanOne() {
        var noTime = new AshbyFailure(Kind.RATE_LIMITED, "rate_limit_exceeded", "", null);
        for (int i = 0; i < 8; i++) {
            close(noTime);
        }

        assertThat(secondsClosed()).isBetween(0.0, 6.0);

        pass(7);
        close(noTime);
        assertThat(secondsClosed()).as("asked again").isBetween(6.0, 12.0);
    }

    @Test
    void aFailedProbeClosesAgainAtOnceOnANodeThatSawNoFailureBefore() {
        close(wrongKey);
        pass(61);
        assertThat(state(otherNode).probe()).isTrue();

        otherNode.closeAfter(down).block();

        assertThat(state(gate).closed()).isTrue();
    }

    @Test
    void aShorterClosingNeitherShortensALongerOneNorChangesItsReason() {
        close(rateLimited(600));

        close(wrongKey);

        assertThat(secondsClosed()).isGreaterThan(500);
        assertThat(state(gate).reason()).isEqualTo("Ashby asked Stagedoor to slow down.");
    }

    @Test
    void aLongerClosingBringsItsReason() {
        close(rateLimited(5));

        close(wrongKey);

        assertThat(state(gate).reason()).startsWith("Ashby does not accept the API key.");
    }

    @Test
    void whoHasNotHeardThatAshbyAnswersAgainClosesItForAMomentOnly() {
        var quiet = new Quiet(new FakeWakeups(), Clock.systemUTC());
        quiet.heard(rateLimited(3600));
        close(rateLimited(3600));
        gate.open().block();

        otherNode.closeAfter(Objects.requireNonNull(quiet.now())).block();

        assertThat(secondsClosed()).isBetween(0.0, 6.0);
    }

    @Test
    void staysOpenForWhatConcernsOneApplicationOnly() {
        close(new AshbyFailure(Kind.NOT_FOUND, "application_not_found", "", null));
        close(new AshbyFailure(Kind.MISSING_PERMISSION, "missing_endpoint_permission", "", null));

        assertThat(state(gate)).isEqualTo(Gate.State.OPEN);
    }

    private static AshbyFailure rateLimited(int seconds) {
        return new AshbyFailure(Kind.RATE_LIMITED, "rate_limit_exceeded", "", Duration.ofSeconds(seconds));
    }

    private void close(AshbyFailure failure) {
        gate.closeAfter(failure).block();
    }

    private static Gate.State state(Gate gate) {
        return Objects.requireNonNull(gate.state().block());
    }

    private double secondsClosed() {
        return Objects.requireNonNull(
                db.sql("select extract(epoch from closed_until - clock_timestamp())::float8 from gate")
                        .mapValue(Double.class)
                        .one()
                        .block());
    }

    private void pass(int seconds) {
        execute("update gate set closed_until = closed_until - interval '" + seconds
                + " s', probe_until = probe_until - interval '" + seconds + " s'");
    }

    private void execute(String sql) {
        db.sql(sql).then().block();
    }
}
