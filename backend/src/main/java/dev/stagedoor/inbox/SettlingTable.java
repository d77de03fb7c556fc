package dev.stagedoor.inbox;

import static dev.stagedoor.platform.Columns.each;
import static dev.stagedoor.platform.Columns.texts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The end of claims, behind their fence: their deliveries settled with the attempt, their work ended. One statement each, for one
 * claim or many, over {@code work}, {@code delivery}, its body, and {@code attempt}.
 */
@Component
class SettlingTable {
    /**
     * Only what is open, locked in the order of its ids, as those do who count repetitions; said so that no index finds all that
     * is open, which may be very much. An attempt began when its work was claimed. All times are the database's, as that of a pause
     * is: so what was ignored because of it came after it, whatever the clocks of the nodes say.
     */
    private static final String SETTLE = """
            with given as (
                select * from unnest(:ids, :outcomes, :codes, :reasons, :problems, :employees, :expiries, :attempts, :traces,
                                     :versions, :kinds, :keys, :fences)
                    as g (id, outcome, code, reason, problems, employee, expires_at, attempt, trace, versions, kind, key, fence)),
            open as (
                select id from delivery
                where id = any(:ids) and coalesce(outcome, '') = ''
                order by id
                for no key update),
            changed as (
                update delivery d
                set outcome = g.outcome, reason_code = g.code, reason = g.reason, problems = g.problems::jsonb,
                    employee_id = nullif(g.employee, '')::uuid, settled_at = clock_timestamp(), waiting = null
                from given g join open o on o.id = g.id
                where d.id = g.id
                returning d.id),
            body as (
                update delivery_body b set expires_at = g.expires_at
                from given g join changed c on c.id = g.id
                where b.delivery_id = g.id),
            tried as (
                insert into attempt (id, delivery_id, began_at, ended_at, outcome, reason_code, reason, trace, versions)
                select g.attempt, g.id, coalesce(w.claimed_at, clock_timestamp()),
                       clock_timestamp(), g.outcome, g.code, g.reason, g.trace::jsonb, g.versions::jsonb
                from given g
                join changed c on c.id = g.id
                left join work w on w.kind = g.kind and w.key = g.key and w.fence = g.fence)
            select id from changed""";

    /**
     * What came during the work is due now; what was seen and left open is looked at again in a minute. Asked for each claim, and
     * changed by keys that are known by then: joined, all that waits could be read.
     */
    private static final String FINISH = """
            with given as materialized (
                select w.kind, w.key, w.fence,
                       exists (select from delivery d where d.work_key = w.key and d.settled_at is null offset 0) as left_open
                from unnest(:kinds, :keys, :fences) as c (kind, key, fence)
                cross join lateral (
                    select kind, key, fence from work
                    where kind = c.kind and key = c.key and fence = c.fence
                    offset 0) w),
            kept as (
                update work
                set lease_until = null, fence = null, failures = 0, problem = null,
                    due_at = least(due_at, now() + interval '1 minute')
                where kind = any(array(select kind from given where left_open))
                  and key = any(array(select key from given where left_open))
                  and fence = any(array(select fence from given where left_open)))
            delete from work
            where kind = any(array(select kind from given where not left_open))
              and key = any(array(select key from given where not left_open))
              and fence = any(array(select fence from given where not left_open))""";

    /**
     * A settlement as it is written.
     *
     * @param problems JSON, as trace and versions
     * @param expires when the body goes
     */
    record Row(
            Claim claim,
            UUID attempt,
            Settlement settlement,
            String problems,
            String trace,
            String versions,
            Instant expires) {
        String employee() {
            UUID employee = settlement.employeeId();
            return employee == null ? "" : employee.toString();
        }
    }

    private final DatabaseClient db;

    SettlingTable(DatabaseClient db) {
        this.db = db;
    }

    /** The deliveries that were settled: those that were open. */
    Mono<Set<UUID>> settle(List<Row> rows) {
        return db.sql(SETTLE)
                .bind("ids", each(rows, row -> row.settlement().deliveryId(), UUID[]::new))
                .bind("outcomes", texts(rows, row -> Inbox.name(row.settlement().outcome())))
                .bind("codes", texts(rows, row -> row.settlement().reasonCode()))
                .bind("reasons", texts(rows, row -> row.settlement().reason()))
                .bind("problems", texts(rows, Row::problems))
                .bind("employees", texts(rows, Row::employee))
                .bind("expiries", each(rows, row -> row.expires().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .bind("attempts", each(rows, Row::attempt, UUID[]::new))
                .bind("traces", texts(rows, Row::trace))
                .bind("versions", texts(rows, Row::versions))
                .bind("kinds", texts(rows, row -> row.claim().kind()))
                .bind("keys", texts(rows, row -> row.claim().key()))
                .bind("fences", each(rows, row -> row.claim().fence(), Long[]::new))
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collect(Collectors.toSet());
    }

    Mono<Void> finish(Collection<Claim> claims) {
        return on(FINISH, claims).then();
    }

    private DatabaseClient.GenericExecuteSpec on(String sql, Collection<Claim> claims) {
        return db.sql(sql)
                .bind("kinds", texts(claims, Claim::kind))
                .bind("keys", texts(claims, Claim::key))
                .bind("fences", each(claims, Claim::fence, Long[]::new));
    }
}
