package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.ashby.Json;
import dev.stagedoor.ashby.Stage;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Reach;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes {@code ledger} and {@code ledger_entry}; {@link LedgerView} reads them. */
@Component
class LedgerTable {
    private static final String OPEN = """
            insert into ledger (listener_id, since) values (:listener, :since) on conflict (listener_id) do nothing""";

    private static final String SINCE = "select since from ledger where listener_id = :listener";

    /** An unknown stage may be one that was made since the catalog was read. */
    private static final String UNKNOWN_STAGES = """
            select exists (select from seen_application s
                           where s.stage_id is not null and s.seen_at >= :after
                             and not exists (select from interview_stage i where i.id = s.stage_id))""";

    private static final String COLLECT = """
            insert into ledger_entry (listener_id, application_id, candidate_id, seen_updated_at)
            select :listener, s.application_id, s.candidate_id, s.updated_at
            from seen_application s
            where s.stage_id = any(:stages) and lower(s.status) <> 'archived'
              and s.updated_at >= :from and s.updated_at < :until
            order by s.updated_at desc, s.application_id
            limit :limit
            on conflict (listener_id, application_id) do update
            set seen_updated_at = excluded.seen_updated_at, candidate_id = excluded.candidate_id,
                looked_at = null, problem = null
            where ledger_entry.seen_updated_at < excluded.seen_updated_at and not ledger_entry.enrolled""";

    /** What Ashby announced and the listener wanted, also where the application went elsewhere since. */
    private static final String ANNOUNCED = """
            insert into ledger_entry (listener_id, application_id, person, entered_at, seen_updated_at, looked_at, proof)
            select distinct on (d.subject) d.listener_id, substr(d.subject, 13), d.person_label, d.received_at,
                   d.received_at, :now, 'announced'
            from delivery d
            where d.listener_id = :listener and d.id >= :from and d.subject like 'application:%'
              and (d.outcome in ('imported', 'needsAttention')
                   or d.reason_code in ('paused', 'workflowArchived', 'ignoredByPerson'))
            order by d.subject, d.id
            on conflict (listener_id, application_id) do update
            set person = coalesce(ledger_entry.person, excluded.person),
                entered_at = coalesce(ledger_entry.entered_at, excluded.entered_at),
                proof = coalesce(ledger_entry.proof, excluded.proof),
                looked_at = coalesce(ledger_entry.looked_at, excluded.looked_at)""";

    /** Who is in the workflow is nobody to look at, however they came. */
    private static final String ENROLLED = """
            update ledger_entry e
            set enrolled = true, looked_at = coalesce(e.looked_at, :now), problem = null,
                person = coalesce(e.person, m.display_name),
                entered_at = coalesce(e.entered_at, n.entered_at), proof = coalesce(e.proof, 'enrolled')
            from enrollment n join employee m on m.id = n.employee_id
            where e.listener_id = :listener and not e.enrolled
              and n.workflow_id = :workflow and n.application_id = e.application_id""";

    private static final String NEXT = """
            select listener_id, application_id, seen_updated_at from ledger_entry
            where looked_at is null and problem is null
            order by seen_updated_at desc, listener_id, application_id limit 1""";

    /** Whom it does not concern has no name here. */
    private static final String LOOKED = """
            update ledger_entry
            set looked_at = :now, candidate_id = :candidate, entered_at = :entered, updated_at = :updated,
                proof = :proof, stage = :stage::jsonb,
                person = case when :entered::timestamptz is null then null else :person end,
                job_title = case when :entered::timestamptz is null then null else :job end
            where listener_id = :listener and application_id = :application and seen_updated_at = :seen""";

    private static final String NOT_TOLD = """
            update ledger_entry set problem = :problem
            where listener_id = :listener and application_id = :application and looked_at is null""";

    private static final String GONE = """
            update ledger_entry set looked_at = :now, entered_at = null, person = null, job_title = null
            where listener_id = :listener and application_id = :application and looked_at is null""";

    private static final String CLOSE = "delete from ledger where listener_id = :listener";

    private static final String ASK = """
            update ledger set since = least(since, :since), asked = :asked where listener_id = :listener""";

    private static final String CANCEL = """
            update ledger l
            set since = coalesce((select effective_from from listener where id = l.listener_id), l.since),
                asked = 0
            where l.listener_id = :listener""";

    /** Who was not looked at yet and changed before people are expected. */
    private static final String NO_LONGER = """
            delete from ledger_entry e using ledger l
            where l.listener_id = e.listener_id and e.listener_id = :listener and e.looked_at is null
              and e.seen_updated_at < l.since""";

    private static final String SET_ASIDE = """
            update ledger_entry set set_aside_by = :by, set_aside_at = :now, set_aside_reason = :reason
            where listener_id = :listener and application_id = any(:applications) and not enrolled""";

    private static final String NO_LONGER_ASIDE = """
            update ledger_entry set set_aside_by = null, set_aside_at = null, set_aside_reason = null
            where listener_id = :listener and application_id = any(:applications) and set_aside_at is not null""";

    /** One to look at. */
    record Next(UUID listenerId, String applicationId, Instant seenUpdatedAt) {}

    private final DatabaseClient db;

    LedgerTable(DatabaseClient db) {
        this.db = db;
    }

