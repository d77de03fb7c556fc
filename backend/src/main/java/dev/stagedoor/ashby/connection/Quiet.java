package dev.stagedoor.ashby.connection;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.platform.Wakeups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;

/**
 * Once Ashby said when to come back nobody calls before, on any node: the gate lets no new work begin, and this ends the work
 * that was under way. In memory; it travels as a duration, for nodes need not agree about the hour.
 */
@Component
class Quiet implements SmartLifecycle {
    private static final String CHANNEL = "quiet";
    private static final String CODE = "still_limited";

    /** How long all must wait the gate knows. This node may be the last that has not heard that a person ended it. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Wakeups wakeups;
    private final Clock clock;
    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.EPOCH);
    private volatile @Nullable Disposable listening;

    Quiet(Wakeups wakeups, Clock clock) {
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** What a call fails with now instead of being made, to be tried again in a moment; null when it may be made. */
    @Nullable
    AshbyFailure now() {
        Duration left = Duration.between(clock.instant(), until.get());
        return left.isPositive()
                ? new AshbyFailure(
                        Kind.RATE_LIMITED,
                        CODE,
                        "Ashby asked to slow down, and the time is not over.",
                        left.compareTo(A_MOMENT) < 0 ? left : A_MOMENT)
                : null;
    }

    /** Ashby failed: perhaps it said when to come back. */
    void heard(AshbyFailure failure) {
        Duration wait = failure.retryAfter();
        if (wait != null && !failure.code().equals(CODE)) {
            quiet(wait);
            wakeups.wake(CHANNEL, String.valueOf(wait.toMillis()));
        }
    }

    /** A person has just seen Ashby answer. */
    void end() {
        until.set(Instant.EPOCH);
    }

    private void quiet(Duration wait) {
        Instant end = clock.instant().plus(wait);
        until.accumulateAndGet(end, (before, after) -> before.isAfter(after) ? before : after);
    }

    @Override
    public void start() {
        listening = wakeups.on(CHANNEL).subscribe(millis -> quiet(Duration.ofMillis(Long.parseLong(millis))));
    }

    @Override
    public void stop() {
        Disposable present = listening;
        if (present != null) {
            present.dispose();
        }
        listening = null;
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
