package dev.stagedoor.ashby.connection;

import dev.stagedoor.ashby.AshbyFailure;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The gate named {@code ashby}: holds all work back while Ashby cannot or must not be asked. One row for all nodes, its times
 * on the database's clock.
 *
 * <p>When its time is over, one caller among all nodes is let through as a probe; the others wait until that one had an
 * answer, which opens the gate, or until its lease ends.
 */
@Component
public class Gate {
    /**
     * How the gate is.
     *
     * @param closed whether work must wait now
     * @param reason in words
     * @param until when to look again, if known
     * @param probe whether the time is over and this caller alone is let through to find out
     */
    public record State(
            boolean closed,
            @Nullable String reason,
            @Nullable Instant until,
            boolean probe) {
        public static final State OPEN = new State(false, null, null, false);

        static State closed(@Nullable String reason, @Nullable Instant until) {
            return new State(true, reason, until, false);
        }
    }

    static final String NOT_ACTIVE = "The Ashby integration is not Active.";
    static final String CHOOSING = "Many deliveries waited when the integration became Active. "
            + "Choose under Settings, Integrations, Ashby which of them are processed.";
    static final String NO_KEY = "No API key is saved.";

    /** Longer than one call to Ashby may take. */
    static final Duration PROBE_LEASE = Duration.ofSeconds(45);

    private static final Duration WRONG_KEY_PAUSE = Duration.ofMinutes(1);
    private static final Duration FAILED_PROBE_PAUSE = Duration.ofSeconds(15);
    /** One small call a minute, of all nodes together, burdens nobody; hires should not wait longer once Ashby is back. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final int FAILURES_TO_CLOSE = 5;

    private static final String SELECT = """
            select c.active, c.choosing, c.api_key is not null as has_key, g.closed_until, g.reason, g.probe_until,
                   g.closed_until > clock_timestamp() as closed, g.probe_until > clock_timestamp() as probing
            from connection c, gate g
            where c.id = 1 and g.name = 'ashby'""";

    /** Never earlier than it already was, and the reason is that of the longer closing; a new closing ends a probe. */
    private static final String CLOSE = """
            update gate
            set closed_until = greatest(closed_until, clock_timestamp() + make_interval(secs => :pause)),
                reason = case when closed_until > clock_timestamp() + make_interval(secs => :pause)
                              then reason else :reason end,
                probe_until = null
            where name = 'ashby'""";

    private static final String CLOSE_AGAIN = """
            update gate
            set closed_until = clock_timestamp() + make_interval(secs => :pause), probe_until = null
            where name = 'ashby' and closed_until <= clock_timestamp()""";

    private static final String CLOSE_UNLESS_CLOSED = """
            update gate
            set closed_until = clock_timestamp() + make_interval(secs => :pause), reason = :reason, probe_until = null
            where name = 'ashby' and (closed_until is null or closed_until <= clock_timestamp())""";

    private static final String TAKE_PROBE = """
            update gate set probe_until = clock_timestamp() + make_interval(secs => :lease)
            where name = 'ashby' and closed_until <= clock_timestamp()
              and (probe_until is null or probe_until <= clock_timestamp())""";

    private static final String OPEN_AFTER_ANSWER = """
            update gate set closed_until = null, reason = null, probe_until = null
            where name = 'ashby' and closed_until <= clock_timestamp()""";

    private static final String OPEN = """
            update gate set closed_until = null, reason = null, probe_until = null
            where name = 'ashby' and closed_until is not null""";

    private static final String IS_CHOOSING = "select choosing from connection where id = 1 for update";

    private static final String CHOSEN = "update connection set choosing = false where id = 1 and choosing";
    private static final String CHOSEN_WHEN_NONE_IS_LEFT =
            CHOSEN + " and not exists (select from " + Connections.WAITING + ")";

    private record Row(
            boolean active,
            boolean choosing,
            boolean hasKey,
            @Nullable Instant closedUntil,
            @Nullable String reason,
            @Nullable Instant probeUntil,
            boolean closed,
            boolean probing) {}

    private final DatabaseClient db;
    private final AtomicInteger unavailableInARow = new AtomicInteger();
    private final AtomicInteger closedInARow = new AtomicInteger();
    private final AtomicInteger slowedInARow = new AtomicInteger();
    private volatile boolean seenClosed = true;

    Gate(DatabaseClient db) {
        this.db = db;
    }

    /** Closed too when the connection is not Active or has no key. */
    public Mono<State> state() {
        return db.sql(SELECT).map(Gate::row).one().flatMap(this::state);
    }

    /** Closes after a failure that concerns everybody (rate limit, wrong key, Ashby down); others leave it as it is. */
    public Mono<Void> closeAfter(AshbyFailure failure) {
        return switch (failure.kind()) {
            case RATE_LIMITED -> slowDown(failure.retryAfter());
            case WRONG_KEY ->
                close(
                        WRONG_KEY_PAUSE,
                        "Ashby does not accept the API key. Save a working one, or check it again, to go on at once.");
            case UNAVAILABLE -> unavailable();
            case NOT_CONNECTED, MISSING_PERMISSION, NOT_FOUND, REFUSED -> Mono.empty();
        };
    }

