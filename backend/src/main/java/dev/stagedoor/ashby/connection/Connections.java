package dev.stagedoor.ashby.connection;

import dev.stagedoor.ashby.Access;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.platform.Secret;
import dev.stagedoor.platform.Wakeups;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The one row of {@code connection}, and the key at hand in memory. */
@Component
class Connections implements Access, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Connections.class);
    static final String CHANNEL = Access.CHANGED;
    private static final String ANSWERS = "answers";
    private static final Secret.Place KEY = new Secret.Place("connection", "api_key", "1");
    /** Should a wake-up be lost, an old key lives no longer than this. */
    private static final Duration KEY_AT_HAND = Duration.ofSeconds(30);

    private static final Duration NOTE_EVERY = Duration.ofSeconds(5);

    /** What a draft's endpoint received waits for its listener, not for the connection. */
    static final String WAITING = """
            delivery d join listener l on l.id = d.listener_id
              where d.outcome is null and l.state <> 'draft'""";

    private static final String HOW_MANY_WAIT = "(select count(*) from " + WAITING + ")";

    /** Up to so many waiting deliveries are processed without a question when the connection becomes Active. */
    private static final int FEW = 5;

    private static final String SELECT = """
            select active, choosing, api_key_last_four, verification::text as verification, last_answer_at, last_failure_at,
                   last_failure, version,
                   %s as waiting
            from connection where id = 1""".formatted(HOW_MANY_WAIT);

    private static final String SELECT_KEY = "select api_key from connection where id = 1 and api_key is not null";

    private static final String SAVE = """
            update connection
            set active = :active,
                choosing = :active and (choosing or (not active and %s > %d)),
                api_key = coalesce(:key, api_key),
                api_key_last_four = coalesce(:lastFour, api_key_last_four),
                version = version + 1
            where id = 1 and version = :version""".formatted(HOW_MANY_WAIT, FEW);

    private static final String SAVE_VERIFICATION = """
            update connection set verification = :verification::jsonb, verified_at = :at where id = 1""";

    private static final String NOTE_ANSWER = "update connection set last_answer_at = :at where id = 1";

    private static final String NOTE_FAILURE =
            "update connection set last_failure_at = :at, last_failure = :failure where id = 1";

    record Row(
            boolean active,
            boolean choosing,
            @Nullable String keyLastFour,
            @Nullable Verification verification,
            @Nullable Instant lastAnswerAt,
            @Nullable Instant lastFailureAt,
            @Nullable String lastFailure,
            long version,
            long waiting) {}

    private record AtHand(String key, Instant until) {
        @Override
        public String toString() {
            return "a key until " + until;
        }
    }

    private final DatabaseClient db;
    private final Secret secret;
    private final Wakeups wakeups;
    private final Gate gate;
    private final Quiet quiet;
    private final Clock clock;
    private final JsonMapper json;
    private final AtomicReference<@Nullable AtHand> atHand = new AtomicReference<>();
    private final AtomicLong generation = new AtomicLong();
    private final AtomicReference<Instant> answerNoted = new AtomicReference<>(Instant.EPOCH);
    private final AtomicReference<Instant> failureNoted = new AtomicReference<>(Instant.EPOCH);
    private volatile @Nullable Disposable listening;

    Connections(
            DatabaseClient db, Secret secret, Wakeups wakeups, Gate gate, Quiet quiet, Clock clock, JsonMapper json) {
        this.db = db;
        this.secret = secret;
        this.wakeups = wakeups;
        this.gate = gate;
        this.quiet = quiet;
        this.clock = clock;
        this.json = json;
    }

    Mono<Row> row() {
        return db.sql(SELECT).map(this::row).one();
    }

    /** Saves inside the caller's transaction; a null key keeps the saved one. False when the version is not the present one. */
    Mono<Boolean> save(boolean active, @Nullable String key, long version) {
        var update = db.sql(SAVE).bind("active", active).bind("version", version);
        update = key == null
                ? update.bindNull("key", ByteBuffer.class).bindNull("lastFour", String.class)
                : update.bind("key", ByteBuffer.wrap(secret.encrypt(key.getBytes(StandardCharsets.UTF_8), KEY)))
                        .bind("lastFour", lastFour(key));
        // Counted before this had the row: what waited may have been dealt with meanwhile.
        return update.fetch()
                .rowsUpdated()
                .filter(updated -> updated > 0)
                .flatMap(_ -> gate.chosenWhenNoneIsLeft().thenReturn(true))
                .defaultIfEmpty(false);
    }

    Mono<Void> saveVerification(Verification verification) {
        return db.sql(SAVE_VERIFICATION)
                .bind("verification", json.writeValueAsString(verification))
                .bind("at", verification.checkedAt().atOffset(ZoneOffset.UTC))
                .then();
    }

    /** After the commit: this node and the others forget the key at hand, and look whether work may go on. */
    void changed() {
        forget();
        wakeups.wake(CHANNEL, "");
        wakeups.wake("work", "");
    }

    /**
     * A person has just seen Ashby answer: it need not be left in peace any longer, on any node. Before the gate opens, since
     * a node that has not heard of it closes it again, for a moment.
     */
    void seenAnswering() {
        quiet.end();
        wakeups.wake(CHANNEL, ANSWERS);
    }

    @Override
    public Mono<String> key() {
        AshbyFailure tooSoon = quiet.now();
        return tooSoon == null ? savedKey() : Mono.error(tooSoon);
    }

    /** Also while Ashby asked to wait: a person may try. */
    Mono<String> savedKey() {
        AtHand known = atHand.get();
        if (known != null && known.until().isAfter(clock.instant())) {
            return Mono.just(known.key());
        }
        long began = generation.get();
        return db.sql(SELECT_KEY)
                .map(row -> Objects.requireNonNull(row.get("api_key", byte[].class)))
                .one()
                .map(encrypted -> new String(secret.decrypt(encrypted, KEY), StandardCharsets.UTF_8))
                .doOnNext(key -> remember(key, began))
                .switchIfEmpty(Mono.error(Connections::notConnected));
    }

    @Override
    public Mono<Void> answered() {
        return Mono.defer(gate::answered)
                .filter(opened -> opened)
                .doOnNext(_ -> wakeups.wake("work", ""))
                .then(Mono.defer(this::noteAnswer))
                .onErrorResume(error -> unnoted(error));
    }

    @Override
    public Mono<Void> failed(AshbyFailure failure) {
        quiet.heard(failure);
        return Mono.defer(() -> noteFailure(failure)).onErrorResume(error -> unnoted(error));
    }

    private Mono<Void> noteAnswer() {
        Instant now = clock.instant();
        if (!due(answerNoted, now)) {
            return Mono.empty();
        }
        return db.sql(NOTE_ANSWER).bind("at", now.atOffset(ZoneOffset.UTC)).then();
    }

    private Mono<Void> noteFailure(AshbyFailure failure) {
        Instant now = clock.instant();
        if (!due(failureNoted, now)) {
            return Mono.empty();
        }
        return db.sql(NOTE_FAILURE)
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .bind("failure", String.valueOf(failure.getMessage()))
                .then();
    }

    private static boolean due(AtomicReference<Instant> noted, Instant now) {
        Instant last = noted.get();
        return last.plus(NOTE_EVERY).isBefore(now) && noted.compareAndSet(last, now);
    }

    /** A note that could not be written must not fail the call that it is about. */
    private static Mono<Void> unnoted(Throwable error) {
        log.warn("How Ashby answered could not be noted: {}", error.toString());
        return Mono.empty();
    }

    private static AshbyFailure notConnected() {
        return new AshbyFailure(AshbyFailure.Kind.NOT_CONNECTED, "no_key", "No API key for Ashby is saved.", null);
    }

    private void remember(String key, long began) {
        if (generation.get() == began) {
            atHand.set(new AtHand(key, clock.instant().plus(KEY_AT_HAND)));
        }
    }

    private void forget() {
        generation.incrementAndGet();
        atHand.set(null);
    }

    static String lastFour(String key) {
        return key.substring(Math.max(0, key.length() - 4));
    }

    @Override
    public void start() {
        listening = wakeups.on(CHANNEL).subscribe(this::hear);
        // A node may have ended right after the last of what waited was dealt with.
        gate.chosenWhenNoneIsLeft()
                .subscribe(_ -> {}, error -> log.warn("Could not look whether anything waits: {}", error.getMessage()));
    }

    private void hear(String what) {
        if (what.equals(ANSWERS)) {
            quiet.end();
        } else {
            forget();
        }
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

    private Row row(Readable row) {
        String verification = row.get("verification", String.class);
        OffsetDateTime answer = row.get("last_answer_at", OffsetDateTime.class);
        return new Row(
                Boolean.TRUE.equals(row.get("active", Boolean.class)),
                Boolean.TRUE.equals(row.get("choosing", Boolean.class)),
                row.get("api_key_last_four", String.class),
                verification == null ? null : json.readValue(verification, Verification.class),
                answer == null ? null : answer.toInstant(),
                Gate.instant(row, "last_failure_at"),
                row.get("last_failure", String.class),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("waiting", Long.class)));
    }
}
