package dev.stagedoor.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeadroomTests {
    private static final long PER_TURN = Headroom.TURN.dividedBy(Headroom.PORTION);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000);
    private final Headroom headroom = new Headroom(64, now::get);

    @Test
    void fewHandsUntilWorkProvesToBeDoneSoon() {
        assertThat(headroom.room(0)).isEqualTo(16);
        assertThat(headroom.room(10)).isEqualTo(6);

        worked(100, Duration.ofMillis(300));

        assertThat(headroom.room(0)).isEqualTo(64);
        assertThat(headroom.room(70)).isZero();
    }

    @Test
    void fewHandsAgainWhenOneWorkTakesLong() {
        worked(100, Duration.ofMillis(300));
        worked(1, Duration.ofSeconds(7));

        assertThat(headroom.room(0)).isEqualTo(16);
    }

    @Test
    void promptAcknowledgementsHoldNothingBack() {
        turns(50, 100, Duration.ofMillis(8));

        assertThat(headroom.isPaced()).isFalse();
        assertThat(headroom.room(0)).isEqualTo(16);
    }

    @Test
    void aFewSlowAcknowledgementsTellNothing() {
        turns(50, 3, Duration.ofMillis(900));

        assertThat(headroom.isPaced()).isFalse();
    }

    @Test
    void workIsBegunInSmallerAndSmallerPortionsWhileAcknowledgementsTakeLong() {
        int before = begunIn(10, Duration.ofMillis(5));
        int slowed = begunIn(10, Duration.ofMillis(200));
        int later = begunIn(10, Duration.ofMillis(200));

        assertThat(slowed).isLessThan(before);
        assertThat(later).isBetween(10, 25);
    }

    @Test
    void isNeverStoppedWhereEveryCommitTakesLong() {
        begunIn(100, Duration.ofMillis(800));

        assertThat(begunIn(10, Duration.ofMillis(800))).isBetween(15, 25);
    }

    @Test
    void manyBegunAtOnceBeforeThePaceSlowsCostNoPortionsAfterIt() {
        headroom.began(10_000);

        assertThat(begunIn(10, Duration.ofMillis(200))).isPositive();
    }

    @Test
    void goesOnAtFullSpeedSoonAfterTheLastWebhook() {
        begunIn(100, Duration.ofMillis(200));

        turns(10, 0, Duration.ZERO);

        assertThat(headroom.isPaced()).isFalse();
        assertThat(headroom.room(0)).isEqualTo(16);
    }

    @Test
    void quietTurnsSaveNoPortionsForALater() {
        begunIn(100, Duration.ofMillis(200));
        now.addAndGet(Duration.ofSeconds(60).toNanos());

        headroom.acknowledged(Duration.ofMillis(200).toNanos());

        assertThat(headroom.room(0)).isLessThanOrEqualTo(16);
    }

    @Test
    void whatIsBegunWhileAcknowledgementsTakeLongIsSpreadOverTheTurn() {
        begunIn(3, Duration.ofMillis(200));
        int ofATurn = begunIn(1, Duration.ofMillis(200));
        turns(1, 0, Duration.ZERO);

        assertThat(headroom.isPaced()).isTrue();
        assertThat(headroom.room(0)).isPositive().isLessThan(ofATurn);
    }

    private void worked(int times, Duration took) {
        for (int i = 0; i < times; i++) {
            headroom.worked(took.toNanos());
        }
    }

    private void turns(int turns, int acknowledgements, Duration took) {
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < acknowledgements; i++) {
                headroom.acknowledged(took.toNanos());
            }
            now.addAndGet(Headroom.TURN.toNanos());
            headroom.room(0);
        }
    }

    /** As a worker whose hands are always free, beside a hundred acknowledgements in each turn. */
    private int begunIn(int turns, Duration acknowledgement) {
        int begun = 0;
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < 100; i++) {
                headroom.acknowledged(acknowledgement.toNanos());
            }
            for (long look = 0; look < PER_TURN; look++) {
                now.addAndGet(Headroom.PORTION.toNanos());
                int room = headroom.room(0);
                headroom.began(room);
                begun += room;
            }
        }
        return begun;
    }
}