    /** Since when people are expected; for a new listener since it took effect. */
    Mono<Instant> open(Listener listener, Instant now) {
        Instant since = Objects.requireNonNullElse(listener.effectiveFrom(), now);
        return db.sql(OPEN)
                .bind("listener", listener.id())
                .bind("since", utc(since))
                .then()
                .then(Mono.defer(() -> db.sql(SINCE)
                        .bind("listener", listener.id())
                        .map(row -> instant(row, "since"))
                        .one()));
    }

    Mono<Boolean> hasUnknownStages(Instant after) {
        return db.sql(UNKNOWN_STAGES)
                .bind("after", utc(after))
                .mapValue(Boolean.class)
                .one();
    }

    /** All that changed since then and stand in or past a wanted stage. */
    Mono<Long> collect(UUID listener, Reach reach, Instant since) {
        String[] stages =
                Stream.concat(reach.in().stream(), reach.past().stream()).toArray(String[]::new);
        return collect(listener, stages, since, Instant.parse("9999-01-01T00:00:00Z"), Integer.MAX_VALUE);
    }

    /** At most so many of those who stand in a wanted stage and did not change since then, the last first. */
    Mono<Long> collectEarlier(UUID listener, Reach reach, Instant before, int limit) {
        return collect(listener, reach.in().toArray(String[]::new), Instant.EPOCH, before, limit);
    }

    private Mono<Long> collect(UUID listener, String[] stages, Instant from, Instant until, int limit) {
        return db.sql(COLLECT)
                .bind("listener", listener)
                .bind("stages", stages)
                .bind("from", utc(from))
                .bind("until", utc(until))
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }

    /** @param from the id before which no delivery is new */
    Mono<Void> announced(UUID listener, UUID from, Instant now) {
        return db.sql(ANNOUNCED)
                .bind("listener", listener)
                .bind("from", from)
                .bind("now", utc(now))
                .then();
    }

    Mono<Void> enrolled(Listener listener, Instant now) {
        return db.sql(ENROLLED)
                .bind("listener", listener.id())
                .bind("workflow", listener.workflowId())
                .bind("now", utc(now))
                .then();
    }

    Mono<Next> next() {
        return db.sql(NEXT)
                .map(row -> new Next(
                        Objects.requireNonNull(row.get("listener_id", UUID.class)),
                        Objects.requireNonNull(row.get("application_id", String.class)),
                        instant(row, "seen_updated_at")))
                .one();
    }

    Mono<Void> looked(Next next, Look look, Instant now) {
        var update = db.sql(LOOKED)
                .bind("listener", next.listenerId())
                .bind("application", next.applicationId())
                .bind("seen", utc(next.seenUpdatedAt()))
                .bind("now", utc(now))
                .bind("candidate", look.candidateId())
                .bind("person", look.person())
                .bind("job", look.jobTitle())
                .bind("updated", utc(look.updatedAt()))
                .bind("proof", look.proof().name());
        Instant entered = look.enteredAt();
        Stage stage = look.entered();
        update = entered == null
                ? update.bindNull("entered", OffsetDateTime.class)
                : update.bind("entered", utc(entered));
        update = stage == null
                ? update.bindNull("stage", String.class)
                : update.bind("stage", Json.MAPPER.writeValueAsString(stage));
        return update.then();
    }

    Mono<Void> notTold(Next next, String problem) {
        return of(NOT_TOLD, next).bind("problem", problem).then();
    }

    /** Ashby does not know it any more, or no longer shows it. */
    Mono<Void> gone(Next next, Instant now) {
        return of(GONE, next).bind("now", utc(now)).then();
    }

    /** Of a listener that was removed. */
    Mono<Void> close(UUID listener) {
        return db.sql(CLOSE).bind("listener", listener).then();
    }

    private DatabaseClient.GenericExecuteSpec of(String sql, Next next) {
        return db.sql(sql).bind("listener", next.listenerId()).bind("application", next.applicationId());
    }

    Mono<Void> ask(UUID listener, Instant since, long asked) {
        return db.sql(ASK)
                .bind("listener", listener)
                .bind("since", utc(since))
                .bind("asked", (int) Math.min(asked, Integer.MAX_VALUE))
                .then();
    }

    /** Who was not looked at yet is not; what is known by then stays. */
    Mono<Void> cancel(UUID listener) {
        return db.sql(CANCEL)
                .bind("listener", listener)
                .then()
                .then(Mono.defer(
                        () -> db.sql(NO_LONGER).bind("listener", listener).then()));
    }

    /** How many. */
    Mono<Long> setAside(UUID listener, String[] applications, @Nullable String reason, String by, Instant now) {
        return db.sql(SET_ASIDE)
                .bind("listener", listener)
                .bind("applications", applications)
                .bind("reason", Objects.requireNonNullElse(reason, ""))
                .bind("by", by)
                .bind("now", utc(now))
                .fetch()
                .rowsUpdated();
    }

    /** How many. */
    Mono<Long> noLongerAside(UUID listener, String[] applications) {
        return db.sql(NO_LONGER_ASIDE)
                .bind("listener", listener)
                .bind("applications", applications)
                .fetch()
                .rowsUpdated();
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, OffsetDateTime.class), column)
                .toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
