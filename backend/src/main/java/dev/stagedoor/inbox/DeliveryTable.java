package dev.stagedoor.inbox;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code delivery} with its body, once it is there. */
@Component
class DeliveryTable {
    /** A body is needed as long as its delivery is open, and kept for a while afterwards. */
    private static final String BODIES_EXPIRE = """
            , body as (
                update delivery_body b set expires_at = :expires from changed where b.delivery_id = changed.id)
            """;

    private static final String EXPIRE = BODIES_EXPIRE + "select count(*) from changed";

    private static final String KEEP = """
            , body as (update delivery_body b set expires_at = null from changed where b.delivery_id = changed.id)
            select count(*) from changed""";

    /**
     * What is open is not settled: said so, only the index of the work's keys fits, and no other whose order looks as good while
     * the table is small. For the same reason it is put in order afterwards.
     */
    private static final String OPEN = """
            with open as materialized (
                select id, received_at, listener_id, origin, action, subject, person_label, work_key
                from delivery where work_key = any(:workKeys) and settled_at is null)
            select * from open order by id""";

    private static final String BODY = """
            select delivery_id, content from delivery_body
            where delivery_id = any(:ids) and content is not null and (expires_at is null or expires_at > :now)""";

    private static final String REOPEN = """
            with changed as (
                update delivery
                set outcome = null, reason_code = null, reason = null, problems = '[]', employee_id = null,
                    settled_at = null, waiting = null
                where outcome is not null and id = :id
                returning id)""" + KEEP;

    /** Locked in the order of the ids, as those do who settle. */
    private static final String REOPEN_IGNORED = """
            with theirs as (
                select id from delivery
                where listener_id = :listener and outcome = 'ignored' and reason_code = :code and settled_at >= :since
                order by id
                for no key update),
            changed as (
                update delivery d
                set outcome = null, reason_code = null, reason = null, problems = '[]', settled_at = null, waiting = null
                from theirs t
                where d.id = t.id
                returning d.id)""" + KEEP;

    /** In the same order. */
    private static final String IGNORE = """
            with theirs as (
                select id from delivery
                where id = any(:ids) and (outcome is null or outcome = 'needsAttention')
                order by id
                for no key update),
            changed as (
                update delivery d
                set outcome = 'ignored', reason_code = :code, reason = :reason, settled_at = clock_timestamp(), waiting = null
                from theirs t
                where d.id = t.id
                returning d.id)""" + BODIES_EXPIRE + "select id from changed order by id";

    /** What needed attention still knows its problems; what was open has none and is opened again. */
    private static final String RESTORE = """
            with changed as (
                update delivery
                set outcome = 'needsAttention', reason_code = problems -> 0 ->> 'code',
                    reason = problems -> 0 ->> 'message', settled_at = clock_timestamp()
                where id = :id and outcome = 'ignored' and reason_code = :code and problems <> '[]'
                returning id)""" + EXPIRE;

    private static final String REOPEN_ONE_IGNORED = """
            with changed as (
                update delivery
                set outcome = null, reason_code = null, reason = null, settled_at = null, waiting = null
                where id = :id and outcome = 'ignored' and reason_code = :code
                returning id)""" + KEEP;

    private static final String WAIT = """
            update delivery set waiting = :reason
            where work_key = :workKey and settled_at is null and waiting is distinct from :reason""";

    private static final String PURGE = """
            update delivery_body set content = null
            where delivery_id in (
                select delivery_id from delivery_body
                where content is not null and expires_at <= :now
                order by expires_at limit :most
                for update skip locked)""";

    private static final String LATEST = """
            select l.id as listener_id, d.received_at, d.action, d.outcome, d.reason,
                   case when d.outcome is null then %s end as waiting
            from unnest(:listeners) l(id)
            cross join lateral (
                select received_at, action, outcome, reason, waiting from delivery
                where listener_id = l.id and origin = 'webhook' order by id desc limit 1) d""".formatted(Holds.REASON);

