package dev.stagedoor.listener.webhook;

import dev.stagedoor.listener.webhook.AshbyWebhooks.Told;
import dev.stagedoor.listener.webhook.MadeWebhook.State;
import dev.stagedoor.listener.webhook.MadeWebhook.Wish;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code webhook}. */
@Component
class MadeWebhookTable {
    private static final String COLUMNS = """
            select w.listener_id, w.type, w.wish, w.asked_at, w.attempt, w.webhook_id, w.made_type, w.secret_id, w.state,
                   w.problem, w.perhaps_twice, w.looked_at,
                   (select max(s.last_at) from listener_signal s
                     where s.listener_id = w.listener_id and s.kind in ('ping', 'signedPing')) as pinged_at
            from webhook w
            """;
    private static final String ALL = COLUMNS + "order by w.listener_id";
    private static final String OF = COLUMNS + "where w.listener_id = :listener";

    /** What nobody knows is created again only when a person says so; what is known to be there is never created again. */
    private static final String MAKE = """
            insert into webhook (listener_id, type, wish, asked_by, asked_at, state)
            values (:listener, :type, 'make', :by, :now, 'none')
            on conflict (listener_id) do update
            set type = excluded.type, wish = 'make', asked_by = excluded.asked_by, asked_at = excluded.asked_at,
                problem = null,
                attempt = case when webhook.state = 'unsure' then null else webhook.attempt end,
                perhaps_twice = webhook.perhaps_twice or webhook.state = 'unsure',
                state = case when webhook.state in ('unsure', 'duplicate', 'gone') then 'none' else webhook.state end
            where webhook.state <> 'unsure' or :again""";

    private static final String WISH = """
            update webhook set wish = :wish, asked_by = :by, asked_at = :now, problem = null
            where listener_id = :listener""";

    /** No other wish is forgotten for it. */
    private static final String LOOK = """
            update webhook set wish = coalesce(wish, 'look')
            where listener_id = any(:listeners) and webhook_id is not null
            returning listener_id""";

    private static final String BEGIN = """
            update webhook set attempt = :attempt, tried_at = :now
            where listener_id = :listener and wish = 'make' and webhook_id is null and attempt is null""";

    /** Also when the claim was lost meanwhile: the id is never told again. */
    private static final String CREATED = """
            update webhook
            set webhook_id = :id, made_type = coalesce(nullif(:type, ''), type), secret_id = :secret, state = :state, attempt = null, problem = null,
                wish = case when wish = 'make' and :type in ('', type) then null else wish end,
                looked_at = :now, tried_at = :now
            where listener_id = :listener and attempt = :attempt and webhook_id is null""";

    /** Certainly nothing was made. */
    private static final String NOT_CREATED = """
            update webhook
            set attempt = null, problem = :problem, state = case when :duplicate then 'duplicate' else state end,
                wish = case when wish = 'make' and not :again then null else wish end
            where listener_id = :listener and attempt = :attempt""";

    private static final String LOST = """
            update webhook set state = 'unsure', wish = null
            where listener_id = :listener and webhook_id is null and attempt is not null""";

    private static final String UPDATED = """
            update webhook
            set secret_id = :secret, state = :state, problem = null, made_type = coalesce(nullif(:type, ''), made_type), looked_at = :now, tried_at = :now,
                wish = case when wish = 'look' or (wish = 'make' and :type in ('', type)) then null else wish end
            where listener_id = :listener and webhook_id = :id""";

    private static final String LOOKED = """
            update webhook
            set state = :state, made_type = coalesce(nullif(:type, ''), made_type), looked_at = :now, tried_at = :now,
                problem = case when wish is null or wish = 'look' then null else problem end,
                wish = nullif(wish, 'look')
            where listener_id = :listener and webhook_id = :id""";

    /** What is to be made is created anew. */
    private static final String GONE = """
            update webhook
            set webhook_id = null, made_type = null, secret_id = null, attempt = null, problem = null,
                state = case when wish = 'make' then 'none' else 'gone' end, wish = nullif(wish, 'look'),
                looked_at = :now, tried_at = :now
            where listener_id = :listener and webhook_id = :id""";

