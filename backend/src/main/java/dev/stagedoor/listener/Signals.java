package dev.stagedoor.listener;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.platform.Pool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
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
            Instant writtenAt, long unwritten, @Nullable String detail) {
        boolean isQuiet(Instant now) {
            return unwritten == 0 && !writtenAt.plus(QUIET).isAfter(now);
        }

        Tally plus(long more) {
            return new Tally(writtenAt, unwritten + more, detail);
        }
    }

    private final SignalTable table;
    private final Hints hints;
    private final Clock clock;
    private final Map<Kind, Tally> tallies = new ConcurrentHashMap<>();
    private volatile @Nullable Disposable flushing;

    Signals(SignalTable table, Hints hints, Clock clock) {
        this.table = table;
        this.hints = hints;
        this.clock = clock;
    }

    Mono<Void> notice(UUID listenerId, String kind, @Nullable String detail) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            var key = new Kind(listenerId, kind);
            Tally tally = tallies.compute(key, (_, before) -> count(before, detail, now));
            return tally.unwritten() == 0 ? write(key, new Tally(now, 1, detail)) : Mono.empty();
        });
    }

    private static Tally count(@Nullable Tally before, @Nullable String detail, Instant now) {
        return before == null || before.isQuiet(now) ? new Tally(now, 0, detail) : before.plus(1);
    }

    /** Screens are told of what was written. What could not be written in time is counted again, for the next time. */
    private Mono<Void> write(Kind kind, Tally tally) {
        return table.notice(kind.listenerId(), kind.kind(), tally.unwritten(), tally.detail(), clock.instant())
                .timeout(QUIET)
                .doOnSuccess(_ ->
                        hints.publish(Hints.Topic.LISTENER, kind.listenerId().toString()))
                .doOnError(_ -> tallies.computeIfPresent(kind, (_, counted) -> counted.plus(tally.unwritten())));
    }

    /** Writes what was counted, and forgets what has become quiet. Never fails. */
    Mono<Void> flush() {
        return Flux.fromIterable(tallies.keySet())
                .concatMap(kind -> Mono.defer(() -> flush(kind)).onErrorResume(this::later))
                .then()
                .contextWrite(Pool.INTAKE);
    }

    private Mono<Void> flush(Kind kind) {
        Instant now = clock.instant();
        var taken = new AtomicReference<Tally>();
        tallies.computeIfPresent(kind, (_, counted) -> {
            taken.set(counted);
            return counted.isQuiet(now)
                    ? null
                    : new Tally(counted.unwritten() == 0 ? counted.writtenAt() : now, 0, null);
        });
        Tally tally = taken.get();
        return tally == null || tally.unwritten() == 0 ? Mono.empty() : write(kind, tally);
    }

    @Override
    public void start() {
        flushing = Flux.interval(QUIET)
                .onBackpressureDrop()
                .concatMap(_ -> flush(), 1)
                .subscribe();
    }

    private Mono<Void> later(Throwable error) {
        log.warn("Could not write what was counted at endpoints, trying again: {}", error.toString());
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
        flush().subscribe(null, null, callback);
    }

    @Override
    public boolean isRunning() {
        return flushing != null;
    }
}
