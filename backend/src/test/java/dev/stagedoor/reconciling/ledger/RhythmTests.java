package dev.stagedoor.reconciling.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTests {
    private static final Instant LAST = Instant.parse("2026-11-20T09:00:00Z");

    /** So many calls, so many hours apart, the last one at {@link #LAST}. */
    private static List<Instant> calls(int count, int hoursApart) {
        var calls = new ArrayList<Instant>();
        for (int i = 0; i < count; i++) {
            calls.add(LAST.minus(Duration.ofHours((long) i * hoursApart)));
        }
        return calls;
    }

    @Test
    void fewCallsAreNoRhythm() {
        assertThat(Rhythm.silence(calls(Rhythm.FEWEST - 1, 1), LAST.plus(Duration.ofDays(90))))
                .isEmpty();
    }

    @Test
    void aWeekendIsNoAlarmForAListenerThatIsCalledEveryHour() {
        assertThat(Rhythm.silence(calls(20, 1), LAST.plus(Duration.ofHours(47))))
                .isEmpty();
        assertThat(Rhythm.silence(calls(20, 1), LAST.plus(Duration.ofHours(49))))
                .contains(Duration.ofHours(49));
    }

    @Test
    void aListenerThatIsSeldomCalledIsGivenTwiceItsLongestSilence() {
        assertThat(Rhythm.silence(calls(10, 72), LAST.plus(Duration.ofHours(143))))
                .isEmpty();
        assertThat(Rhythm.silence(calls(10, 72), LAST.plus(Duration.ofHours(145))))
                .isPresent();
    }

    @Test
    void theOrderOfTheCallsDoesNotMatter() {
        var calls = calls(10, 72);
        var now = LAST.plus(Duration.ofHours(145));
        assertThat(Rhythm.silence(calls.reversed(), now)).isEqualTo(Rhythm.silence(calls, now));
    }
}
