package dev.stagedoor.listener;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts what is noticed at endpoints. The first of a kind is written at once; a flood of the same is counted in memory
 * and written every ten seconds, so that forging calls costs the database next to nothing.
 */
@Component
class Signals implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Signals.class);
    private static final Duration QUIET = Duration.ofSeconds(10);

    private record Kind(UUID listenerId, String kind) {}

    private record Tally(
            Instant writtenAt, long unwritten, @Nullable String detail) {}

    private final SignalTable table;
    private final Clock clock;
    private final Map<Kind, Tally> tallies = new ConcurrentHashMap<>();
    private volatile @Nullable Disposable flushing;

    Signals(SignalTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    Mono<Void> notice(UUID listenerId, String kind, @Nullable String detail) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            Tally tally = tallies.compute(new Kind(listenerId, kind), (_, before) -> count(before, detail, now));
            return tally.unwritten() == 0 ? table.notice(listenerId, kind, 1, detail, now) : Mono.empty();
        });
    }

    private static Tally count(@Nullable Tally before, @Nullable String detail, Instant now) {
        if (before == null
                || (before.unwritten() == 0 && !before.writtenAt().plus(QUIET).isAfter(now))) {
            return new Tally(now, 0, detail);
        }
        return new Tally(before.writtenAt(), before.unwritten() + 1, detail);
    }

    /** Writes what was counted, and forgets what has become quiet. */
    Mono<Void> flush() {
        return Flux.fromIterable(tallies.keySet()).concatMap(this::flush).then();
    }

    private Mono<Void> flush(Kind kind) {
        Tally tally = tallies.remove(kind);
        return tally == null || tally.unwritten() == 0
                ? Mono.empty()
                : table.notice(kind.listenerId(), kind.kind(), tally.unwritten(), tally.detail(), clock.instant());
    }

    @Override
    public void start() {
        flushing = Flux.interval(QUIET)
                .onBackpressureDrop()
                .concatMap(_ -> flush().onErrorResume(this::lost), 1)
                .subscribe();
    }

    private Mono<Void> lost(Throwable error) {
        log.warn("Could not write what was counted at endpoints: {}", error.toString());
        return Mono.empty();
    }

    @Override
    public void stop() {
        Disposable current = flushing;
        if (current != null) {
            current.dispose();
            flushing = null;
        }
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        flush().onErrorResume(this::lost).subscribe(null, null, callback);
    }

    @Override
    public boolean isRunning() {
        return flushing != null;
    }
}
