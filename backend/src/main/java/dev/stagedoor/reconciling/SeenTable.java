package dev.stagedoor.reconciling;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code seen_application}. */
@Component
class SeenTable {
    private static final String KEEP = """
            insert into seen_application (application_id, candidate_id, job_id, job_title, plan_id, stage_id, stage_title,
                                          stage_type, status, updated_at, seen_at, pass)
            select id, candidate, nullif(job, ''), nullif(job_title, ''), nullif(plan, ''), nullif(stage, ''),
                   nullif(stage_title, ''), nullif(stage_type, ''), status, updated_at, :at, :pass
            from unnest(:ids::text[], :candidates::text[], :jobs::text[], :jobTitles::text[], :plans::text[],
                        :stages::text[], :stageTitles::text[], :stageTypes::text[], :statuses::text[],
                        :updated::timestamptz[])
                 as seen (id, candidate, job, job_title, plan, stage, stage_title, stage_type, status, updated_at)
            on conflict (application_id) do update
            set candidate_id = excluded.candidate_id, job_id = excluded.job_id, job_title = excluded.job_title,
                plan_id = excluded.plan_id, stage_id = excluded.stage_id, stage_title = excluded.stage_title,
                stage_type = excluded.stage_type, status = excluded.status, updated_at = excluded.updated_at,
                seen_at = excluded.seen_at, pass = excluded.pass""";

    private static final String FORGET = "delete from seen_application where pass < :pass";

    /** One application of each candidate, the one that changed last. */
    private static final String NEWEST = """
            select application_id, updated_at
            from (select distinct on (candidate_id) application_id, updated_at
                  from seen_application
                  where (cardinality(:stages::text[]) = 0 or stage_id = any(:stages::text[]))
                    and (:status::text is null or status = :status::text)
                  order by candidate_id, updated_at desc, application_id) as person
            order by updated_at desc, application_id
            limit :limit""";

    private static final String UPDATED_AT = "select updated_at from seen_application where application_id = :id";

    private final DatabaseClient db;

    SeenTable(DatabaseClient db) {
        this.db = db;
    }

    /** @param pass that saw them */
    Mono<Void> keep(List<SeenApplication> page, long pass, Instant at) {
        if (page.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(KEEP)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("pass", pass)
                .bind("ids", texts(page, SeenApplication::applicationId))
                .bind("candidates", texts(page, SeenApplication::candidateId))
                .bind("jobs", texts(page, SeenApplication::jobId))
                .bind("jobTitles", texts(page, SeenApplication::jobTitle))
                .bind(
                        "plans",
                        texts(
                                page,
                                seen -> seen.stage() == null
                                        ? null
                                        : seen.stage().planId()))
                .bind(
                        "stages",
                        texts(
                                page,
                                seen -> seen.stage() == null
                                        ? null
                                        : seen.stage().id()))
                .bind(
                        "stageTitles",
                        texts(
                                page,
                                seen -> seen.stage() == null
                                        ? null
                                        : seen.stage().title()))
                .bind(
                        "stageTypes",
                        texts(
                                page,
                                seen -> seen.stage() == null
                                        ? null
                                        : seen.stage().type()))
                .bind("statuses", texts(page, SeenApplication::status))
                .bind(
                        "updated",
                        page.stream()
                                .map(seen -> seen.updatedAt().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .then();
    }

    /** What a whole pass did not see again is no longer in Ashby, or no longer shown. */
    Mono<Void> forget(long pass) {
        return db.sql(FORGET).bind("pass", pass).then();
    }

    Flux<SeenApplications.Person> newest(Collection<String> stages, @Nullable String status, int limit) {
        var query = db.sql(NEWEST).bind("stages", stages.toArray(String[]::new)).bind("limit", limit);
        query = status == null ? query.bindNull("status", String.class) : query.bind("status", status);
        return query.map(SeenTable::person).all();
    }

    Mono<Instant> updatedAt(String applicationId) {
        return db.sql(UPDATED_AT)
                .bind("id", applicationId)
                .map(SeenTable::changedAt)
                .one();
    }

    private static SeenApplications.Person person(Readable row) {
        return new SeenApplications.Person(
                Objects.requireNonNull(row.get("application_id", String.class)), changedAt(row));
    }

    private static Instant changedAt(Readable row) {
        return Objects.requireNonNull(row.get("updated_at", OffsetDateTime.class))
                .toInstant();
    }

    /** Blank for null: PostgreSQL makes it null again. */
    private static String[] texts(List<SeenApplication> page, Function<SeenApplication, @Nullable String> text) {
        return page.stream().map(text).map(value -> value == null ? "" : value).toArray(String[]::new);
    }
}
