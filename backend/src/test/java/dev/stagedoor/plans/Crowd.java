package dev.stagedoor.plans;

import java.util.UUID;

/**
 * Deliveries as a company has them after years, made by SQL: nearly all settled, their bodies expired, a few waiting, a few for a
 * person; with the people who came by them.
 */
final class Crowd {
    static final String LISTENER = "00000000-0000-7000-8000-0000000000a1";
    static final String WORKFLOW = "00000000-0000-7000-8000-000000000001";
    /** One of a kind, in the middle. */
    static final String RARE = "Xenophon Quistgaard";

    private static final int OPEN = 40;
    private static final int ATTENTION = 200;

    private static final String LISTENERS = """
            insert into listener (id, workflow_id, state, endpoint_key, event, created_at, created_by)
            values ('$listener', '$workflow', 'active', 'k', 'candidateStageChange', now(), 'ada'),
                   ('00000000-0000-7000-8000-0000000000a2', '$workflow', 'active', 'l', 'candidateHire', now(), 'ada');
            """;

    private final ExplainingPostgres postgres;
    private final long count;

    Crowd(ExplainingPostgres postgres, long count) {
        this.postgres = postgres;
        this.count = count;
    }

    /** The indexes are made after the rows: the same ones as the migrations made, many times faster. */
    void arrive() {
        postgres.run("set session_replication_role = replica; " + """
                create temporary table kept_index as
                select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
                from pg_index i join pg_class c on c.oid = i.indrelid
                where c.relname in ('delivery', 'attempt', 'delivery_key', 'enrollment') and not i.indisunique;
                do $$ declare one record; begin
                    for one in select name from kept_index loop execute 'drop index ' || one.name; end loop; end $$;
                """ + rows() + """
                do $$ declare one record; begin
                    for one in select definition from kept_index loop execute one.definition; end loop; end $$;
                """);
        postgres.run("vacuum analyze");
        postgres.run("checkpoint");
    }

    /**
     * Somebody to call, and nobody who did. The server has counted what comes and goes, and found nothing; not what only grows,
     * of which nobody ever took anything away.
     */
    void listen() {
        postgres.run("set session_replication_role = replica; " + put(LISTENERS));
        postgres.run("vacuum analyze delivery, delivery_body, delivery_key, work");
    }

    /** One who can be enrolled. */
    void arriveAlone(UUID person) {
        postgres.run("set session_replication_role = replica; " + put("""
                insert into delivery (id, received_at, listener_id, origin, action, subject, person_label, work_key, outcome,
                                      settled_at)
                values ('$person', now(), '$listener', 'webhook', 'candidateStageChange', 'application:alone', 'Ida Marten',
                        'application:alone', 'imported', now());
                insert into employee (id, display_name, created_at, updated_at) values ('$person', 'Ida Marten', now(), now());
                """.replace("$person", person.toString())));
    }

    /** Many come at once; the server does not look at how many they are. */
    void burst(int many) {
        postgres.run(put("""
                insert into delivery (id, received_at, listener_id, origin, action, subject, person_label, work_key)
                select $id, now(), '$listener', 'webhook', 'candidateStageChange', 'application:burst-' || n, 'Ida Marten',
                       'application:burst-' || n
                from generate_series(1, $burst) n;
                insert into delivery_body (delivery_id, content) select id, 'x' from delivery where subject like '%:burst-%';
                insert into delivery_key (hash, delivery_id, received_at)
                select sha256(id::text::bytea), id, received_at from delivery where subject like '%:burst-%';
                insert into work (kind, key, due_at)
                select 'application', work_key, now() + interval '1 hour' from delivery where subject like '%:burst-%';
                insert into employee (id, display_name, created_at, updated_at)
                select id, 'Ida Marten', now(), now() from delivery where subject like '%:burst-%';
                insert into employee_email (employee_id, email) select id, id || '@mail.example' from employee;
                insert into employee_identity (kind, external_id, employee_id, created_at)
                select 'ashbyApplication', id::text, id, created_at from employee;
                insert into enrollment (id, workflow_id, employee_id, application_id, entered_at)
                select id, '$workflow', id, id::text, created_at from employee;
                """.replace("$id", id("now()", "n")).replace("$burst", String.valueOf(many))));
    }

    /** Ordered by time, as the product's. */
    private static String id(String at, String n) {
        return "(lpad(to_hex((extract(epoch from " + at
                + ") * 1000)::bigint), 12, '0') || '7000' || '8000' || lpad(to_hex(" + n + "), 12, '0'))::uuid";
    }

    private String at() {
        return "now() - (" + count + " - n) * (interval '400 days' / " + count + ")";
    }

