package dev.stagedoor.listener.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.webhook.MadeWebhook.State;
import dev.stagedoor.listener.webhook.MadeWebhook.Wish;
import dev.stagedoor.listener.webhook.WebhookView.Mend;
import dev.stagedoor.listener.webhook.WebhookView.Tone;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTests {
    private static final String URL = "https://people.example/webhooks/ashby/key";

    private static Said said(MadeWebhook webhook, Listener.State listener, boolean secretDiffers) {
        return Said.of(new Said.Facts(webhook, StepTests.listener(listener), URL, secretDiffers, null, StepTests.NOW));
    }

    private static Said said(MadeWebhook webhook) {
        return said(webhook, Listener.State.ACTIVE, false);
    }

    private static MadeWebhook with(
            State state, @Nullable String id, @Nullable String problem, @Nullable Instant ping) {
        return new MadeWebhook(
                StepTests.ID,
                StepTests.TYPE,
                null,
                StepTests.NOW,
                null,
                id,
                id == null ? null : StepTests.TYPE,
                null,
                state,
                problem,
                false,
                StepTests.NOW,
                ping);
    }

    @ParameterizedTest
    @CsvSource({"DISABLED,w1", "ELSEWHERE,w1", "GONE,"})
    void whereNobodyIsAnnouncedAnAlarmOffersTheRepair(State state, @Nullable String id) {
        var said = said(with(state, id, null, null));

        assertThat(said.alarm()).isTrue();
        assertThat(said.tone()).isEqualTo(Tone.BAD);
        assertThat(said.mends()).startsWith(Mend.REPAIR);
        assertThat(said.detail()).contains("announces nobody");
    }

    @Test
    void aDisabledOneShowsTheAddressThatAshbyMustReach() {
        assertThat(said(with(State.DISABLED, "w1", null, null)).detail()).contains(URL);
        var onThisMachine = new Said.Facts(
                with(State.DISABLED, "w1", null, null),
                StepTests.listener(Listener.State.ACTIVE),
                URL,
                false,
                "Ashby cannot reach it.",
                StepTests.NOW);
        assertThat(Said.of(onThisMachine).detail()).contains(URL).contains("Ashby cannot reach it.");
    }

    @Test
    void allIsWell() {
        var said = said(with(State.ENABLED, "w1", null, StepTests.NOW));

        assertThat(said.tone()).isEqualTo(Tone.GOOD);
        assertThat(said.alarm()).isFalse();
        assertThat(said.detail()).contains("Ashby's call arrived");
    }

    @Test
    void anOlderSecretInAshbyLosesNothingAndIsOfferedAgain() {
        var said = said(with(State.ENABLED, "w1", "The API key may not do this.", null), Listener.State.ACTIVE, true);

        assertThat(said.alarm()).isTrue();
        assertThat(said.detail()).contains("The API key may not do this.").contains("Nothing gets lost");
        assertThat(said.mends()).startsWith(Mend.REPAIR);
    }

    @Test
    void anAnswerThatNobodyHeardIsSaidHonestly() {
        var silent = said(with(State.UNSURE, null, null, StepTests.NOW.minus(Duration.ofHours(1))));
        assertThat(silent.words()).isEqualTo("It is not known whether the webhook is there");
        assertThat(silent.detail()).contains("twice").contains("counted once");
        assertThat(silent.mends()).containsExactly(Mend.CREATE_AGAIN, Mend.FORGET);

        var pinged = said(with(State.UNSURE, null, null, StepTests.NOW.plusSeconds(1)));
        assertThat(pinged.words()).isEqualTo("The webhook is probably there");
    }

    @Test
    void aRefusalKeepsTheManualWay() {
        var said = said(with(State.NONE, null, "The API key may not do this.", null));

        assertThat(said.detail()).contains("may not do this").contains("by hand");
        assertThat(said.alarm()).isFalse();
        assertThat(said.mends()).containsExactly(Mend.CREATE, Mend.FORGET);
    }

    @Test
    void whatIsLeftOfARemovedListenerSaysHowToRemoveItByHand() {
        var said = said(with(State.ENABLED, "w1", "The API key may not do this.", null), Listener.State.REMOVED, false);

        assertThat(said.detail()).contains("By hand").contains(URL);
        assertThat(said.mends()).containsExactly(Mend.REMOVE, Mend.FORGET);
    }

    @Test
    void whileAshbyIsAskedNothingElseIsOffered() {
        var said = said(StepTests.webhook(State.NONE, Wish.MAKE, null));

        assertThat(said.words()).isEqualTo("Asking Ashby to create the webhook…");
        assertThat(said.mends()).isEmpty();
    }

    @Test
    void anAlarmStaysWhileItIsLookedAtAndWhileItIsMended() {
        assertThat(said(StepTests.webhook(State.DISABLED, Wish.LOOK, "w1")).words())
                .isEqualTo("The webhook is disabled in Ashby");
        var mending = said(StepTests.webhook(State.DISABLED, Wish.MAKE, "w1"));
        assertThat(mending.words()).isEqualTo("Asking Ashby to put the webhook right…");
        assertThat(mending.alarm()).isTrue();
    }

    @Test
    void aMissingPermissionIsNamedAsAshbyNamesIt() {
        var failure = new AshbyFailure(AshbyFailure.Kind.MISSING_PERMISSION, "missing_endpoint_permission", "no", null);

        assertThat(Said.problem(failure)).contains("API keys (read and write)");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080,true,The simulated Ashby reaches",
        "http://127.0.0.1:8080,false,an address of this machine only",
        "http://localhost:8080,false,an address of this machine only",
        "https://10.1.2.3,false,inside your own network",
        "https://stagedoor,false,inside your own network",
        "https://people.example,false,",
        "https://people.example,true,",
        "https://11.1.2.3,false,"
    })
    void anAddressThatAshbyCannotReachIsTold(String base, boolean ashbyIsHere, @Nullable String warning) {
        String told = Reachable.warning(base, ashbyIsHere);

        if (warning == null) {
            assertThat(told).isNull();
        } else {
            assertThat(told).contains(warning).contains(base);
        }
    }
}