    private static final String COUNT_IGNORED = """
            select count(*) from delivery
            where listener_id = :listener and outcome = 'ignored' and reason_code = :code and settled_at >= :since""";

    private final DatabaseClient db;
    private final Retention retention;

    DeliveryTable(DatabaseClient db, Retention retention) {
        this.db = db;
        this.retention = retention;
    }

    /** Of these work keys, oldest first. */
    Flux<OpenDelivery> open(Collection<String> workKeys) {
        return db.sql(OPEN)
                .bind("workKeys", workKeys.toArray(String[]::new))
                .map(DeliveryTable::openDelivery)
                .all();
    }

    /** By delivery; those that have expired are missing. */
    Mono<Map<UUID, byte[]>> bodies(Collection<UUID> ids, Instant now) {
        return db.sql(BODY)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(row -> Map.entry(required(row, "delivery_id", UUID.class), required(row, "content", byte[].class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Long> reopen(UUID id) {
        return db.sql(REOPEN).bind("id", id).map(DeliveryTable::count).one();
    }

    Mono<Long> reopenIgnored(UUID listenerId, String code, Instant since) {
        return db.sql(REOPEN_IGNORED)
                .bind("listener", listenerId)
                .bind("code", code)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map(DeliveryTable::count)
                .one();
    }

    /** Which of them were. */
    Flux<UUID> ignore(Collection<UUID> ids, String code, String reason, Instant now) {
        return db.sql(IGNORE)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("code", code)
                .bind("reason", reason)
                .bind("expires", retention.after("ignored", now).atOffset(ZoneOffset.UTC))
                .mapValue(UUID.class)
                .all();
    }

    Mono<Long> restore(UUID id, String code, Instant now) {
        return db.sql(RESTORE)
                .bind("id", id)
                .bind("code", code)
                .bind("expires", retention.after("needsAttention", now).atOffset(ZoneOffset.UTC))
                .map(DeliveryTable::count)
                .one();
    }

    Mono<Long> reopenIgnored(UUID id, String code) {
        return db.sql(REOPEN_ONE_IGNORED)
                .bind("id", id)
                .bind("code", code)
                .map(DeliveryTable::count)
                .one();
    }

    /** Empties at most so many bodies whose time is over. How many. */
    Mono<Long> purge(int most, Instant now) {
        return db.sql(PURGE)
                .bind("most", most)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    /** Says why the open deliveries of some work wait. */
    Mono<Long> waiting(String workKey, String reason) {
        return db.sql(WAIT)
                .bind("workKey", workKey)
                .bind("reason", reason)
                .fetch()
                .rowsUpdated();
    }

    Flux<Latest> latest(Collection<UUID> listeners) {
        return db.sql(LATEST)
                .bind("listeners", listeners.toArray(UUID[]::new))
                .map(row -> new Latest(
                        required(row, "listener_id", UUID.class),
                        required(row, "received_at", Instant.class),
                        required(row, "action", String.class),
                        row.get("outcome", String.class),
                        row.get("reason", String.class),
                        row.get("waiting", String.class)))
                .all();
    }

    Mono<Long> countIgnored(UUID listenerId, String code, Instant since) {
        return db.sql(COUNT_IGNORED)
                .bind("listener", listenerId)
                .bind("code", code)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map(DeliveryTable::count)
                .one();
    }

    private static OpenDelivery openDelivery(Readable row) {
        return new OpenDelivery(
                required(row, "id", UUID.class),
                required(row, "received_at", Instant.class),
                required(row, "listener_id", UUID.class),
                required(row, "origin", String.class),
                required(row, "action", String.class),
                required(row, "subject", String.class),
                required(row, "person_label", String.class),
                required(row, "work_key", String.class));
    }

    private static long count(Readable row) {
        return Objects.requireNonNull(row.get(0, Long.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