    private String rows() {
        return put(LISTENERS + """
                insert into delivery (id, received_at, listener_id, origin, action, subject, person_label, work_key, outcome,
                                      reason_code, reason, problems, employee_id, settled_at)
                select $id, $at, '$listener', 'webhook', 'candidateStageChange', 'application:' || n / 2,
                       case when n = $count / 2 then '$rare' else
                           (array['Zoë', 'Max', 'Ana', 'Ida', 'Ola', 'Kim', 'Lea', 'Jan', 'Eva', 'Tom'])[1 + n % 10] || ' '
                           || initcap((array['mar', 'ber', 'sko', 'lin', 'haf', 'ned', 'rut', 'vol', 'gri', 'pas'])[1 + n / 10 % 10]
                           || (array['ten', 'gau', 'ril', 'mos', 'kel', 'dan', 'pir', 'zen', 'lux', 'for'])[1 + n / 100 % 10]
                           || (array['sen', 'er', 'mann', 'ova', 'ski', 'ez', 'son', 'li', 'yan', 'ić'])[1 + n / 1000 % 10]) end,
                       'application:' || n / 2,
                       case when n > $count - $open then null when n % ($count / $mend) = 7 then 'needsAttention'
                            when n % 10 = 3 then 'imported' else 'ignored' end,
                       case when n > $count - $open then null when n % ($count / $mend) = 7 then 'missingRequired'
                            when n % 10 = 3 then 'imported' else 'otherStage' end,
                       'Because.',
                       case when n <= $count - $open and n % ($count / $mend) = 7
                            then '[{"code": "missingRequired", "message": "Missing.", "employeeField": "lastName"}]'::jsonb
                            else '[]' end,
                       null, case when n > $count - $open then null else $at end
                from generate_series(1, $count) n;
                insert into delivery_body (delivery_id, content, expires_at)
                select id, case when outcome is null or received_at > now() - interval '7 days 10 minutes' then 'x'::bytea end,
                       case when outcome is not null then received_at + interval '7 days' end
                from delivery where outcome is null or received_at > now() - interval '200 days';
                insert into delivery_key (hash, delivery_id, received_at)
                select sha256(id::text::bytea), id, received_at from delivery
                where received_at > now() - interval '180 days 10 minutes';
                insert into attempt (id, delivery_id, began_at, ended_at, outcome, reason_code, reason, trace, versions)
                select id, id, received_at, settled_at, outcome, reason_code, reason, '{"steps": []}', '{"mapping": 1}'
                from delivery where outcome is not null and received_at > now() - interval '180 days 10 minutes';
                insert into work (kind, key, due_at)
                select 'application', work_key, 'infinity' from delivery where outcome is null on conflict do nothing;
                insert into employee (id, display_name, created_at, updated_at)
                select $id, 'Person ' || n, $at, $at from generate_series(1, $count, 50) n;
                insert into employee_email (employee_id, email)
                select id, 'person' || row_number() over () || '@mail.example' from employee;
                insert into employee_identity (kind, external_id, employee_id, created_at)
                select 'ashbyApplication', (row_number() over () * 25)::text, id, created_at from employee;
                insert into enrollment (id, workflow_id, employee_id, application_id, entered_at)
                select id, '$workflow', id, (row_number() over () * 25)::text, created_at from employee;
                insert into activity (id, at, kind, audience, employee_id, workflow_id, details)
                select id, created_at, 'employee.imported', 'everyone', id, '$workflow', '{"name": "x"}' from employee;
                insert into audit (id, at, person_id, person_name, kind, subject)
                select id, created_at, 'ada', 'Ada', 'delivery.ignored', 'delivery:' || id from employee;
                insert into seen_application (application_id, candidate_id, stage_id, status, updated_at, seen_at)
                select n::text, n::text, 'stage-1', 'Active', $at, $at from generate_series(1, $count, 20) n;
                insert into ledger (listener_id, since, reached) values ('$listener', now() - interval '90 days', now());
                insert into ledger_entry (listener_id, application_id, seen_updated_at, looked_at, entered_at)
                select '$listener', (n * 25)::text, now(), now(), now() - interval '1 day' from generate_series(1, 300) n;
                """.replace("$id", id("(" + at() + ")", "n")).replace("$at", "(" + at() + ")"));
    }

    private String put(String sql) {
        return sql.replace("$count", String.valueOf(count))
                .replace("$open", String.valueOf(OPEN))
                .replace("$mend", String.valueOf(ATTENTION))
                .replace("$listener", LISTENER)
                .replace("$workflow", WORKFLOW)
                .replace("$rare", RARE);
    }
}
