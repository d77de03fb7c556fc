package dev.stagedoor.reconciling;

import dev.stagedoor.inbox.Holds;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Table {@code sweep}: how far the list was read. Every change is of the version that was read, or of none. */
@Component
class SweepTable {
    static final String APPLICATIONS = "applications";

    private static final String FIND = """
            select sync_token, cursor, whole, pass, pages, finished_at, problem, version from sweep where name = :name""";

    private static final String ON = """
            update sweep
            set cursor = :cursor, whole = :whole, pass = :pass, pages = pages + 1, problem = null, version = version + 1
            where name = :name and version = :version""";

    /**
     * Should no token have come, the old one stays: it is refused at worst. It says nothing of what came after its last page was
     * asked for: when that was claimed, by the database's clock, as when a webhook was mended.
     */
    private static final String END = """
            update sweep
            set cursor = null, sync_token = coalesce(:token, sync_token), whole = :whole, pass = :pass, pages = 0,
                finished_at = (select claimed_at from work where kind = 'sweep' and key = :name),
                problem = null, version = version + 1
            where name = :name and version = :version""";

    private static final String START_OVER = """
            update sweep set cursor = null, sync_token = null, whole = true, pages = 0, version = version + 1
            where name = :name and version = :version""";

    /** Once until a whole pass came to its end: that has either seen it or forgotten it. */
    private static final String START_OVER_FOR = """
            update sweep set cursor = null, sync_token = null, whole = true, pages = 0, version = version + 1
            where name = :name and sync_token is not null
              and exists (select from seen_application where application_id = :application and seen_at < :since)""";

    private static final String IS_OLD = """
            select finished_at is null or finished_at < clock_timestamp() - make_interval(secs => :age)
            from sweep where name = :name""";

    /** Ashby asks to slow down, or is away, all the time: what holds a list that is not old yet needs no word. */
    private static final String KNOWLEDGE = """
            select finished_at,
                   coalesce(problem, case when finished_at < clock_timestamp() - interval '15 minutes' then %s end) as problem
            from sweep where name = :name""".formatted(Holds.OF_ALL);

    private static final String FORGET_PROBLEM = "update sweep set problem = null where name = :name";

    private static final String STUCK = "update sweep set problem = :problem where name = :name";

    /**
     * How far the list was read.
     *
     * @param cursor of the next page of the pass under way; null between two passes
     * @param whole whether the pass under way, or the last one, asks for everything
     * @param pass the number of that one
     * @param pages how many of it were read
     */
    record State(
            @Nullable String syncToken,
            @Nullable String cursor,
            boolean whole,
            long pass,
            int pages,
            @Nullable Instant finishedAt,
            @Nullable String problem,
            long version) {
        /** A pass asks for the same on every page. */
        Map<String, Object> request() {
            var request = new LinkedHashMap<String, Object>();
            request.put("limit", 100);
            if (syncToken != null && !asksForEverything()) {
                request.put("syncToken", syncToken);
            }
            if (cursor != null) {
                request.put("cursor", cursor);
            }
            return request;
        }

        boolean asksForEverything() {
            return cursor == null ? syncToken == null : whole;
        }

        /** The number of the pass that the next page belongs to. */
        long presentPass() {
            return cursor == null ? pass + 1 : pass;
        }
    }

    private final DatabaseClient db;

    SweepTable(DatabaseClient db) {
        this.db = db;
    }

    Mono<State> find() {
        return db.sql(FIND).bind("name", APPLICATIONS).map(SweepTable::state).one();
    }

    /** False when somebody else changed it. */
    Mono<Boolean> on(State before, String cursor) {
        return changed(pass(ON, before).bind("cursor", cursor));
    }

    /** Behind the fence of its work. False when somebody else changed it. */
    Mono<Boolean> end(State before, @Nullable String token) {
        var end = pass(END, before);
        return changed(token == null ? end.bindNull("token", String.class) : end.bind("token", token));
    }

    /** False when somebody else changed it. */
    Mono<Boolean> startOver(State before) {
        return changed(versioned(START_OVER, before));
    }

    /** False when the list named the application since then, or does not have it, or is read from its beginning already. */
    Mono<Boolean> startOverFor(String application, Instant since) {
        return changed(db.sql(START_OVER_FOR)
                .bind("name", APPLICATIONS)
                .bind("application", application)
                .bind("since", since.atOffset(ZoneOffset.UTC)));
    }

    Mono<Void> stuck(String problem) {
        return db.sql(STUCK).bind("name", APPLICATIONS).bind("problem", problem).then();
    }

    Mono<Void> forgetProblem() {
        return db.sql(FORGET_PROBLEM).bind("name", APPLICATIONS).then();
    }

    Mono<SeenApplications.Knowledge> knowledge() {
        return db.sql(KNOWLEDGE)
                .bind("name", APPLICATIONS)
                .map(row ->
                        new SeenApplications.Knowledge(instant(row, "finished_at"), row.get("problem", String.class)))
                .one();
    }

    /** Whether it was not read to its end for so long. */
    Mono<Boolean> isOlderThan(Duration age) {
        return db.sql(IS_OLD)
                .bind("name", APPLICATIONS)
                .bind("age", age.toMillis() / 1000.0)
                .mapValue(Boolean.class)
                .one();
    }

    private DatabaseClient.GenericExecuteSpec pass(String sql, State before) {
        return versioned(sql, before).bind("whole", before.asksForEverything()).bind("pass", before.presentPass());
    }

    private DatabaseClient.GenericExecuteSpec versioned(String sql, State before) {
        return db.sql(sql).bind("name", APPLICATIONS).bind("version", before.version());
    }

    private static Mono<Boolean> changed(DatabaseClient.GenericExecuteSpec update) {
        return update.fetch().rowsUpdated().map(rows -> rows > 0);
    }

    private static State state(Readable row) {
        return new State(
                row.get("sync_token", String.class),
                row.get("cursor", String.class),
                Boolean.TRUE.equals(row.get("whole", Boolean.class)),
                Objects.requireNonNull(row.get("pass", Long.class)),
                Objects.requireNonNull(row.get("pages", Integer.class)),
                instant(row, "finished_at"),
                row.get("problem", String.class),
                Objects.requireNonNull(row.get("version", Long.class)));
    }

    private static @Nullable Instant instant(Readable row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
