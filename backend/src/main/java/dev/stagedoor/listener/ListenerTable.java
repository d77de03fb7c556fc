package dev.stagedoor.listener;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code listener}. Every change of state names the state it comes from, and the database decides. */
@Component
class ListenerTable {
    /** A listener with what only its administrator sees. */
    record Row(
            Listener listener, Instant createdAt, @Nullable Instant pausedAt) {}

    private static final String COLUMNS = """
            select l.id, l.workflow_id, w.name as workflow, w.archived_at is not null as archived, l.state, l.endpoint_key,
                l.event, l.condition::text as condition, l.version, l.effective_from, l.draft_expires_at, l.created_at,
                l.paused_at
            from listener l join workflow w on w.id = l.workflow_id
            """;

    private static final String BY_KEY = COLUMNS + "where l.endpoint_key = :key";
    private static final String BY_ID = COLUMNS + "where l.id = any(:ids)";
    private static final String OF_WORKFLOW =
            COLUMNS + "where l.workflow_id = :workflow and l.state <> 'removed' order by l.id";
    private static final String ALL = COLUMNS + "where l.state <> 'removed' order by l.id";

    private static final String ENDPOINT_KEYS = "select endpoint_key from listener";

    private static final String WORKFLOW_EXISTS = "select 1 from workflow where id = :id and archived_at is null";

    private static final String DRAFT = """
            insert into listener (id, workflow_id, state, endpoint_key, draft_expires_at, created_at, created_by)
            values (:id, :workflow, 'draft', :key, :expires, :now, :by)""";

    private static final String ACTIVATE = """
            update listener
            set state = 'active', event = :event, condition = :condition::jsonb, effective_from = :now,
                draft_expires_at = null, version = version + 1
            where id = :id and state = 'draft' and draft_expires_at > :now
              and version = coalesce(:version, version)""";

    private static final String PAUSE = """
            update listener set state = 'paused', paused_at = clock_timestamp(), version = version + 1
            where id = :id and state = 'active' and version = coalesce(:version, version)""";

    /** Whoever takes in what a pause kept out waits for those who still keep something out, and those wait for nobody. */
    private static final String TAKE_IN = "select pg_advisory_xact_lock(hashtextextended('take-in ' || :id, 0))";

    private static final String KEEP_OUT = """
            select bool_and(pg_try_advisory_xact_lock_shared(hashtextextended('take-in ' || id, 0)))
            from unnest(:ids::uuid[]) as paused (id)""";

    private static final String RESUME = """
            update listener set state = 'active', paused_at = null, version = version + 1
            where id = :id and state = 'paused' and version = coalesce(:version, version)""";

    private static final String REMOVE = """
            update listener
            set state = 'removed', removed_at = :now, draft_expires_at = null, version = version + 1
            where id = :id and state <> 'removed' and version = coalesce(:version, version)""";

    private static final String TOUCH = """
            update listener set version = version + 1
            where id = :id and state <> 'removed' and version = coalesce(:version, version)""";

    private final DatabaseClient db;
    private final JsonMapper json;

    ListenerTable(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Mono<Row> byKey(String endpointKey) {
        return db.sql(BY_KEY).bind("key", endpointKey).map(this::row).one();
    }

    Mono<Row> byId(UUID id) {
        return byIds(Set.of(id)).next();
    }

    Flux<Row> byIds(Set<UUID> ids) {
        return db.sql(BY_ID)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(this::row)
                .all();
    }

    Flux<Row> ofWorkflow(UUID workflowId) {
        return db.sql(OF_WORKFLOW).bind("workflow", workflowId).map(this::row).all();
    }

    Flux<Row> all() {
        return db.sql(ALL).map(this::row).all();
    }

    /** All that were ever issued. */
    Mono<Set<String>> endpointKeys() {
        return db.sql(ENDPOINT_KEYS)
                .map(row -> required(row, "endpoint_key", String.class))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    Mono<Boolean> workflowExists(UUID workflowId) {
        return db.sql(WORKFLOW_EXISTS)
                .bind("id", workflowId)
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    Mono<Void> draft(UUID id, UUID workflowId, String endpointKey, Instant expires, Instant now, String by) {
        return db.sql(DRAFT)
                .bind("id", id)
                .bind("workflow", workflowId)
                .bind("key", endpointKey)
                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Boolean> activate(UUID id, @Nullable Long version, String event, @Nullable Condition condition, Instant now) {
        var update = change(ACTIVATE, id, version).bind("event", event).bind("now", now.atOffset(ZoneOffset.UTC));
        update = condition == null
                ? update.bindNull("condition", String.class)
                : update.bind("condition", json.writerFor(Condition.class).writeValueAsString(condition));
        return changed(update);
    }

    Mono<Boolean> pause(UUID id, @Nullable Long version) {
        return changed(change(PAUSE, id, version));
    }

    /** Before anything is written: from here to the end of the transaction nothing is ignored because of the pause. */
    Mono<Void> takeIn(UUID id) {
        return db.sql(TAKE_IN).bind("id", id.toString()).then();
    }

    /** To the end of the transaction nobody takes in what these listeners ignored. False when somebody is at it. */
    Mono<Boolean> keepOut(Set<UUID> ids) {
        return db.sql(KEEP_OUT)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapValue(Boolean.class)
                .one();
    }

    Mono<Boolean> resume(UUID id, @Nullable Long version) {
        return changed(change(RESUME, id, version));
    }

    Mono<Boolean> remove(UUID id, @Nullable Long version, Instant now) {
        return changed(change(REMOVE, id, version).bind("now", now.atOffset(ZoneOffset.UTC)));
    }

    /** Only a new version, e.g. for a new secret. */
    Mono<Boolean> touch(UUID id, @Nullable Long version) {
        return changed(change(TOUCH, id, version));
    }

    private DatabaseClient.GenericExecuteSpec change(String sql, UUID id, @Nullable Long version) {
        var update = db.sql(sql).bind("id", id);
        return version == null ? update.bindNull("version", Long.class) : update.bind("version", version);
    }

    private static Mono<Boolean> changed(DatabaseClient.GenericExecuteSpec update) {
        return update.fetch().rowsUpdated().map(rows -> rows > 0);
    }

    private Row row(Readable row) {
        String condition = row.get("condition", String.class);
        var listener = new Listener(
                required(row, "id", UUID.class),
                new Listener.Workflow(
                        required(row, "workflow_id", UUID.class),
                        required(row, "workflow", String.class),
                        required(row, "archived", Boolean.class)),
                Listener.State.valueOf(required(row, "state", String.class).toUpperCase(Locale.ROOT)),
                required(row, "endpoint_key", String.class),
                row.get("event", String.class),
                condition == null ? null : json.readValue(condition, Condition.class),
                required(row, "version", Long.class),
                row.get("effective_from", Instant.class),
                row.get("draft_expires_at", Instant.class));
        return new Row(listener, required(row, "created_at", Instant.class), row.get("paused_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
