package dev.stagedoor.trial;

import dev.stagedoor.trial.Trial.Failure;
import dev.stagedoor.trial.Trial.Scope;
import dev.stagedoor.trial.Trial.State;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code trial}. */
@Component
class TrialTable {
    /** By the database's clock, since how old the list is depends on it. */
    private static final String INSERT = """
            insert into trial (id, scope, stage_ids, status, people, state, started_by, started_at)
            values (:id, :scope, :stages, :status, :people, 'listing', :by, clock_timestamp())""";

    private static final String SELECT = """
            select t.id, t.scope, t.people, t.state, t.problem, t.started_by, t.started_at, t.finished_at, t.seen_at,
                   p.found, p.fetched, p.failed, p.failures::text as failures
            from trial t
            cross join lateral (
                select count(*)::integer as found,
                       (count(*) filter (where fetched))::integer as fetched,
                       (count(*) filter (where not fetched))::integer as failed,
                       (select coalesce(json_agg(json_build_object('reason', problem, 'people', people)), '[]')
                        from (select problem, count(*) as people from trial_person
                              where trial_id = t.id and not fetched
                              group by problem order by people desc, problem) as reason) as failures
                from trial_person where trial_id = t.id) as p""";

    private static final String FIND = SELECT + " where t.id = :id";
    private static final String NEWEST = SELECT + " order by t.id desc limit :limit";

    private static final String SCOPE = "select scope, stage_ids, status, people from trial where id = :id";

    private static final String UNDER_WAY = "select id from trial where finished_at is null";

    private static final String LISTED = """
            update trial set state = 'fetching', seen_at = :seen, problem = null
            where id = :id and state = 'listing'""";

    private static final String GOES_ON = "update trial set problem = null where id = :id and problem is not null";

    private static final String END = """
            update trial set state = :state, problem = :problem, finished_at = :at
            where id = :id and finished_at is null""";

    private static final String WAITS = """
            update trial set problem = :problem where finished_at is null and problem is distinct from :problem
            returning id""";

    private static final String FORGET = "delete from trial where finished_at < :before";

    private final DatabaseClient db;
    private final JsonMapper json;

    TrialTable(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Mono<Void> insert(UUID id, Scope scope, String by) {
        var insert = db.sql(INSERT)
                .bind("id", id)
                .bind("scope", scope.words())
                .bind("stages", scope.stageIds().toArray(String[]::new))
                .bind("people", scope.people())
                .bind("by", by);
        String status = scope.status();
        return (status == null ? insert.bindNull("status", String.class) : insert.bind("status", status)).then();
    }

    Mono<Trial> find(UUID id) {
        return db.sql(FIND).bind("id", id).map(this::trial).one();
    }

    Flux<Trial> newest(int limit) {
        return db.sql(NEWEST).bind("limit", limit).map(this::trial).all();
    }

    Mono<Scope> scope(UUID id) {
        return db.sql(SCOPE).bind("id", id).map(TrialTable::whom).one();
    }

    Flux<UUID> underWay() {
        return db.sql(UNDER_WAY).mapValue(UUID.class).all();
    }

    /** False when it was cancelled. */
    Mono<Boolean> listed(UUID id, @Nullable Instant seenAt) {
        var listed = db.sql(LISTED).bind("id", id);
        listed = seenAt == null
                ? listed.bindNull("seen", OffsetDateTime.class)
                : listed.bind("seen", seenAt.atOffset(ZoneOffset.UTC));
        return listed.fetch().rowsUpdated().map(rows -> rows > 0);
    }

    Mono<Void> goesOn(UUID id) {
        return db.sql(GOES_ON).bind("id", id).then();
    }

    /** False when it had ended before. */
    Mono<Boolean> end(UUID id, State state, @Nullable String problem, Instant at) {
        var end = db.sql(END).bind("id", id).bind("state", name(state)).bind("at", at.atOffset(ZoneOffset.UTC));
        end = problem == null ? end.bindNull("problem", String.class) : end.bind("problem", problem);
        return end.fetch().rowsUpdated().map(rows -> rows > 0);
    }

    /** Says why what is under way waits; gives those that did not say so yet. */
    Flux<UUID> waits(String problem) {
        return db.sql(WAITS).bind("problem", problem).mapValue(UUID.class).all();
    }

    Mono<Long> forget(Instant before) {
        return db.sql(FORGET)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }

    private Trial trial(Readable row) {
        return new Trial(
                required(row, "id", UUID.class),
                required(row, "scope", String.class),
                required(row, "people", Integer.class),
                required(row, "found", Integer.class),
                required(row, "fetched", Integer.class),
                required(row, "failed", Integer.class),
                json.readValue(required(row, "failures", String.class), new TypeReference<List<Failure>>() {}),
                State.valueOf(required(row, "state", String.class).toUpperCase(Locale.ROOT)),
                row.get("problem", String.class),
                required(row, "started_by", String.class),
                required(row, "started_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                instant(row, "seen_at"));
    }

    private static Scope whom(Readable row) {
        return new Scope(
                required(row, "scope", String.class),
                Arrays.asList(required(row, "stage_ids", String[].class)),
                row.get("status", String.class),
                required(row, "people", Integer.class));
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant instant(Readable row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
