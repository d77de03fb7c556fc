package dev.stagedoor.listener.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners.Key;
import dev.stagedoor.listener.webhook.MadeWebhook.State;
import dev.stagedoor.listener.webhook.MadeWebhook.Wish;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepTests {
    static final Instant NOW = Instant.parse("2026-11-28T18:00:00Z");
    static final UUID ID = UUID.fromString("00000000-0000-7000-8000-0000000000aa");
    static final String TYPE = "candidateStageChange";
    private static final String URL = "https://people.example/webhooks/ashby/key";
    private static final Key KEY = new Key(UUID.randomUUID(), "sds_new".getBytes(StandardCharsets.UTF_8));

    static Listener listener(Listener.State state) {
        var workflow = new Listener.Workflow(UUID.randomUUID(), "Onboarding", false);
        boolean draft = state == Listener.State.DRAFT;
        return new Listener(
                ID,
                workflow,
                state,
                "key",
                draft ? null : TYPE,
                null,
                1,
                NOW,
                draft ? NOW.plus(Duration.ofHours(1)) : null);
    }

    static MadeWebhook webhook(State state, @Nullable Wish wish, @Nullable String id) {
        return new MadeWebhook(
                ID, TYPE, wish, NOW, null, id, id == null ? null : TYPE, KEY.id(), state, null, false, NOW, null);
    }

    private static Step next(MadeWebhook webhook, Listener.State state) {
        return Step.next(webhook, listener(state), URL, KEY, NOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "ACTIVE", "PAUSED"})
    void whatIsWantedAndNotThereIsCreatedWithTheNewestSecret(Listener.State state) {
        var target = new Step.Target(URL, KEY.id(), "sds_new");

        assertThat(next(webhook(State.NONE, Wish.MAKE, null), state)).isEqualTo(new Step.Create(TYPE, target));
    }

    @Test
    void whatIsThereIsNeverCreatedButPutRight() {
        assertThat(next(webhook(State.DISABLED, Wish.MAKE, "w1"), Listener.State.ACTIVE))
                .isEqualTo(new Step.Update("w1", new Step.Target(URL, KEY.id(), "sds_new")));
    }

    @Test
    void oneOfAnotherTypeMakesPlaceFirst() {
        var other = new MadeWebhook(
                ID, TYPE, Wish.MAKE, NOW, null, "w1", "candidateHire", null, State.ENABLED, null, false, NOW, null);

        assertThat(next(other, Listener.State.DRAFT)).isEqualTo(new Step.Delete("w1"));
    }

    @Test
    void anAttemptWhoseAnswerNobodyHeardIsNeverMadeAgainByItself() {
        var begun =
                new MadeWebhook(ID, TYPE, Wish.MAKE, NOW, 7L, null, null, null, State.NONE, null, false, null, null);

        assertThat(next(begun, Listener.State.ACTIVE)).isEqualTo(new Step.Lost());
        var unsure = new MadeWebhook(ID, TYPE, null, NOW, 7L, null, null, null, State.UNSURE, null, false, null, null);
        assertThat(next(unsure, Listener.State.ACTIVE)).isEqualTo(new Step.Rest());
    }

    @Test
    void withoutAWishItIsLookedAt() {
        assertThat(next(webhook(State.ENABLED, null, "w1"), Listener.State.ACTIVE))
                .isEqualTo(new Step.Look("w1"));
        assertThat(next(webhook(State.GONE, null, null), Listener.State.ACTIVE)).isEqualTo(new Step.Rest());
    }

    @Test
    void aRemovedListenerTakesItsWebhookAlong() {
        assertThat(next(webhook(State.ENABLED, Wish.MAKE, "w1"), Listener.State.REMOVED))
                .isEqualTo(new Step.Delete("w1"));
        assertThat(next(webhook(State.NONE, Wish.MAKE, null), Listener.State.REMOVED))
                .isEqualTo(new Step.Forget());
        assertThat(next(webhook(State.UNSURE, Wish.REMOVE, null), Listener.State.REMOVED))
                .isEqualTo(new Step.Rest());
    }

    @Test
    void aDraftThatEndedTakesItsWebhookAlong() {
        var later = NOW.plus(Duration.ofHours(2));

        assertThat(Step.next(webhook(State.ENABLED, null, "w1"), listener(Listener.State.DRAFT), URL, KEY, later))
                .isEqualTo(new Step.Delete("w1"));
    }

    @Test
    void aSecretIsNotInItsText() {
        assertThat(next(webhook(State.NONE, Wish.MAKE, null), Listener.State.ACTIVE)
                        .toString())
                .doesNotContain("sds_");
    }
}
