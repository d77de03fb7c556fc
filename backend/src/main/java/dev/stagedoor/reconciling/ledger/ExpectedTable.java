package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Reach;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes who is expected into {@code ledger_entry}, from what is known without asking Ashby. */
@Component
class ExpectedTable {
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

    /**
     * Of whom it is known that they entered and who changed since, wherever they went: Ashby is asked again, for a history can be put
     * right. Who was archived is nobody to wait for, and nobody to ask about. Who is set aside stays as they were; who is known by a
     * delivery alone was never looked at.
     */
    private static final String CHANGED = """
            update ledger_entry e
            set seen_updated_at = c.updated_at, problem = null,
                looked_at = case when c.archived then :now::timestamptz end,
                entered_at = case when not c.archived then e.entered_at end,
                person = case when not c.archived then e.person end,
                job_title = case when not c.archived then e.job_title end
            from (select o.application_id, s.updated_at, s.archived
                  from ledger_entry o
                  cross join lateral (
                      -- the limit keeps the server from reading all applications at once
                      select updated_at, lower(status) = 'archived' as archived from seen_application
                      where application_id = o.application_id limit 1) s
                  where o.listener_id = :listener and not o.enrolled and o.entered_at is not null
                    and o.proof is distinct from 'announced' and s.updated_at > o.seen_updated_at
                    and (o.set_aside_at is null or o.proof in ('STAGE', 'HISTORY') and o.set_aside_at < o.entered_at)) c
            where e.listener_id = :listener and e.application_id = c.application_id""";

    /**
     * What Ashby announced and the listener wanted, also where the application went elsewhere since. Of whom it is not clear whether
     * they are wanted, Ashby is asked where they stand there; so it is of whose delivery a person ignored before anybody looked at it,
     * and of who changed after they were announced, for they may have entered again.
     */
    private static final String ANNOUNCED = """
            insert into ledger_entry (listener_id, application_id, person, entered_at, seen_updated_at, looked_at, proof)
            select distinct on (d.subject) d.listener_id, substr(d.subject, 13), d.person_label, d.received_at,
                   -- a node's clock may be ahead, the database's is not
                   least(d.received_at, d.settled_at), :now, 'announced'
            from delivery d
            where d.listener_id = :listener and d.id >= :from and d.subject like 'application:%%'
              and (d.outcome = 'imported'
                   or d.outcome = 'needsAttention' and coalesce(d.reason_code, '') not in %1$s
                   or d.reason_code in %2$s
                      and (d.reason_code <> 'ignoredByPerson'
                           -- what was open has no problems
                           or coalesce(d.problems -> 0 ->> 'code', 'notUnderstood') not in %1$s))
            order by d.subject, d.id
            on conflict (listener_id, application_id) do update
            set person = coalesce(ledger_entry.person, excluded.person),
                entered_at = coalesce(ledger_entry.entered_at, excluded.entered_at),
                proof = case when ledger_entry.entered_at is null then excluded.proof else ledger_entry.proof end,
                looked_at = case when ledger_entry.seen_updated_at <= excluded.seen_updated_at
                                 then coalesce(ledger_entry.looked_at, excluded.looked_at)
                                 else ledger_entry.looked_at end""".formatted(Explained.UNCLEAR, Explained.CODES);

    /** Who is in the workflow is nobody to look at, however they came. */
    private static final String ENROLLED = """
            update ledger_entry e
            set enrolled = true, looked_at = coalesce(e.looked_at, :now), problem = null,
                person = coalesce(e.person, m.display_name),
                entered_at = coalesce(e.entered_at, n.entered_at), proof = coalesce(e.proof, 'enrolled')
            from enrollment n join employee m on m.id = n.employee_id
            where e.listener_id = :listener and not e.enrolled
              and n.workflow_id = :workflow and n.application_id = e.application_id""";

    /** After a whole pass with another key: what it did not list is of another organization, or gone. */
    private static final String FORGET_DOUBTFUL = """
            delete from ledger_entry e
            where e.seen_updated_at = 'epoch' and not e.enrolled
              and exists (select from sweep where name = 'applications' and finished_at is not null)
              and not exists (select from seen_application s where s.application_id = e.application_id)""";

    private static final String DOUBT_NO_LONGER = """
            update ledger_entry e set seen_updated_at = s.updated_at
            from seen_application s
            where e.seen_updated_at = 'epoch' and not e.enrolled and s.application_id = e.application_id
              and exists (select from sweep where name = 'applications' and finished_at is not null)""";

    private final DatabaseClient db;

    ExpectedTable(DatabaseClient db) {
        this.db = db;
    }

    Mono<Boolean> hasUnknownStages(Instant after) {
        return db.sql(UNKNOWN_STAGES)
                .bind("after", utc(after))
                .mapValue(Boolean.class)
                .one();
    }

    /** What became doubtful by another key is certain again, or gone; nothing before the list was read with that key. */
    Mono<Void> settleDoubtful() {
        return db.sql(FORGET_DOUBTFUL)
                .then()
                .then(Mono.defer(() -> db.sql(DOUBT_NO_LONGER).then()));
    }

    /** All that changed since then and stand in or past a wanted stage. */
    Mono<Long> collect(UUID listener, Reach reach, Instant since) {
        String[] stages =
                Stream.concat(reach.in().stream(), reach.past().stream()).toArray(String[]::new);
        return collect(listener, stages, since, Instant.parse("9999-01-01T00:00:00Z"), Integer.MAX_VALUE);
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

    /** At most so many of those who stand in a wanted stage and did not change since then, the last first. */
    Mono<Long> collectEarlier(UUID listener, Reach reach, Instant before, int limit) {
        return collect(listener, reach.in().toArray(String[]::new), Instant.EPOCH, before, limit);
    }

    /** @param from the id before which no delivery is new */
    Mono<Void> announced(UUID listener, UUID from, Instant now) {
        return db.sql(ANNOUNCED)
                .bind("listener", listener)
                .bind("from", from)
                .bind("now", utc(now))
                .then();
    }

    /** After {@link #announced}, which takes everybody whom Ashby announced as looked at. */
    Mono<Void> changed(UUID listener, Instant now) {
        return db.sql(CHANGED).bind("listener", listener).bind("now", utc(now)).then();
    }

    Mono<Void> enrolled(Listener listener, Instant now) {
        return db.sql(ENROLLED)
                .bind("listener", listener.id())
                .bind("workflow", listener.workflowId())
                .bind("now", utc(now))
                .then();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
