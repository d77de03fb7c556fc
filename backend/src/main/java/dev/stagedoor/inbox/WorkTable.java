package dev.stagedoor.inbox;

import static dev.stagedoor.platform.Columns.each;
import static dev.stagedoor.platform.Columns.texts;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code work}. All its times are the database's: nodes need not agree about the hour. */
@Component
class WorkTable {
    /**
     * What its node lost comes first. Claimed work is due never; whatever arrives meanwhile makes it due again, and
     * {@link SettlingTable} sees that. Two questions, since each has an index in its order, and the kinds as no other index helps
     * to find them: a backlog is not sorted for each claim.
     */
    private static final String CLAIM = """
            with lost as (
                select kind, key from work
                where lease_until <= now() and array[kind] <@ :kinds
                order by lease_until limit :limit
                for update skip locked),
            due as (
                select kind, key from work
                where lease_until is null and due_at <= now() and array[kind] <@ :kinds
                order by due_at limit :limit
                for update skip locked),
            free as (select kind, key from lost union all select kind, key from due limit :limit)
            update work w
            set claimed_at = clock_timestamp(), lease_until = clock_timestamp() + make_interval(secs => :lease),
                fence = nextval('work_fence'), due_at = 'infinity'
            from free where w.kind = free.kind and w.key = free.key
            returning w.kind, w.key, w.fence, w.failures""";

    /**
     * Each is looked for by itself: joined, all that waits could be read. What is locked is left alone: it is being settled, or more
     * of it is arriving, and is renewed with the next.
     */
    private static final String RENEW = """
            with held as materialized (
                select w.kind, w.key, w.fence
                from unnest(:kinds, :keys, :fences) as c (kind, key, fence)
                cross join lateral (
                    select kind, key, fence from work
                    where kind = c.kind and key = c.key and fence = c.fence and lease_until is not null
                    offset 0 for update skip locked) w)
            update work set lease_until = clock_timestamp() + make_interval(secs => :lease)
            where kind = any(array(select kind from held)) and key = any(array(select key from held))
              and fence = any(array(select fence from held))""";

    /**
     * In the order of the keys, as all who lock many. A lease that is over says that another may take over, not that one has: each
     * claim has a fence of its own, so the row decides. While a transaction has it locked nobody takes it over, and nobody renews it
     * either.
     */
    private static final String FENCE = """
            select w.kind, w.key, w.fence
            from work w
            join unnest(:kinds, :keys, :fences) as c (kind, key, fence)
              on w.kind = c.kind and w.key = c.key and w.fence = c.fence
            order by w.kind, w.key
            for update of w""";

    private static final String FINISH = """
            delete from work where kind = :kind and key = :key and fence = :fence and due_at = 'infinity'""";

    private static final String FAIL = """
            update work set lease_until = null, fence = null, failures = failures + 1, problem = :problem,
                due_at = least(due_at, now() + make_interval(secs => :delay))
            where kind = :kind and key = :key and fence = :fence""";

    private static final String PUT_BACK = """
            update work set lease_until = null, fence = null, problem = :problem,
                due_at = least(due_at, now() + make_interval(secs => :delay))
            where kind = :kind and key = :key and fence = :fence""";

    private static final String DUE = """
            insert into work (kind, key, due_at) select :kind, work_key, now() from delivery where id = :id
            on conflict (kind, key) do update set due_at = least(work.due_at, excluded.due_at), failures = 0""";

    /** In the order of the keys, as all who lock many. What is due already is not even locked: whatever waits long mostly is. */
    private static final String DUE_OF_ALL = """
            insert into work (kind, key, due_at)
            select distinct :kind, d.work_key, now() from delivery d
            where d.id = any(:ids) and d.outcome is null
              and not exists (select from work w
                              where w.kind = :kind and w.key = d.work_key and w.due_at <= now() and w.failures = 0)
            order by d.work_key
            on conflict (kind, key) do update set due_at = least(work.due_at, excluded.due_at), failures = 0""";

    private static final String DUE_OF_LISTENER = """
            insert into work (kind, key, due_at)
            select distinct :kind, work_key, now() from delivery where listener_id = :listener and outcome is null
            order by work_key
            on conflict (kind, key) do update set due_at = least(work.due_at, excluded.due_at)""";

    private static final String DUE_OF_IGNORED = """
            insert into work (kind, key, due_at)
            select distinct :kind, work_key, now() from delivery
            where listener_id = :listener and outcome = 'ignored' and reason_code = :code and settled_at >= :since
            order by work_key
            on conflict (kind, key) do update set due_at = least(work.due_at, excluded.due_at)""";

    private static final String START = """
            insert into work (kind, key, due_at) values (:kind, :key, now())
            on conflict (kind, key) do update set due_at = least(work.due_at, excluded.due_at)""";

    private static final String START_ANEW = """
            insert into work (kind, key, due_at) values (:kind, :key, now())
            on conflict (kind, key) do update set due_at = least(work.due_at, excluded.due_at), failures = 0""";

    /** Work that waits for its time, or is done just now, is left alone. */
    private static final String ENSURE = """
            insert into work (kind, key, due_at) values (:kind, :key, now()) on conflict (kind, key) do nothing""";

    /** Behind what is due already, so that long work lets others pass. */
    private static final String GO_ON = """
            update work set lease_until = null, fence = null, failures = 0, problem = null, due_at = clock_timestamp()
            where kind = :kind and key = :key and fence = :fence""";

    private static final String IS_THERE = "select exists (select from work where kind = :kind and key = :key)";

