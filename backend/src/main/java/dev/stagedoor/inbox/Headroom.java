package dev.stagedoor.inbox;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much may be worked on, so that work never stands in the way of what comes in: while acknowledgements take long it is begun
 * in small portions, spread over time, half as much or a little more every tenth of a second; otherwise as much at once as hands
 * are allowed. Portions are small because what is begun together needs the processors together: whoever calls meanwhile waits for
 * all of it.
 *
 * <p>Hands are many only while work is done soon: many at once share statements and commits, but where Ashby is slow they would
 * only wait for each other, longer than an attempt may take.
 */
@Component
final class Headroom {
    /** How often the pace may change. */
    static final Duration TURN = Duration.ofMillis(100);

    /** How long it takes until a portion is there for whoever looks. */
    static final Duration PORTION = Duration.ofMillis(20);

    /** On average; a commit on a good disk takes a few milliseconds. */
    private static final Duration PROMPT = Duration.ofMillis(10);
    /** Fewer acknowledgements in a turn tell nothing, and ask for nothing. */
    private static final int TELLING = 10;

    /** Also where every commit takes long: work goes on, some 70,000 an hour. */
    private static final double LEAST_PER_SECOND = 20;
    /** Nobody is held back by so much. */
    private static final double UNPACED = 2_000;

    private static final int FEW_HANDS = 16;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(6);

    private final LongSupplier nanos;
    private final int most;
    private int hands;

    private long turn;
    private long filled;
    private long acknowledged;
    private long waited;
    private long begun;
    private double perSecond = UNPACED;
    private double portion;

    @Autowired
    Headroom(WorkerProperties properties) {
        this(properties.concurrency(), System::nanoTime);
    }

    /**
     * With a clock of its own.
     *
     * @param most hands at once
     * @param nanos as {@link System#nanoTime()}
     */
    Headroom(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.hands = Math.min(FEW_HANDS, most);
        this.turn = nanos.getAsLong();
        this.filled = turn;
    }

    /** An acknowledgement that took so long. */
    synchronized void acknowledged(long took) {
        acknowledged++;
        waited += took;
        turn();
    }

    /** Work that ended after so long. */
    synchronized void worked(long took) {
        if (took > LONG.toNanos()) {
            hands = Math.min(FEW_HANDS, most);
        } else if (took < SOON.toNanos()) {
            hands = Math.min(hands + 1, most);
        }
    }

    /** How much more may be begun now. */
    synchronized int room(int busy) {
        turn();
        fill();
        int free = Math.max(0, hands - busy);
        return isPaced() ? Math.min(free, (int) portion) : free;
    }

    /** So much was begun; what was begun before the pace slowed is not taken from the portions after it. */
    synchronized void began(int many) {
        begun += many;
        portion = Math.max(0, portion - many);
    }

    /** Whether work may wait for its portion, so that it must be looked at again after a {@link #PORTION}. */
    synchronized boolean isPaced() {
        return perSecond < UNPACED;
    }

    private void turn() {
        long now = nanos.getAsLong();
        double seconds = (now - turn) / 1e9;
        if (now - turn < TURN.toNanos()) {
            return;
        }
        perSecond = next(seconds);
        turn = now;
        acknowledged = 0;
        waited = 0;
        begun = 0;
    }

    /** What was not begun in its time is not owed, but for one portion: whoever looks may be a little late. */
    private void fill() {
        long now = nanos.getAsLong();
        double most = Math.max(1, perSecond * 2 * PORTION.toNanos() / 1e9);
        portion = Math.min(most, portion + perSecond * (now - filled) / 1e9);
        filled = now;
    }

    private double next(double seconds) {
        boolean tells = acknowledged >= TELLING;
        if (tells && waited > PROMPT.toNanos() * acknowledged) {
            // From what was really begun: a limit far above it would slow nothing down.
            double present = isPaced() ? perSecond : Math.min(perSecond, begun / seconds);
            return Math.max(LEAST_PER_SECOND, present * 0.5);
        }
        return Math.min(UNPACED, perSecond * (tells ? 1.05 : 2));
    }
}
