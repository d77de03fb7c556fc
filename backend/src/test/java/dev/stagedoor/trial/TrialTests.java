package dev.stagedoor.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.ashby.StubAshby;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.inbox.WorkHandler.Held;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.testing.Screen;
import dev.stagedoor.trial.Trial.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TrialTests {
    private final TrialRig rig = new TrialRig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void fetchesTheLastPeopleOnceEachAndIsDone() {
        rig.listed(5);
        var trial = rig.start(3);
        assertThat(trial.state()).isEqualTo(State.LISTING);

        rig.sweeps.sweep();
        rig.steps();

        var done = rig.find(trial.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.found()).isEqualTo(3);
        assertThat(done.fetched()).isEqualTo(3);
        assertThat(done.seenAt()).isEqualTo(listReadAt());
        assertThat(done.finishedAt()).isNotNull();
        assertThat(rig.loaded).containsExactly("a-1", "a-2", "a-3");
        assertThat(kept(trial)).containsExactly("Zoë of a-1", "Zoë of a-2", "Zoë of a-3");
        assertThat(rig.inbox.count("select count(*) from work where kind = 'trial'"))
                .isZero();
        verify(rig.inbox.hints, atLeast(4))
                .publish(Hints.Topic.TRIAL, trial.id().toString());
    }

    @Test
    void waitsForAListAsNewAsItselfAndGoesOnWhenItIsRead() {
        rig.listed(2);
        var trial = rig.start(9);

        rig.step();
        assertThat(rig.find(trial.id()).state()).isEqualTo(State.LISTING);
        assertThat(rig.step()).as("due again before the list is read").isFalse();

        rig.sweeps.sweep();
        rig.step();
        assertThat(rig.find(trial.id()).state()).isEqualTo(State.FETCHING);
    }

    @Test
    void isDoneWhenNobodyIsThere() {
        rig.listed(0);
        var trial = rig.start(9);
        rig.sweeps.sweep();
        rig.steps();

        assertThat(rig.find(trial.id()).state()).isEqualTo(State.DONE);
        assertThat(rig.find(trial.id()).found()).isZero();
    }

    @Test
    void goesOnWhereItStoodAfterACrash() {
        rig.listed(3);
        var trial = started(3);
        rig.step();
        rig.step();
        var crashed = rig.inbox.claim("trial").orElseThrow();
        rig.inbox.execute("update work set lease_until = now() - interval '1 s' where kind = 'trial'");

        rig.steps();
        rig.work(crashed);

        assertThat(rig.find(trial.id()).state()).isEqualTo(State.DONE);
        assertThat(rig.loaded).startsWith("a-1", "a-2", "a-3");
        assertThat(rig.find(trial.id()).fetched()).isEqualTo(3);
    }

    @Test
    void aNodeThatLostItsClaimWritesNothing() {
        rig.listed(2);
        var trial = started(2);
        rig.step();
        var lost = rig.inbox.claim("trial").orElseThrow();
        rig.inbox.takeOver(lost);

        rig.work(lost);

        assertThat(rig.loaded).containsExactly("a-1");
        assertThat(rig.find(trial.id()).fetched()).isZero();
        assertThat(kept(trial)).isEmpty();
    }

    @Test
    void fetchesNobodyAfterItWasCancelled() {
        rig.listed(3);
        var trial = started(3);
        rig.step();
        rig.step();

        var cancelled =
                rig.trials.cancel(trial.id(), Screen.ADA).blockOptional().orElseThrow();
        rig.steps();

        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(rig.loaded).containsExactly("a-1");
        assertThat(rig.find(trial.id()).fetched()).isEqualTo(1);
        assertThat(rig.find(trial.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(rig.inbox.count("select count(*) from work where kind = 'trial'"))
                .isZero();
        assertThatThrownBy(() -> rig.trials.cancel(trial.id(), Screen.ADA).block())
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.code()).isEqualTo("trial-ended"));
    }

    @Test
    void staysCancelledWhenTheFetchUnderWayEnds() {
        rig.listed(1);
        var trial = started(1);
        rig.step();
        var fetching = rig.inbox.claim("trial").orElseThrow();
        rig.trials.cancel(trial.id(), Screen.ADA).block();

        rig.work(fetching);
        rig.steps();

        assertThat(rig.find(trial.id()).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void holdsWithoutAFailureWhenAshbyAsksToSlowDownAndSaysWhy() {
        rig.listed(1);
        var trial = started(1);
        rig.step();
        rig.fail("a-1", failure(Kind.RATE_LIMITED));

        var error = rig.error(rig.inbox.claim("trial").orElseThrow());
        when(rig.sweeps.pulse.held()).thenReturn(Mono.just("Ashby asked Stagedoor to slow down."));
        assertThat(rig.handler.held().block()).isEqualTo("Ashby asked Stagedoor to slow down.");

        assertThat(error).isInstanceOf(Held.class);
        verify(rig.sweeps.gate).closeAfter(any());
        assertThat(rig.find(trial.id()).problem()).isEqualTo("Ashby asked Stagedoor to slow down.");
        assertThat(rig.find(trial.id()).failed()).isZero();
    }

    @Test
    void leavesOutWhomAshbyDoesNotShowAndSaysWhy() {
        rig.listed(3);
        var trial = started(3);
        rig.fail("a-1", failure(Kind.NOT_FOUND));
        rig.fail("a-3", failure(Kind.NOT_FOUND));

        rig.steps();

        var done = rig.find(trial.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.fetched()).isEqualTo(1);
        assertThat(done.failed()).isEqualTo(2);
        assertThat(done.failures())
                .containsExactly(new Trial.Failure("Ashby does not know this, or the API key may not see it.", 2));
        assertThat(kept(trial)).containsExactly("Zoë of a-2");
    }

    @Test
    void triesAgainAndThenLeavesOutWhomAshbyCannotTellFor() {
        rig.listed(2);
        var trial = started(2);
        rig.step();
        var down = failure(Kind.UNAVAILABLE);
        rig.fail("a-1", down, down, down);

        for (int i = 0; i < 3; i++) {
            rig.step();
            rig.timePasses();
        }
        rig.steps();

        assertThat(rig.loaded).containsExactly("a-1", "a-1", "a-1", "a-2");
        assertThat(rig.find(trial.id()).failed()).isEqualTo(1);
        assertThat(rig.find(trial.id()).fetched()).isEqualTo(1);
    }

    @Test
    void leavesOutWhomFetchingFailsForWhateverTheReason() {
        rig.listed(2);
        var trial = started(2);
        rig.step();
        var broken = new IllegalStateException("not thought of");
        rig.fail("a-1", broken, broken, broken, broken, broken, broken, broken);

        for (int i = 0; i < 6; i++) {
            rig.step();
            rig.timePasses();
        }
        rig.steps();

        assertThat(rig.find(trial.id()).state()).isEqualTo(State.DONE);
        assertThat(rig.find(trial.id()).failed()).isEqualTo(1);
        assertThat(kept(trial)).containsExactly("Zoë of a-2");
    }

    @Test
    void asksAshbyAnewInEachTrialForACandidateMayChangeAndTheApplicationNotTell() {
        rig.listed(2);
        started(2);
        rig.steps();

        var second = started(2);
        rig.steps();

        assertThat(rig.find(second.id()).fetched()).isEqualTo(2);
        assertThat(rig.loaded).containsExactly("a-1", "a-2", "a-1", "a-2");
    }

    @Test
    void failsInWordsWhenTheListMayNotBeRead() {
        rig.sweeps.ashby.answer("application.list", StubAshby.MISSING_PERMISSION);
        var trial = rig.start(9);
        rig.sweeps.sweep();
        rig.steps();

        var failed = rig.find(trial.id());
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.problem()).contains("lacks a permission");
    }

    @Test
    void oldReasonsDoNotStopANewTrial() {
        rig.sweeps.ashby.answer("application.list", StubAshby.MISSING_PERMISSION);
        rig.start(9);
        rig.sweeps.sweep();
        rig.steps();

        rig.listed(1);
        var second = rig.start(9);
        rig.step();
        assertThat(rig.find(second.id()).state()).isEqualTo(State.LISTING);
        rig.sweeps.sweep();
        rig.steps();
        assertThat(rig.find(second.id()).state()).isEqualTo(State.DONE);
    }

    @Test
    void goesByAnOlderListWhenTheNewOneMayNotBeRead() {
        rig.listed(1);
        rig.sweeps.sweep();
        rig.inbox.execute("update sweep set finished_at = finished_at - interval '3 hours'");
        var readAt = listReadAt();
        rig.sweeps.ashby.answer("application.list", StubAshby.MISSING_PERMISSION);

        var trial = started(9);
        rig.steps();

        assertThat(rig.find(trial.id()).fetched()).isEqualTo(1);
        assertThat(rig.find(trial.id()).seenAt()).isEqualTo(readAt);
    }

    private Instant listReadAt() {
        return Objects.requireNonNull(
                Objects.requireNonNull(rig.sweeps.seen.knowledge().block()).completeAt());
    }

    @Test
    void isOneAtATime() {
        rig.listed(1);
        var first = rig.start(1);

        assertThatThrownBy(() -> rig.start(1))
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.code()).isEqualTo("trial-under-way"));
        rig.trials.cancel(first.id(), Screen.ADA).block();
        assertThat(rig.start(1).state()).isEqualTo(State.LISTING);
    }

    @Test
    void whatIsKeptCannotBeReadOrMovedInTheDatabase() {
        rig.listed(2);
        var trial = started(2);
        rig.steps();
        String stored = rig.inbox.text("select string_agg(encode(content, 'escape'), '') from kept_dossier");
        assertThat(stored)
                .doesNotContain("Zoë")
                .doesNotContain("zoe@example.com")
                .doesNotContain("benhavn");

        rig.inbox.execute(
                "update kept_dossier set content = (select content from kept_dossier where application_id = 'a-1')");

        assertThatThrownBy(() -> kept(trial)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsPeopleAfterAWeekAndWhenTheKeyIsReplaced() {
        rig.listed(1);
        var trial = started(1);
        rig.steps();
        var forgetting = new Forgetting(rig.kept, rig.table, rig.keptFor, rig.inbox.clock);
        rig.inbox.clock.advance(Duration.ofDays(6));
        forgetting.once().block();
        assertThat(kept(trial)).hasSize(1);

        rig.inbox.execute("update connection set active = true, api_key = '\\x01', api_key_last_four = '1234'");
        assertThat(kept(trial)).as("with another key").isEmpty();

        rig.inbox.clock.advance(Duration.ofDays(2));
        forgetting.once().block();
        assertThat(rig.inbox.count("select count(*) from trial")).isZero();
        assertThat(rig.inbox.count("select count(*) from trial_person")).isZero();
    }

    @Test
    void deletesWhatIsAWeekOld() {
        rig.listed(1);
        started(1);
        rig.steps();
        rig.inbox.clock.advance(Duration.ofDays(7).plusSeconds(1));

        assertThat(rig.kept.forget().block()).isEqualTo(1);
        assertThat(rig.inbox.count("select count(*) from kept_dossier")).isZero();
    }

    /** Its list is read already. */
    private Trial started(int people) {
        var trial = rig.start(people);
        rig.sweeps.sweep();
        return trial;
    }

    private List<String> kept(Trial trial) {
        return rig.kept
                .ofTrial(trial.id())
                .map(Dossier::candidateName)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static AshbyFailure failure(Kind kind) {
        return new AshbyFailure(kind, "code", "said", null);
    }
}
