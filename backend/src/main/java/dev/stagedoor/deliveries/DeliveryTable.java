package dev.stagedoor.deliveries;

import dev.stagedoor.importing.ImportProblem;
import dev.stagedoor.inbox.Holds;
import dev.stagedoor.inbox.WorkHandler;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads deliveries for the screen. What becomes of them is the inbox's. */
@Component
class DeliveryTable {
    private static final String ROW = """
            select d.id, d.received_at, d.person_label, d.action, d.origin, d.repetitions, d.outcome, d.reason_code, d.reason,
                   case when d.outcome is null then %s end as waiting,
                   d.employee_id, l.workflow_id, w.name as workflow_name
            from delivery d
            join listener l on l.id = d.listener_id
            join workflow w on w.id = l.workflow_id
            """.formatted(Holds.REASON);

    private static final String LIST = ROW + """
            where (:after::uuid is null or d.id < :after::uuid)
              and\s""" + DeliveryFilter.WHERE + """
             order by d.id desc
            limit :limit""";

    private static final String ONE = ROW + "where d.id = :id";

    /** Of one that no call brought. */
    private static final String BROUGHT_BY = """
            select a.person_name from audit a
            where d.origin <> 'webhook' and a.subject = 'listener:' || d.listener_id and a.kind = 'ledger.broughtIn'
              and jsonb_exists(a.after -> 'applications', substring(d.subject from length('application:') + 1))
            order by a.id desc limit 1""";

    private static final String IGNORED_BY = """
            select a.person_name from audit a
            where d.outcome = 'ignored' and a.subject = 'delivery:' || d.id and a.kind = 'delivery.ignored'
            order by a.id desc limit 1""";

    private static final String MORE = """
            select d.origin, d.listener_id, (%s) as brought_by, (%s) as ignored_by, d.reason, d.settled_at,
                   d.problems::text as problems, e.display_name, s.last_four as secret,
                   exists (select from listener_secret n
                           where n.listener_id = d.listener_id and n.valid_from > s.valid_from
                             and n.valid_from <= d.received_at) as by_older_secret,
                   case when d.outcome is null and k.lease_until is null then k.due_at end as next_at,
                   (select c.enrollment_id from enrollment_cause c where c.delivery_id = d.id order by c.at limit 1)
                       as enrollment_id
            from delivery d
            left join employee e on e.id = d.employee_id
            left join listener_secret s on s.id = d.secret_id
            left join work k on k.kind = :kind and k.key = d.work_key
            where d.id = :id""".formatted(BROUGHT_BY, IGNORED_BY);

    /** In the order of the database's clock: ids are by those of the nodes. */
    private static final String ATTEMPTS = """
            select began_at, ended_at, outcome, reason, trace::text as trace, versions::text as versions
            from attempt where delivery_id = :id order by ended_at, id""";

    /** Before it was written down whether it is asked if they enter once more, only that it is certain stood for it. */
    private static final String CHOICES = """
            select (c.choice ->> 'employeeId')::uuid as employee_id,
                   coalesce((c.choice ->> 'certain')::boolean, false) as certain,
                   coalesce((c.choice ->> 'onceMore')::boolean, (c.choice ->> 'certain')::boolean, false) as once_more
            from (select trace from attempt
                  where delivery_id = :id and jsonb_array_length(trace -> 'steps') > 0 order by ended_at desc, id desc limit 1) told
            cross join lateral jsonb_array_elements(told.trace -> 'match') as c (choice)""";

    /** What a draft's endpoint received is not waiting for the connection but for its listener. */
    private static final String WAITING = ROW + """
            where d.outcome is null and l.state <> 'draft' and d.id <= :upTo order by d.id limit :limit""";

    /** One look at all of it: whoever comes in between would be counted and not be named. */
    private static final String WAITING_NOW = """
            with waiting as (
                select d.id from delivery d join listener l on l.id = d.listener_id
                where d.outcome is null and l.state <> 'draft')
            select count(*) as number, (select id from waiting order by id desc limit 1) as up_to, %s as digest
            from waiting""".formatted(Digest.SQL);

    private static final String WAITING_IDS = """
            select d.id from delivery d join listener l on l.id = d.listener_id
            where d.outcome is null and l.state <> 'draft' and (:upTo::uuid is null or d.id <= :upTo::uuid) order by d.id""";

    private static final TypeReference<List<ImportProblem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> VERSIONS = new TypeReference<>() {};

    private final DatabaseClient db;
    private final JsonMapper json;

