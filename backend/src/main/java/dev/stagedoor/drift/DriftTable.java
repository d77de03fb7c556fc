package dev.stagedoor.drift;

import dev.stagedoor.platform.Ids;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tables {@code drift_finding}, {@code drift_check}, {@code drift_job} and {@code drift_job_plan}. */
@Component
class DriftTable {
    /** A finding as it is kept: since when, and whether a person set it aside. */
    record Kept(
            UUID id,
            Finding finding,
            Instant since,
            @Nullable String setAsideBy) {
        boolean isOpen() {
            return setAsideBy == null;
        }
    }

    static final Comparator<Kept> GRAVEST_FIRST =
            Comparator.comparingInt(kept -> kept.finding().rank());

    /**
     * The last comparison with Ashby.
     *
     * @param at when Ashby could be compared
     * @param triedAt when that was tried, with or without success
     * @param basis which mapping and listeners were compared
     * @param problem why the last try could not be made, or not wholly, in words
     */
    record Check(
            @Nullable Instant at,
            @Nullable Instant triedAt,
            @Nullable String basis,
            @Nullable String problem) {}

    private static final String ALL = """
            select id, kind, subject, message, mend, employee_field, lookup_table, listener_id, workflow_id, since, set_aside_by
              from drift_finding
             order by set_aside_by is not null, since, id""";

    /** True for one that was not known. */
    private static final String KEEP = """
            insert into drift_finding
                (kind, subject, id, message, mend, employee_field, lookup_table, listener_id, workflow_id, since)
            values (:kind, :subject, :id, :message, :mend, :field, :table, :listener, :workflow, :at)
            on conflict (kind, subject) do update
               set message = excluded.message, lookup_table = excluded.lookup_table
            returning id = :id as is_new""";

    private static final String FORGET = """
            delete from drift_finding
             where (kind, subject) not in (select * from unnest(:kinds::text[], :subjects::text[]))""";

    private static final String SET_ASIDE = """
            update drift_finding set set_aside_by = :by, set_aside_at = :at
             where id = :id and set_aside_by is null
            returning message""";

    private static final String CHECK = "select checked_at, tried_at, basis, problem from drift_check";
    private static final String CHECKED =
            "update drift_check set checked_at = :at, tried_at = :at, basis = :basis, problem = :problem";
    private static final String NOT_CHECKED =
            "update drift_check set tried_at = :at, basis = :basis, problem = :problem";

    private static final String JOBS = """
            select job_id, title, plan_id, is_open,
                   array(select before.plan_id
                           from drift_job_plan before
                          where before.job_id = job.job_id and before.plan_id <> job.plan_id
                          order by before.plan_id) as earlier
              from drift_job job""";

    private static final String CLOSE_JOBS =
            "update drift_job set is_open = false where is_open and job_id <> all (:ids)";

    private static final String KEEP_JOBS = """
            insert into drift_job (job_id, title, plan_id, is_open)
            select *, true from unnest(:ids::text[], :titles::text[], :plans::text[])
            on conflict (job_id) do update
               set title = excluded.title, plan_id = excluded.plan_id, is_open = true""";

    private static final String KEEP_PLANS = """
            insert into drift_job_plan (job_id, plan_id)
            select * from unnest(:ids::text[], :plans::text[])
            on conflict do nothing""";

    private final DatabaseClient db;
    private final Ids ids;

