package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.inbox.Holds;
import dev.stagedoor.reconciling.ledger.LedgerEntry.State;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the ledger: every entry with what became of it, as the tables say at this moment. */
@Component
class LedgerView {
    /** So long a webhook may take before somebody is missing. */
    static final Duration GRACE = Duration.ofMinutes(15);

    /** So much earlier than the entry what explains it may seem to be decided: by the database's clock and by Ashby's. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    /**
     * By its name. A delivery that another stage made explains nothing, and neither does what was decided before somebody entered
     * again, as far as Ashby tells when that was. Who is known by a delivery alone, and it turned out that the listener does not want
     * what it tells, never entered. Nobody waits for a call about those who entered before the listener was there.
     */
    private static final String ENTRIES =
            """
            with entry as (
                select e.listener_id, e.application_id, coalesce(e.person, nullif(d.person_label, '')) as person,
                       coalesce(e.job_title, s.job_title) as job_title, coalesce(e.stage ->> 'title', t.title) as stage, e.stage::text as whole_stage, e.entered_at,
                       e.updated_at, e.candidate_id, e.proof, a.aside,
                       d.id as delivery_id, d.outcome, n.employee_id,
                       case when n.id is not null then null
                            when a.aside then
                                e.set_aside_by || ' set this aside' || coalesce(': ' || nullif(e.set_aside_reason, ''), '.')
                            when d.id is not null then coalesce(d.reason, %s, 'Being looked at.')
                            when e.problem is not null then e.problem
                            when f.fresh then 'Not announced yet: missing %d minutes after they entered.' end as reason,
                       case when n.id is not null then 'PRESENT'
                            when a.aside then 'EXPLAINED'
                            when d.id is not null and d.outcome is null then 'WAITING'
                            when d.id is not null then 'EXPLAINED'
                            when k.entered_at is null and e.looked_at is not null then 'NEVER'
                            when k.entered_at is null and e.problem is null then 'TO_LOOK'
                            when k.entered_at is null then 'NOT_TOLD'
                            when k.entered_at < l.since then 'BEFORE'
                            when f.fresh then 'WAITING'
                            else 'MISSING' end as state
                from ledger_entry e
                join ledger l on l.listener_id = e.listener_id
                join listener li on li.id = e.listener_id
                left join lateral (
                    -- the limit keeps the server from reading all enrollments at once
                    select id, employee_id from enrollment
                    where workflow_id = li.workflow_id and application_id = e.application_id and occurrence = 1
                    limit 1) n on true
                -- Every change moves the date of those of whom the history does not tell: it would undo each explanation.
                cross join lateral (
                    select coalesce(case when e.proof in ('STAGE', 'HISTORY') then e.entered_at end, '-infinity') as dated) i
                left join lateral (
                    select id, outcome, reason, waiting, person_label from delivery
                    where subject = 'application:' || e.application_id and listener_id = e.listener_id
                      and (outcome is null or outcome <> 'ignored'
                           or reason_code in %s and settled_at >= i.dated - interval '%d minutes')
                    -- what is not done yet tells more than what was decided of a later call
                    order by case when outcome is null then 0 when outcome = 'needsAttention' then 1 else 2 end, id desc
                    limit 1) d on true
                -- Who is on the way after all is no longer aside until that is decided.
                cross join lateral (
                    select coalesce(e.set_aside_at >= i.dated, false) and (d.id is null or d.outcome is not null) as aside) a
                -- Who came by a call was never looked at.
                left join seen_application s on s.application_id = e.application_id
                left join lateral (
                    select c.stage_id from enrollment_cause c
                    where c.enrollment_id = n.id and c.listener_id = e.listener_id
                    order by c.at limit 1) c on true
                left join interview_stage t on t.id = c.stage_id
                -- What was known stays while another look is due, also where Ashby does not tell any more.
                cross join lateral (
                    select case when e.proof is distinct from 'announced' then e.entered_at end as entered_at) k
                cross join lateral (
                    select k.entered_at >= l.since
                           and k.entered_at >= coalesce(li.effective_from, l.since)
                           and k.entered_at > :now - make_interval(secs => :grace) as fresh) f
                where e.listener_id = any(:listeners))
            """.formatted(Holds.REASON, GRACE.toMinutes(), Explained.CODES, CLOCKS.toMinutes());

