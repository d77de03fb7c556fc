package dev.stagedoor.ashby.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.inbox.InboxFixture.FakeWakeups;
import dev.stagedoor.testing.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QuietTests {
    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-09-14T16:02:11Z"));
    private final FakeWakeups wakeups = new FakeWakeups();
    private final Quiet quiet = new Quiet(wakeups, clock);

    @Test
    void nobodyCallsUntilTheTimeThatAshbyNamedIsOver() {
        quiet.heard(limited("rate_limit_exceeded", Duration.ofSeconds(30)));
        quiet.heard(limited("rate_limit_exceeded", Duration.ofSeconds(5)));
        clock.turn(Duration.ofSeconds(29));
        assertThat(Objects.requireNonNull(quiet.now()).retryAfter()).isEqualTo(Duration.ofSeconds(1));

        clock.turn(Duration.ofSeconds(1));

        assertThat(quiet.now()).isNull();
        assertThat(wakeups.woken).containsExactly("quiet 30000", "quiet 5000");
    }

    @Test
    void itsOwnRefusalIsNotNewsOfAshby() {
        quiet.heard(limited("rate_limit_exceeded", Duration.ofSeconds(30)));
        quiet.heard(Objects.requireNonNull(quiet.now()));

        assertThat(wakeups.woken).hasSize(1);
    }

    @Test
    void withoutATimeThereIsNothingToWaitFor() {
        quiet.heard(limited("rate_limit_exceeded", null));
        quiet.heard(new AshbyFailure(Kind.UNAVAILABLE, "timeout", "Late.", null));

        assertThat(quiet.now()).isNull();
    }

    @Test
    void aPersonMayEndIt() {
        quiet.heard(limited("rate_limit_exceeded", Duration.ofSeconds(30)));
        quiet.end();

        assertThat(quiet.now()).isNull();
    }

    private static AshbyFailure limited(String code, @org.jspecify.annotations.Nullable Duration wait) {
        return new AshbyFailure(Kind.RATE_LIMITED, code, "Slower.", wait);
    }
}
