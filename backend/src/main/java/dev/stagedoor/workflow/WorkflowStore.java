package dev.stagedoor.workflow;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of workflows. */
@Component
class WorkflowStore {
    /** A workflow as stored, with the number of people who entered it lately. */
    record Workflow(UUID id, String name, long version, boolean archived, int enteredLast30Days) {}

    private static final Duration LATELY = Duration.ofDays(30);

    private static final String COLUMNS = """
            select w.id, w.name, w.version, w.archived_at is not null as archived,
                   (select count(*) from enrollment n where n.workflow_id = w.id and n.entered_at > :since)::int as entered
              from workflow w
            """;
    private static final String ALL = COLUMNS + " order by archived, w.created_at, w.id";
    private static final String FIND = COLUMNS + " where w.id = :id";
    private static final String LOCK = FIND + " for update of w";
    private static final String INSERT = "insert into workflow (id, name, created_at) values (:id, :name, :at)";
    private static final String UPDATE = """
            update workflow
               set name = :name, version = version + 1,
                   archived_at = case when :archived then coalesce(archived_at, :at) end
             where id = :id and version = :version""";

    private final DatabaseClient db;
    private final Clock clock;

    WorkflowStore(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In use first, oldest first. */
    Flux<Workflow> all() {
        return lately(ALL).map(WorkflowStore::workflow).all();
    }

    Mono<Workflow> find(UUID id) {
        return lately(FIND).bind("id", id).map(WorkflowStore::workflow).one();
    }

    Mono<Workflow> lock(UUID id) {
        return lately(LOCK).bind("id", id).map(WorkflowStore::workflow).one();
    }

    Mono<Void> insert(UUID id, String name) {
        return db.sql(INSERT)
                .bind("id", id)
                .bind("name", name)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .then();
    }

    /** False when the version is not the newest. */
    Mono<Boolean> update(UUID id, long version, String name, boolean archived) {
        return db.sql(UPDATE)
                .bind("id", id)
                .bind("version", version)
                .bind("name", name)
                .bind("archived", archived)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private DatabaseClient.GenericExecuteSpec lately(String sql) {
        Instant since = clock.instant().minus(LATELY);
        return db.sql(sql).bind("since", since.atOffset(ZoneOffset.UTC));
    }

    private static Workflow workflow(Readable row) {
        return new Workflow(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("version", Long.class)),
                Boolean.TRUE.equals(row.get("archived", Boolean.class)),
                Objects.requireNonNull(row.get("entered", Integer.class)));
    }
}
