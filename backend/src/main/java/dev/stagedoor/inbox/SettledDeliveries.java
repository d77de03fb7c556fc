package dev.stagedoor.inbox;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deliveries that have an outcome: read with it, and opened again as long as it still stands. */
@Component
public class SettledDeliveries {
    private static final String FIND = """
            select d.id, d.received_at, d.listener_id, d.origin, d.action, d.subject, d.person_label, d.work_key,
                   d.outcome, coalesce(d.reason_code, '') as reason_code, coalesce(d.reason, '') as reason, d.settled_at,
                   (select (a.versions ->> 'mapping')::bigint from attempt a
                    where a.delivery_id = d.id and a.versions ->> 'mapping' is not null
                    order by a.ended_at desc, a.id desc limit 1) as mapping_version
            from delivery d where d.id = :id and d.outcome is not null""";

    /** Its work is not made due: whoever opens it settles it in the same transaction. */
    private static final String OPEN_AGAIN = """
            update delivery
            set outcome = null, reason_code = null, reason = null, problems = '[]', employee_id = null, settled_at = null,
                waiting = null
            where id = :id and outcome is not null and settled_at = :settled""";

    private final DatabaseClient db;

    SettledDeliveries(DatabaseClient db) {
        this.db = db;
    }

    /** Empty while it is open, and for one that is not there. */
    public Mono<SettledDelivery> find(UUID id) {
        return db.sql(FIND).bind("id", id).map(SettledDeliveries::settled).one();
    }

    /** Inside the caller's transaction, which settles it anew. False when something else became of it meanwhile. */
    public Mono<Boolean> openAgain(SettledDelivery was) {
        return db.sql(OPEN_AGAIN)
                .bind("id", was.delivery().id())
                .bind("settled", was.settledAt().atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(changed -> changed > 0);
    }

    private static SettledDelivery settled(Readable row) {
        return new SettledDelivery(
                new OpenDelivery(
                        required(row, "id", UUID.class),
                        required(row, "received_at", Instant.class),
                        required(row, "listener_id", UUID.class),
                        required(row, "origin", String.class),
                        required(row, "action", String.class),
                        required(row, "subject", String.class),
                        required(row, "person_label", String.class),
                        required(row, "work_key", String.class)),
                outcome(required(row, "outcome", String.class)),
                required(row, "reason_code", String.class),
                required(row, "reason", String.class),
                required(row, "settled_at", Instant.class),
                row.get("mapping_version", Long.class));
    }

    private static Settlement.Outcome outcome(String name) {
        return switch (name) {
            case "imported" -> Settlement.Outcome.IMPORTED;
            case "ignored" -> Settlement.Outcome.IGNORED;
            case "needsAttention" -> Settlement.Outcome.NEEDS_ATTENTION;
            default -> throw new IllegalStateException("Unknown outcome " + name);
        };
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