    /** Asked for again while it was done: done again. */
    private static final String KEEP_ASKED = """
            update work set lease_until = null, fence = null, failures = 0, problem = null
            where kind = :kind and key = :key and fence = :fence and due_at < 'infinity'""";

    private final DatabaseClient db;

    WorkTable(DatabaseClient db) {
        this.db = db;
    }

    Flux<Claim> claim(Collection<String> kinds, int limit, Duration lease) {
        return db.sql(CLAIM)
                .bind("kinds", kinds.toArray(String[]::new))
                .bind("limit", limit)
                .bind("lease", seconds(lease))
                .map(WorkTable::claim)
                .all();
    }

    /** Those that are still ours are ours for a whole lease again. */
    Mono<Void> renew(Collection<Claim> claims, Duration lease) {
        return db.sql(RENEW)
                .bind("kinds", texts(claims, Claim::kind))
                .bind("keys", texts(claims, Claim::key))
                .bind("fences", each(claims, Claim::fence, Long[]::new))
                .bind("lease", seconds(lease))
                .then();
    }

    /** Takes the row's lock. False when another has taken over. */
    Mono<Boolean> fence(Claim claim) {
        return fence(List.of(claim)).map(ours -> !ours.isEmpty());
    }

    /** The same for many: the fences of those that nobody has taken over. */
    Mono<Set<Long>> fence(Collection<Claim> claims) {
        return db.sql(FENCE)
                .bind("kinds", texts(claims, Claim::kind))
                .bind("keys", texts(claims, Claim::key))
                .bind("fences", each(claims, Claim::fence, Long[]::new))
                .map(row -> Objects.requireNonNull(row.get("fence", Long.class)))
                .all()
                .collect(Collectors.toSet());
    }

    /**
     * Ends work that has no deliveries. It may be asked for again in between: then it is not deleted, and kept at the second try. When
     * neither finds it the claim was lost.
     */
    Mono<Void> end(Claim claim) {
        return keepAsked(claim)
                .filter(kept -> !kept)
                .flatMap(_ -> on(FINISH, claim).fetch().rowsUpdated())
                .filter(deleted -> deleted == 0)
                .flatMap(_ -> keepAsked(claim))
                .then();
    }

    private Mono<Boolean> keepAsked(Claim claim) {
        return on(KEEP_ASKED, claim).fetch().rowsUpdated().map(kept -> kept > 0);
    }

    Mono<Boolean> goOn(Claim claim) {
        return on(GO_ON, claim).fetch().rowsUpdated().map(changed -> changed > 0);
    }

    Mono<Void> start(String kind, String key) {
        return of(START, kind, key);
    }

    Mono<Void> startAnew(String kind, String key) {
        return of(START_ANEW, kind, key);
    }

    Mono<Boolean> isThere(String kind, String key) {
        return db.sql(IS_THERE)
                .bind("kind", kind)
                .bind("key", key)
                .mapValue(Boolean.class)
                .one();
    }

    Mono<Void> ensure(String kind, String key) {
        return of(ENSURE, kind, key);
    }

    private Mono<Void> of(String sql, String kind, String key) {
        return db.sql(sql).bind("kind", kind).bind("key", key).then();
    }

    /** False when the claim was lost. */
    Mono<Boolean> fail(Claim claim, Duration delay, String problem) {
        return later(FAIL, claim, delay, problem);
    }

    /** As {@link #fail}, but not this work's fault. */
    Mono<Boolean> putBack(Claim claim, Duration delay, String problem) {
        return later(PUT_BACK, claim, delay, problem);
    }

    /** Makes the work of a delivery due. */
    Mono<Long> due(UUID deliveryId) {
        return db.sql(DUE)
                .bind("kind", WorkHandler.DELIVERIES)
                .bind("id", deliveryId)
                .fetch()
                .rowsUpdated();
    }

    /** Makes the work of those that are open due. */
    Mono<Long> due(Collection<UUID> deliveryIds) {
        return db.sql(DUE_OF_ALL)
                .bind("kind", WorkHandler.DELIVERIES)
                .bind("ids", deliveryIds.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** Makes the work of a listener's open deliveries due. */
    Mono<Long> dueOfListener(UUID listenerId) {
        return db.sql(DUE_OF_LISTENER)
                .bind("kind", WorkHandler.DELIVERIES)
                .bind("listener", listenerId)
                .fetch()
                .rowsUpdated();
    }

    /** Makes the work of what a listener ignored for this reason due, so that it can be opened. */
    Mono<Long> dueOfIgnored(UUID listenerId, String code, Instant since) {
        return db.sql(DUE_OF_IGNORED)
                .bind("kind", WorkHandler.DELIVERIES)
                .bind("listener", listenerId)
                .bind("code", code)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private Mono<Boolean> later(String sql, Claim claim, Duration delay, String problem) {
        return on(sql, claim)
                .bind("delay", seconds(delay))
                .bind("problem", problem)
                .fetch()
                .rowsUpdated()
                .map(changed -> changed > 0);
    }

    private DatabaseClient.GenericExecuteSpec on(String sql, Claim claim) {
        return db.sql(sql).bind("kind", claim.kind()).bind("key", claim.key()).bind("fence", claim.fence());
    }

    private static Claim claim(Readable row) {
        return new Claim(
                Objects.requireNonNull(row.get("kind", String.class)),
                Objects.requireNonNull(row.get("key", String.class)),
                Objects.requireNonNull(row.get("fence", Long.class)),
                Objects.requireNonNull(row.get("failures", Integer.class)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
