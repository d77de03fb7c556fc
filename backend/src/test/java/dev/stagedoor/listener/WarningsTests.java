package dev.stagedoor.listener;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.inbox.Latest;
import dev.stagedoor.listener.ListenerViews.Signalled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WarningsTests {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Listener LISTENER = new Listener(
            UUID.randomUUID(),
            new Listener.Workflow(UUID.randomUUID(), "Onboarding", false),
            Listener.State.ACTIVE,
            "key",
            "candidateHire",
            null,
            1,
            NOW,
            null);

    @Test
    void aSecretThatDiffersIsToldUntilAGoodCallCame() {
        var wrong = signal("wrongSignature", 1, NOW);

        assertThat(warnings(wrong, null))
                .singleElement()
                .asString()
                .startsWith("The Secret key in Ashby differs: 1 call was signed with another.");
        assertThat(warnings(wrong, latest("candidateHire", NOW.plusSeconds(1)))).isEmpty();
    }

    /** Anybody who knows the address can send one. */
    @Test
    void aWrongCallAfterGoodOnesDoesNotBlameTheKey() {
        assertThat(warnings(signal("wrongSignature", 7, NOW), latest("candidateHire", NOW.minusSeconds(1))))
                .singleElement()
                .asString()
                .startsWith("A call came that was signed with another key, after calls with the right one.")
                .contains("else somebody else called")
                .doesNotContain("7");
    }

    @Test
    void anOversizedCallIsAnAlarmForAWeek() {
        assertThat(warnings(signal("oversized", 2, NOW.minus(Duration.ofDays(6))), null))
                .singleElement()
                .asString()
                .startsWith("2 calls were refused as larger than 10 MB.");
        assertThat(warnings(signal("oversized", 2, NOW.minus(Duration.ofDays(8))), null))
                .isEmpty();
    }

    @Test
    void aWebhookOfTheWrongTypeIsToldWithTheRightOne() {
        assertThat(warnings(Signalled.NOTHING, latest("applicationUpdate", NOW)))
                .singleElement()
                .asString()
                .contains("make a new webhook of the type “candidateHire”");
    }

    private static List<String> warnings(Signalled signalled, @Nullable Latest latest) {
        return Warnings.of(LISTENER, signalled, latest, NOW);
    }

    private static Signalled signal(String kind, long count, Instant last) {
        return new Signalled(Map.of(kind, new SignalTable.Signal(LISTENER.id(), kind, count, last, last)));
    }

    private static Latest latest(String action, Instant at) {
        return new Latest(LISTENER.id(), at, action, "imported", null, null);
    }
}
