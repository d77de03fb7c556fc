package dev.stagedoor.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.Rival;
import dev.stagedoor.testing.TestPostgres;
import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.Test;

class LongWorkTests {
    private final ConnectionFactory factory = TestPostgres.freshDatabase().connectionFactory();
    private final InboxFixture fixture = new InboxFixture(factory);
    private final LongWork work = fixture.longWork;

    @Test
    void wakesTheWorkersWhenItIsStarted() {
        work.start("sweep", "applications").block();

        assertThat(fixture.wakeups.woken).containsExactly("work ");
        assertThat(fixture.claim("sweep")).isPresent();
    }

    @Test
    void isDueAgainAtOnceWhenItGoesOnAndGoneWhenItEnds() {
        Claim first = started();
        work.goOn(first).block();
        Claim second = fixture.claim("sweep").orElseThrow();

        assertThat(work.fence(first).block()).as("the first claim").isFalse();
        work.end(second).block();
        assertThat(fixture.count("select count(*) from work")).isZero();
    }

    @Test
    void letsWhatIsDueAlreadyPassBetweenTwoSteps() {
        Claim sweep = started();
        fixture.execute("insert into work (kind, key, due_at) values ('sweep', 'another', now())");

        work.goOn(sweep).block();

        assertThat(fixture.claim("sweep").map(Claim::key)).contains("another");
    }

    @Test
    void isDoneOnceMoreWhenItWasAskedForMeanwhile() {
        Claim claim = started();
        work.start("sweep", "applications").block();

        work.end(claim).block();

        assertThat(fixture.claim("sweep")).isPresent();
    }

    @Test
    void isDoneOnceMoreWhenItWasAskedForJustWhenItEnded() {
        Claim claim = started();
        Rival asking = Rival.begin(factory);
        asking.run("update work set due_at = now() where kind = 'sweep'");

        var ending = work.end(claim).toFuture();
        asking.isWaitedFor();
        asking.commit();
        ending.join();

        assertThat(fixture.claim("sweep")).isPresent();
    }

    @Test
    void endingWhatAnotherNodeTookOverChangesNothing() {
        Claim lost = started();
        fixture.execute("update work set lease_until = now() - interval '1 s'");
        Claim theirs = fixture.claim("sweep").orElseThrow();

        work.end(lost).block();

        assertThat(work.fence(theirs).block()).isTrue();
    }

    @Test
    void ensuringLeavesAloneWhatIsBeingDoneOrWaits() {
        Claim claim = started();
        work.ensure("sweep", "applications").block();
        work.end(claim).block();
        assertThat(fixture.claim("sweep")).as("while it was done").isEmpty();

        fixture.later(started(), new IllegalStateException("not now"));
        work.ensure("sweep", "applications").block();
        assertThat(fixture.claim("sweep"))
                .as("while it waits to be tried again")
                .isEmpty();
    }

    @Test
    void aFailureIsForgottenWhenItGetsOn() {
        fixture.later(started(), new IllegalStateException("not now"));
        work.start("sweep", "applications").block();
        Claim again = fixture.claim("sweep").orElseThrow();
        assertThat(again.failures()).isEqualTo(1);

        work.goOn(again).block();

        assertThat(fixture.claim("sweep").map(Claim::failures)).contains(0);
    }

    @Test
    void aLostClaimEndsNothing() {
        Claim lost = started();
        fixture.execute("update work set lease_until = now() - interval '1 s'");
        assertThat(fixture.claim("sweep")).isPresent();

        work.end(lost).block();
        work.goOn(lost).block();

        assertThat(fixture.count("select count(*) from work where fence is not null"))
                .isEqualTo(1);
    }

    private Claim started() {
        work.start("sweep", "applications").block();
        return fixture.claim("sweep").orElseThrow();
    }
}