    private static final String COUNTS = ENTRIES + """
            select listener_id, count(*) filter (where state in ('PRESENT', 'WAITING', 'EXPLAINED', 'MISSING')) as expected,
                   count(*) filter (where state = 'PRESENT') as present,
                   count(*) filter (where state = 'WAITING') as waiting,
                   count(*) filter (where state = 'EXPLAINED') as explained,
                   count(*) filter (where state = 'MISSING') as missing,
                   count(*) filter (where state = 'EXPLAINED' and not aside and outcome = 'needsAttention') as need_attention,
                   count(*) filter (where state = 'BEFORE') as before,
                   count(*) filter (where state = 'TO_LOOK') as to_look,
                   count(*) filter (where state = 'NOT_TOLD') as not_told
            from entry group by listener_id""";

    private static final String PAGE = ENTRIES + """
            select * from entry
            where state = any(:states)
              and (:after::text is null or (coalesce(entered_at, 'epoch'), application_id)
                   < (select coalesce(entered_at, 'epoch'), application_id from entry where application_id = :after))
            order by coalesce(entered_at, 'epoch') desc, application_id desc
            limit :limit""";

    private static final String CHOSEN = ENTRIES + """
            select * from entry
            where state = any(:states) and (cardinality(:applications) = 0 or application_id = any(:applications))
            order by entered_at, application_id""";

    private static final String LINES = ENTRIES + """
            select * from entry
            where state = any(:states)
              and (:after::text is null or (coalesce(entered_at, 'infinity'), application_id)
                   > (coalesce(:at::timestamptz, 'infinity'), :after::text))
            order by coalesce(entered_at, 'infinity'), application_id
            limit :limit""";

    /** All of them, so that the days add up to the whole: those of earlier days together, with those whose day is not known. */
    private static final String DAYS = ENTRIES + """
            , daily as (
                select (entered_at at time zone 'UTC')::date as day, count(*) as expected,
                       count(*) filter (where state = 'PRESENT') as present,
                       count(*) filter (where state = 'WAITING') as waiting,
                       count(*) filter (where state = 'EXPLAINED') as explained,
                       count(*) filter (where state = 'MISSING') as missing
                from entry
                where state in ('PRESENT', 'WAITING', 'EXPLAINED', 'MISSING')
                group by day),
            ranked as (select *, row_number() over (order by day desc nulls last) <= :limit as late from daily)
            select case when late then day end as day, sum(expected)::bigint as expected, sum(present)::bigint as present,
                   sum(waiting)::bigint as waiting, sum(explained)::bigint as explained, sum(missing)::bigint as missing
            from ranked group by 1 order by 1 desc nulls last""";

    private static final String CALLS = """
            select received_at from delivery where listener_id = :listener and origin = 'webhook'
            order by id desc limit 60""";

    /** A listener's counts. */
    record Counted(
            UUID listenerId, LedgerSummary.Counts counts, long needAttention, long before, long toLook, long notTold) {}

    /** An entry with what bringing it in needs. */
    record Whole(
            LedgerEntry entry,
            @Nullable String candidateId,
            @Nullable String stage,
            @Nullable Instant updatedAt) {}

    private final DatabaseClient db;
    private final Clock clock;

