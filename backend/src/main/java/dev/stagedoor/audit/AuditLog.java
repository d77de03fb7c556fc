package dev.stagedoor.audit;

import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Person;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Records what people change. Call it inside the transaction of the change. */
@Component
public class AuditLog {
    private static final String NEWEST = """
            select id, at, person_name, kind, subject, before::text as before, after::text as after
            from audit where id < :before\s""";
    private static final String LAST = "order by id desc limit :count";
    private static final String ABOUT = "and subject = :subject ";

    /** As it is stored. */
    record Row(
            UUID id,
            Instant at,
            String person,
            @Nullable AuditKind kind,
            String subject,
            @Nullable String before,
            @Nullable String after) {}

    private final DatabaseClient db;
    private final Clock clock;
    private final Ids ids;
    private final JsonMapper json;

    AuditLog(DatabaseClient db, Clock clock, Ids ids, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    /**
     * Adds what a person changed.
     *
     * @param subject what it was done to, e.g. {@code listener:<id>}
     * @param before JSON-able; secrets as their last four characters
     */
    public Mono<Void> record(
            Person who, AuditKind kind, String subject, @Nullable Object before, @Nullable Object after) {
        // Its place among the entries is that of the change, and not of when the change was asked for.
        return Mono.defer(() -> insert(who, kind, subject, before, after));
    }

    private Mono<Void> insert(
            Person who, AuditKind kind, String subject, @Nullable Object before, @Nullable Object after) {
        var insert = db.sql("""
                insert into audit (id, at, person_id, person_name, kind, subject, before, after)
                values (:id, :at, :personId, :personName, :kind, :subject, :before::jsonb, :after::jsonb)""")
                .bind("id", ids.next())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("personId", who.id())
                .bind("personName", who.name())
                .bind("kind", kind.code())
                .bind("subject", subject);
        insert = before == null
                ? insert.bindNull("before", String.class)
                : insert.bind("before", json.writeValueAsString(before));
        insert = after == null
                ? insert.bindNull("after", String.class)
                : insert.bind("after", json.writeValueAsString(after));
        return insert.then();
    }

    /**
     * The newest entries before an id, the newest first.
     *
     * @param subject only what was done to it; null for all
     */
    Flux<Row> newest(@Nullable String subject, UUID before, int count) {
        var query = subject == null
                ? db.sql(NEWEST + LAST)
                : db.sql(NEWEST + ABOUT + LAST).bind("subject", subject);
        return query.bind("before", before)
                .bind("count", count)
                .map(AuditLog::row)
                .all();
    }

    private static Row row(Readable row) {
        return new Row(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant(),
                Objects.requireNonNull(row.get("person_name", String.class)),
                AuditKind.of(Objects.requireNonNull(row.get("kind", String.class))),
                Objects.requireNonNull(row.get("subject", String.class)),
                row.get("before", String.class),
                row.get("after", String.class));
    }
}