    DriftTable(DatabaseClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    Flux<Kept> all() {
        return db.sql(ALL).map(DriftTable::kept).all();
    }

    /**
     * Keeps these and forgets all others; answers those that were not known. In the caller's transaction.
     *
     * @param problem what could not be compared, in words; null when all was
     */
    Mono<List<Finding>> replace(List<Finding> findings, String basis, @Nullable String problem, Instant at) {
        return Flux.fromIterable(findings)
                .filterWhen(finding -> keep(finding, at), 1)
                .collectList()
                .delayUntil(_ -> forgetAllBut(findings))
                .delayUntil(_ -> bind(
                                db.sql(CHECKED).bind("at", utc(at)).bind("basis", basis),
                                "problem",
                                problem,
                                String.class)
                        .then());
    }

    private Mono<Boolean> keep(Finding finding, Instant at) {
        var insert = db.sql(KEEP)
                .bind("kind", finding.kind().name())
                .bind("subject", finding.subject())
                .bind("id", ids.next())
                .bind("message", finding.message())
                .bind("mend", finding.mend().name())
                .bind("at", utc(at));
        insert = bind(insert, "field", finding.employeeField(), String.class);
        insert = bind(insert, "table", finding.lookupTable(), String.class);
        insert = bind(insert, "listener", finding.listenerId(), UUID.class);
        insert = bind(insert, "workflow", finding.workflowId(), UUID.class);
        return insert.mapValue(Boolean.class).one();
    }

    private Mono<Void> forgetAllBut(List<Finding> findings) {
        return db.sql(FORGET)
                .bind(
                        "kinds",
                        findings.stream().map(finding -> finding.kind().name()).toArray(String[]::new))
                .bind("subjects", findings.stream().map(Finding::subject).toArray(String[]::new))
                .then();
    }

    /** The finding's words; empty when there is no such finding or it was set aside already. */
    Mono<String> setAside(UUID id, String by, Instant at) {
        return db.sql(SET_ASIDE)
                .bind("id", id)
                .bind("by", by)
                .bind("at", utc(at))
                .mapValue(String.class)
                .one();
    }

    Mono<Check> lastCheck() {
        return db.sql(CHECK)
                .map(row -> new Check(
                        instant(row, "checked_at"),
                        instant(row, "tried_at"),
                        row.get("basis", String.class),
                        row.get("problem", String.class)))
                .one();
    }

    Mono<Void> notChecked(String problem, String basis, Instant at) {
        return db.sql(NOT_CHECKED)
                .bind("problem", problem)
                .bind("basis", basis)
                .bind("at", utc(at))
                .then();
    }

    /** All jobs that were ever open when Ashby was asked. */
    Flux<JobPlan> jobs() {
        return db.sql(JOBS)
                .map(row -> new JobPlan(
                        text(row, "job_id"),
                        text(row, "title"),
                        text(row, "plan_id"),
                        new LinkedHashSet<>(List.of(Objects.requireNonNull(row.get("earlier", String[].class)))),
                        Boolean.TRUE.equals(row.get("is_open", Boolean.class))))
                .all();
    }

    /** These are open now, and no others are; all plans that a job followed stay known. In the caller's transaction. */
    Mono<Void> keepJobs(Collection<JobPlan> open) {
        String[] ids = open.stream().map(JobPlan::jobId).toArray(String[]::new);
        String[] plans = open.stream().map(JobPlan::planId).toArray(String[]::new);
        return db.sql(CLOSE_JOBS)
                .bind("ids", ids)
                .then()
                .then(db.sql(KEEP_JOBS)
                        .bind("ids", ids)
                        .bind("titles", open.stream().map(JobPlan::title).toArray(String[]::new))
                        .bind("plans", plans)
                        .then())
                .then(db.sql(KEEP_PLANS).bind("ids", ids).bind("plans", plans).then());
    }

    private static Kept kept(Readable row) {
        return new Kept(
                Objects.requireNonNull(row.get("id", UUID.class)),
                new Finding(
                        Finding.Kind.valueOf(text(row, "kind")),
                        text(row, "subject"),
                        text(row, "message"),
                        Finding.Mend.valueOf(text(row, "mend")),
                        row.get("employee_field", String.class),
                        row.get("lookup_table", String.class),
                        row.get("listener_id", UUID.class),
                        row.get("workflow_id", UUID.class)),
                Objects.requireNonNull(instant(row, "since")),
                row.get("set_aside_by", String.class));
    }

    private static <T> DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec statement, String name, @Nullable T value, Class<T> type) {
        return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(Readable row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