    LedgerView(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Flux<Counted> counts(Collection<UUID> listeners) {
        return entries(COUNTS, listeners)
                .map(row -> new Counted(
                        required(row, "listener_id", UUID.class),
                        new LedgerSummary.Counts(
                                number(row, "expected"),
                                number(row, "present"),
                                number(row, "waiting"),
                                number(row, "explained"),
                                number(row, "missing")),
                        number(row, "need_attention"),
                        number(row, "before"),
                        number(row, "to_look"),
                        number(row, "not_told")))
                .all();
    }

    /** The latest entered first. */
    Flux<LedgerEntry> page(UUID listener, Collection<State> states, @Nullable String after, int limit) {
        var query =
                entries(PAGE, List.of(listener)).bind("states", names(states)).bind("limit", limit);
        query = after == null ? query.bindNull("after", String.class) : query.bind("after", after);
        return query.map(LedgerView::entry).all();
    }

    /**
     * Everybody in these states, the first entered first; so many are read at once, and no connection is kept in between, however
     * slowly they are taken.
     */
    Flux<List<LedgerEntry>> all(UUID listener, Collection<State> states, int atOnce) {
        return lines(listener, states, null, atOnce)
                .expand(read -> read.size() < atOnce ? Mono.empty() : lines(listener, states, read.getLast(), atOnce));
    }

    private Mono<List<LedgerEntry>> lines(
            UUID listener, Collection<State> states, @Nullable LedgerEntry after, int limit) {
        var at = after == null ? null : after.enteredAt();
        var query =
                entries(LINES, List.of(listener)).bind("states", names(states)).bind("limit", limit);
        query = after == null ? query.bindNull("after", String.class) : query.bind("after", after.applicationId());
        query = at == null ? query.bindNull("at", OffsetDateTime.class) : query.bind("at", at.atOffset(ZoneOffset.UTC));
        return query.map(LedgerView::entry).all().collectList();
    }

    /** @param applications none: all in these states */
    Flux<Whole> chosen(UUID listener, Collection<State> states, Collection<String> applications) {
        return entries(CHOSEN, List.of(listener))
                .bind("states", names(states))
                .bind("applications", applications.toArray(String[]::new))
                .map(row -> new Whole(
                        entry(row),
                        row.get("candidate_id", String.class),
                        row.get("whole_stage", String.class),
                        instant(row, "updated_at")))
                .all();
    }

    /** The latest day first; what is before that many days comes last, as one. */
    Flux<LedgerDay> days(UUID listener, int limit) {
        return entries(DAYS, List.of(listener))
                .bind("limit", limit)
                .map(row -> new LedgerDay(
                        row.get("day", LocalDate.class),
                        number(row, "expected"),
                        number(row, "present"),
                        number(row, "waiting"),
                        number(row, "explained"),
                        number(row, "missing")))
                .all();
    }

    /** When Ashby called, the last first. */
    Flux<Instant> calls(UUID listener) {
        return db.sql(CALLS)
                .bind("listener", listener)
                .map(row -> required(row, "received_at", OffsetDateTime.class).toInstant())
                .all();
    }

    private DatabaseClient.GenericExecuteSpec entries(String sql, Collection<UUID> listeners) {
        return db.sql(sql)
                .bind("listeners", listeners.toArray(UUID[]::new))
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("grace", (double) GRACE.toSeconds());
    }

    private static String[] names(Collection<State> states) {
        return states.stream().map(State::name).toArray(String[]::new);
    }

    private static LedgerEntry entry(Readable row) {
        return new LedgerEntry(
                required(row, "application_id", String.class),
                row.get("person", String.class),
                row.get("job_title", String.class),
                row.get("stage", String.class),
                instant(row, "entered_at"),
                State.valueOf(required(row, "state", String.class)),
                row.get("reason", String.class),
                row.get("delivery_id", UUID.class),
                row.get("employee_id", UUID.class),
                Look.Proof.HISTORY.name().equals(row.get("proof", String.class)),
                required(row, "aside", Boolean.class));
    }

    private static long number(Readable row, String column) {
        return required(row, column, Long.class);
    }

    private static @Nullable Instant instant(Readable row, String column) {
        var at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