    DeliveryTable(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * What the list does not show.
     *
     * @param broughtBy who brought it in; null where Ashby called
     * @param ignoredBy who ignored it; null where a rule did, or nobody
     * @param secret the last four letters of the secret key that it was signed with, as far as that is known
     * @param byOlderSecret whether there was a newer one already
     * @param nextAt when it is looked at again; null when it is being looked at, or settled
     */
    record More(
            String origin,
            @Nullable String broughtBy,
            @Nullable String ignoredBy,
            @Nullable String reason,
            @Nullable Instant settledAt,
            UUID listenerId,
            List<ImportProblem> problems,
            @Nullable String employeeName,
            @Nullable UUID enrollmentId,
            @Nullable String secret,
            boolean byOlderSecret,
            @Nullable Instant nextAt) {}

    /** One attempt with its trace. */
    record Attempt(
            Instant beganAt,
            Instant endedAt,
            String outcome,
            @Nullable String reason,
            JsonNode trace,
            Map<String, Long> versions) {}

    Mono<List<DeliveryRow>> list(DeliveryFilter filter, @Nullable UUID after, int limit) {
        var query = filter.bind(db.sql(LIST)).bind("limit", limit);
        return (after == null ? query.bindNull("after", UUID.class) : query.bind("after", after))
                .map(DeliveryTable::row)
                .all()
                .collectList();
    }

    Mono<DeliveryRow> find(UUID id) {
        return db.sql(ONE).bind("id", id).map(DeliveryTable::row).one();
    }

    Mono<More> more(UUID id) {
        return db.sql(MORE)
                .bind("id", id)
                .bind("kind", WorkHandler.DELIVERIES)
                .map(this::moreOf)
                .one();
    }

    Flux<Attempt> attempts(UUID id) {
        return db.sql(ATTEMPTS).bind("id", id).map(this::attempt).all();
    }

    /** Whom the newest attempt that tells anything offered to choose from. */
    Mono<List<Offered>> offered(UUID id) {
        return db.sql(CHOICES)
                .bind("id", id)
                .map(row -> new Offered(
                        Objects.requireNonNull(row.get("employee_id", UUID.class)),
                        Boolean.TRUE.equals(row.get("certain", Boolean.class)),
                        Boolean.TRUE.equals(row.get("once_more", Boolean.class))))
                .all()
                .collectList();
    }

    /** The oldest of those that are no newer than this one. */
    Mono<List<DeliveryRow>> waiting(UUID upTo, int limit) {
        return db.sql(WAITING)
                .bind("upTo", upTo)
                .bind("limit", limit)
                .map(DeliveryTable::row)
                .all()
                .collectList();
    }

    /**
     * What waits at one moment.
     *
     * @param upTo the newest of them; null when nothing waits
     * @param digest of all of them, see {@link Digest}
     */
    record WaitingNow(long count, @Nullable UUID upTo, String digest) {}

    Mono<WaitingNow> waitingNow() {
        return db.sql(WAITING_NOW)
                .map(row -> new WaitingNow(
                        Objects.requireNonNull(row.get("number", Long.class)),
                        row.get("up_to", UUID.class),
                        text(row, "digest")))
                .one();
    }

    Flux<UUID> waitingIds() {
        return db.sql(WAITING_IDS)
                .bindNull("upTo", UUID.class)
                .mapValue(UUID.class)
                .all();
    }

    /** No newer than this one. */
    Flux<UUID> waitingIds(UUID upTo) {
        return db.sql(WAITING_IDS).bind("upTo", upTo).mapValue(UUID.class).all();
    }

    private static DeliveryRow row(Readable row) {
        var state = DeliveryRow.State.of(row.get("outcome", String.class));
        String action = text(row, "action");
        return new DeliveryRow(
                id(row, "id"),
                instant(row, "received_at"),
                text(row, "person_label"),
                action,
                DeliveryWords.said(action, text(row, "origin")),
                id(row, "workflow_id"),
                text(row, "workflow_name"),
                state,
                row.get("reason_code", String.class),
                DeliveryWords.outcome(state, row.get("reason", String.class), row.get("waiting", String.class)),
                Objects.requireNonNull(row.get("repetitions", Integer.class)),
                row.get("employee_id", UUID.class));
    }

    private More moreOf(Readable row) {
        return new More(
                text(row, "origin"),
                row.get("brought_by", String.class),
                row.get("ignored_by", String.class),
                row.get("reason", String.class),
                row.get("settled_at", Instant.class),
                id(row, "listener_id"),
                json.readValue(text(row, "problems"), PROBLEMS),
                row.get("display_name", String.class),
                row.get("enrollment_id", UUID.class),
                row.get("secret", String.class),
                Boolean.TRUE.equals(row.get("by_older_secret", Boolean.class)),
                row.get("next_at", Instant.class));
    }

    private Attempt attempt(Readable row) {
        return new Attempt(
                instant(row, "began_at"),
                instant(row, "ended_at"),
                text(row, "outcome"),
                row.get("reason", String.class),
                json.readTree(text(row, "trace")),
                json.readValue(text(row, "versions"), VERSIONS));
    }

    private static UUID id(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, OffsetDateTime.class)).toInstant();
    }
}