    private static final String FAILED = """
            update webhook
            set problem = :problem, tried_at = :now, wish = case when :again then wish else nullif(wish, :was) end
            where listener_id = :listener""";

    /** By the database's clock, as when the list was read: the nodes that do the two may differ. */
    private static final String MENDED =
            "update webhook set mended_at = clock_timestamp() where listener_id = :listener";

    private static final String MENDED_AT =
            "select mended_at from webhook where listener_id = :listener and mended_at is not null";

    private static final String FORGET = "delete from webhook where listener_id = :listener";

    private static final String FORGET_UNWANTED =
            "delete from webhook where listener_id = :listener and wish is distinct from 'make'";

    private static final String LOCK = "select 1 from webhook where listener_id = :listener for update";

    private static final String MAKE_AGAIN = "update webhook set wish = 'make' where listener_id = :listener";

    private static final String REST = "update webhook set wish = nullif(wish, :was) where listener_id = :listener";

    private static final String ONLY_ONE =
            "update webhook set perhaps_twice = false where listener_id = :listener and perhaps_twice";

    /** To be looked at, and those whose draft ended meanwhile. */
    private static final String OLD = """
            select w.listener_id from webhook w join listener l on l.id = w.listener_id
            where (w.webhook_id is not null and l.state <> 'removed' and coalesce(w.tried_at, w.asked_at) < :before)
               or (w.webhook_id is not null and w.problem is null and l.state = 'draft' and l.draft_expires_at <= :now)""";

    private final DatabaseClient db;

    MadeWebhookTable(DatabaseClient db) {
        this.db = db;
    }

    Flux<MadeWebhook> all() {
        return db.sql(ALL).map(MadeWebhookTable::webhook).all();
    }

    Mono<MadeWebhook> of(UUID listener) {
        return db.sql(OF)
                .bind("listener", listener)
                .map(MadeWebhookTable::webhook)
                .one();
    }

    /** False when nobody knows whether it is there, and it was not asked for {@code again}. */
    Mono<Boolean> make(UUID listener, String type, boolean again, String by, Instant now) {
        return changed(asked(MAKE, listener, by, now).bind("type", type).bind("again", again));
    }

    /** False when there is none. */
    Mono<Boolean> wish(UUID listener, Wish wish, String by, Instant now) {
        return changed(asked(WISH, listener, by, now).bind("wish", name(wish)));
    }

    /** Those that can be looked at. */
    Flux<UUID> look(UUID[] listeners) {
        return db.sql(LOOK)
                .bind("listeners", listeners)
                .map(row -> required(row, "listener_id", UUID.class))
                .all();
    }

    /** Before Ashby is asked. False when there is nothing to create any more. */
    Mono<Boolean> begin(UUID listener, long attempt, Instant now) {
        return changed(at(BEGIN, listener, now).bind("attempt", attempt));
    }

    /** False when somebody gave this attempt up. */
    Mono<Boolean> created(UUID listener, long attempt, UUID secret, Told told, State state, Instant now) {
        return changed(told(CREATED, listener, told, state, now)
                .bind("attempt", attempt)
                .bind("secret", secret));
    }

    /** @param again whether it is tried again by itself */
    Mono<Void> notCreated(UUID listener, long attempt, String problem, boolean duplicate, boolean again) {
        return db.sql(NOT_CREATED)
                .bind("listener", listener)
                .bind("attempt", attempt)
                .bind("problem", problem)
                .bind("duplicate", duplicate)
                .bind("again", again)
                .then();
    }

    Mono<Void> lost(UUID listener) {
        return db.sql(LOST).bind("listener", listener).then();
    }

    Mono<Void> updated(UUID listener, UUID secret, Told told, State state, Instant now) {
        return told(UPDATED, listener, told, state, now).bind("secret", secret).then();
    }

