package dev.stagedoor.activity;

import static dev.stagedoor.platform.Columns.texts;

import dev.stagedoor.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Appends committed facts. Call it inside the transaction that makes the fact. */
@Component
public class ActivityLog {
    private static final String INSERT = """
            insert into activity (id, at, kind, audience, employee_id, workflow_id, delivery_id, details)
            select id, :at, kind, audience, nullif(employee, '')::uuid, nullif(workflow, '')::uuid,
                   nullif(delivery, '')::uuid, details::jsonb
              from unnest(:ids, :kinds, :audiences, :employees, :workflows, :deliveries, :details)
                   as g (id, kind, audience, employee, workflow, delivery, details)""";
    private static final String PAGE = """
            select id, at, kind, employee_id, workflow_id, delivery_id, details::text as details
            from activity where id < :before order by id desc limit :limit""";

    /** Who may see an activity. */
    public enum Audience {
        EVERYONE,
        ADMINISTRATORS
    }

    /** References of an activity; each may be absent. */
    public record Refs(
            @Nullable UUID employeeId,
            @Nullable UUID workflowId,
            @Nullable UUID deliveryId) {}

    /** Something that happened, as stored. */
    public record Entry(UUID id, Instant at, String kind, Refs refs, JsonNode details) {
        /** In words, without a full stop. */
        public String sentence() {
            String name = details.path("name").asString("Someone");
            return switch (kind) {
                case "employee.imported" -> name + " was imported from Ashby";
                case "employee.updated" -> name + " was updated from Ashby";
                case "enrollment.entered" ->
                    name + " entered " + details.path("workflow").asString("a workflow");
                case "employees.imported" ->
                    "People were imported from a CSV file: "
                            + details.path("created").asInt() + " added, "
                            + details.path("updated").asInt() + " updated";
                case "delivery.needsAttention" -> name + " needs attention";
                case "webhook.changed" -> details.path("message").asString("A webhook changed");
                case "drift.found" -> details.path("message").asString("Something changed in Ashby");
                default -> kind;
            };
        }
    }

    private static final String OF_EMPLOYEE = """
            select id, at, kind, employee_id, workflow_id, delivery_id, details::text as details
            from activity where employee_id = :employee order by id desc limit :limit""";

    private final DatabaseClient db;
    private final Clock clock;
    private final Ids ids;
    private final JsonMapper json;

    public ActivityLog(DatabaseClient db, Clock clock, Ids ids, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    /**
     * Adds to what happened.
     *
     * @param details what the sentence on screen needs, JSON-able; no restricted values
     */
    public Mono<Void> append(String kind, Audience audience, Refs refs, Map<String, ?> details) {
        return append(List.of(new Happening(kind, audience, refs, details)));
    }

    /** Something that happened, to be stored. */
    public record Happening(String kind, Audience audience, Refs refs, Map<String, ?> details) {}

    /** Many things that happened, in their order. */
    public Mono<Void> append(List<Happening> all) {
        return all.isEmpty() ? Mono.empty() : insert(all);
    }

    private Mono<Void> insert(List<Happening> all) {
        return db.sql(INSERT)
                .bind("ids", all.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("kinds", texts(all, Happening::kind))
                .bind("audiences", texts(all, one -> one.audience().name().toLowerCase(Locale.ROOT)))
                .bind("employees", texts(all, one -> text(one.refs().employeeId())))
                .bind("workflows", texts(all, one -> text(one.refs().workflowId())))
                .bind("deliveries", texts(all, one -> text(one.refs().deliveryId())))
                .bind("details", texts(all, one -> json.writeValueAsString(one.details())))
                .then();
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** Newest first, older than {@code before}. */
    Flux<Entry> page(UUID before, int limit) {
        return db.sql(PAGE)
                .bind("before", before)
                .bind("limit", limit)
                .map(this::entry)
                .all();
    }

    /** What happened to one employee, newest first. */
    public Flux<Entry> ofEmployee(UUID employeeId, int limit) {
        return db.sql(OF_EMPLOYEE)
                .bind("employee", employeeId)
                .bind("limit", limit)
                .map(this::entry)
                .all();
    }

    @SuppressWarnings("NullAway") // columns that the schema declares not null
    private Entry entry(io.r2dbc.spi.Readable row) {
        return new Entry(
                row.get("id", UUID.class),
                row.get("at", Instant.class),
                row.get("kind", String.class),
                new Refs(
                        row.get("employee_id", UUID.class),
                        row.get("workflow_id", UUID.class),
                        row.get("delivery_id", UUID.class)),
                json.readTree(row.get("details", String.class)));
    }
}