    /** Ashby answered: what failed in a row is forgotten, and a gate whose time is over opens. Whether it opened now. */
    Mono<Boolean> answered() {
        unavailableInARow.set(0);
        closedInARow.set(0);
        slowedInARow.set(0);
        if (!seenClosed) {
            return Mono.just(false);
        }
        return db.sql(OPEN_AFTER_ANSWER)
                .fetch()
                .rowsUpdated()
                .doOnNext(updated -> seenClosed = updated == 0 && seenClosed)
                .map(updated -> updated > 0);
    }

    /** Opens whatever its time: a person has just seen Ashby answer to this key. */
    Mono<Void> open() {
        unavailableInARow.set(0);
        closedInARow.set(0);
        slowedInARow.set(0);
        return db.sql(OPEN).then();
    }

    /** Whether a person is to choose what becomes of those that waited; nobody else chooses until the caller's transaction ends. */
    public Mono<Boolean> holdChoice() {
        return db.sql(IS_CHOOSING).mapValue(Boolean.class).one().defaultIfEmpty(false);
    }

    /** A person has decided what becomes of the deliveries that waited; in the caller's transaction. */
    public Mono<Void> chosen() {
        return db.sql(CHOSEN).then();
    }

    /** As {@link #chosen}, where everything that waited was dealt with one by one. */
    public Mono<Void> chosenWhenNoneIsLeft() {
        return isChosenAsNoneIsLeft().then();
    }

    private Mono<Boolean> isChosenAsNoneIsLeft() {
        return db.sql(CHOSEN_WHEN_NONE_IS_LEFT).fetch().rowsUpdated().map(updated -> updated > 0);
    }

    /** What waited may have been dealt with in the moment when the choice began, or by a node that then ended. */
    private Mono<State> unlessNoneIsLeft() {
        return isChosenAsNoneIsLeft().flatMap(chosen -> chosen ? state() : Mono.just(State.closed(CHOOSING, null)));
    }

    private Mono<State> state(Row row) {
        if (!row.hasKey() || !row.active()) {
            return Mono.just(State.closed(row.hasKey() ? NOT_ACTIVE : NO_KEY, null));
        }
        if (row.choosing()) {
            return unlessNoneIsLeft();
        }
        seenClosed = row.closedUntil() != null;
        if (!seenClosed) {
            return Mono.just(State.OPEN);
        }
        if (row.closed() || row.probing()) {
            return Mono.just(State.closed(row.reason(), row.closed() ? row.closedUntil() : row.probeUntil()));
        }
        return db.sql(TAKE_PROBE)
                .bind("lease", seconds(PROBE_LEASE))
                .fetch()
                .rowsUpdated()
                .map(taken -> taken > 0
                        ? new State(false, row.reason(), null, true)
                        : State.closed(row.reason(), row.closedUntil()));
    }

    private Mono<Void> unavailable() {
        int failures = unavailableInARow.incrementAndGet();
        if (failures < FAILURES_TO_CLOSE && !seenClosed) {
            return Mono.empty();
        }
        return failures < FAILURES_TO_CLOSE
                ? closedAgain()
                : closeForLonger(FAILED_PROBE_PAUSE, closedInARow, LONGEST_PAUSE, "Ashby does not answer.");
    }

    /** A probe that failed closes the gate again at once, however few failures this node has counted. */
    private Mono<Void> closedAgain() {
        return db.sql(CLOSE_AGAIN).bind("pause", seconds(FAILED_PROBE_PAUSE)).then();
    }

    private Mono<Void> slowDown(@Nullable Duration retryAfter) {
        String reason = "Ashby asked Stagedoor to slow down.";
        return retryAfter != null
                ? close(retryAfter, reason)
                : closeForLonger(Duration.ofSeconds(5), slowedInARow, LONGEST_PAUSE, reason);
    }

    /** What was under way when the gate closed fails too, all at once: that says nothing new, and closes for no longer. */
    private Mono<Void> closeForLonger(Duration first, AtomicInteger inARow, Duration most, String reason) {
        seenClosed = true;
        return db.sql(CLOSE_UNLESS_CLOSED)
                .bind("pause", seconds(growing(first, inARow.get(), most)))
                .bind("reason", reason)
                .fetch()
                .rowsUpdated()
                .filter(closed -> closed > 0)
                .doOnNext(_ -> inARow.incrementAndGet())
                .then();
    }

    /** Doubled each time up to the most, then up to a fifth more, so that nodes do not come back at once. */
    private static Duration growing(Duration first, int times, Duration most) {
        long millis = Math.min(most.toMillis(), first.toMillis() << Math.min(times, 10));
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 5 + 1));
    }

    private Mono<Void> close(Duration pause, String reason) {
        seenClosed = true;
        return db.sql(CLOSE)
                .bind("pause", seconds(pause))
                .bind("reason", reason)
                .then();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Row row(Readable row) {
        return new Row(
                Boolean.TRUE.equals(row.get("active", Boolean.class)),
                Boolean.TRUE.equals(row.get("choosing", Boolean.class)),
                Boolean.TRUE.equals(row.get("has_key", Boolean.class)),
                instant(row, "closed_until"),
                row.get("reason", String.class),
                instant(row, "probe_until"),
                Boolean.TRUE.equals(row.get("closed", Boolean.class)),
                Boolean.TRUE.equals(row.get("probing", Boolean.class)));
    }

    static @Nullable Instant instant(Readable row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