    Mono<Void> looked(UUID listener, Told told, State state, Instant now) {
        return told(LOOKED, listener, told, state, now).then();
    }

    Mono<Void> mended(UUID listener) {
        return db.sql(MENDED).bind("listener", listener).then();
    }

    Mono<Instant> mendedAt(UUID listener) {
        return db.sql(MENDED_AT)
                .bind("listener", listener)
                .mapValue(Instant.class)
                .one();
    }

    Mono<Void> gone(UUID listener, String id, Instant now) {
        return at(GONE, listener, now).bind("id", id).then();
    }

    /**
     * What was wished for meanwhile stays.
     *
     * @param was what failed
     * @param again whether it is tried again by itself
     */
    Mono<Void> failed(UUID listener, @Nullable Wish was, String problem, boolean again, Instant now) {
        return at(FAILED, listener, now)
                .bind("was", nameOrNone(was))
                .bind("problem", problem)
                .bind("again", again)
                .then();
    }

    Mono<Boolean> forget(UUID listener) {
        return changed(db.sql(FORGET).bind("listener", listener));
    }

    /** False when somebody asked for it again meanwhile. */
    Mono<Boolean> forgetUnlessWanted(UUID listener) {
        return changed(db.sql(FORGET_UNWANTED).bind("listener", listener));
    }

    /** First of a transaction that goes by what the row says. */
    Mono<Void> lock(UUID listener) {
        return db.sql(LOCK).bind("listener", listener).then();
    }

    /** In the name of whoever asked last. */
    Mono<Void> makeAgain(UUID listener) {
        return db.sql(MAKE_AGAIN).bind("listener", listener).then();
    }

    /** Nothing can be done about what was asked. What is asked meanwhile stays. */
    Mono<Void> rest(UUID listener, @Nullable Wish was) {
        return db.sql(REST)
                .bind("listener", listener)
                .bind("was", nameOrNone(was))
                .then();
    }

    /** False when nobody thought otherwise. */
    Mono<Boolean> onlyOne(UUID listener) {
        return changed(db.sql(ONLY_ONE).bind("listener", listener));
    }

    Flux<UUID> old(Instant before, Instant now) {
        return db.sql(OLD)
                .bind("before", utc(before))
                .bind("now", utc(now))
                .map(row -> required(row, "listener_id", UUID.class))
                .all();
    }

    private DatabaseClient.GenericExecuteSpec told(String sql, UUID listener, Told told, State state, Instant now) {
        return at(sql, listener, now)
                .bind("id", told.id())
                .bind("type", told.type())
                .bind("state", name(state));
    }

    private DatabaseClient.GenericExecuteSpec asked(String sql, UUID listener, String by, Instant now) {
        return at(sql, listener, now).bind("by", by);
    }

    private DatabaseClient.GenericExecuteSpec at(String sql, UUID listener, Instant now) {
        return db.sql(sql).bind("listener", listener).bind("now", utc(now));
    }

    private static Mono<Boolean> changed(DatabaseClient.GenericExecuteSpec update) {
        return update.fetch().rowsUpdated().map(rows -> rows > 0);
    }

    private static String nameOrNone(@Nullable Wish wish) {
        return wish == null ? "" : name(wish);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static MadeWebhook webhook(Readable row) {
        String wish = row.get("wish", String.class);
        return new MadeWebhook(
                required(row, "listener_id", UUID.class),
                required(row, "type", String.class),
                wish == null ? null : Wish.valueOf(wish.toUpperCase(Locale.ROOT)),
                required(row, "asked_at", OffsetDateTime.class).toInstant(),
                row.get("attempt", Long.class),
                row.get("webhook_id", String.class),
                row.get("made_type", String.class),
                row.get("secret_id", UUID.class),
                State.valueOf(required(row, "state", String.class).toUpperCase(Locale.ROOT)),
                row.get("problem", String.class),
                required(row, "perhaps_twice", Boolean.class),
                instant(row, "looked_at"),
                instant(row, "pinged_at"));
    }

    private static @Nullable Instant instant(Readable row, String column) {
        var at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
