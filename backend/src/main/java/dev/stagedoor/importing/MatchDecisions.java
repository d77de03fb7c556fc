package dev.stagedoor.importing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who a person said a delivery's candidate is. The next attempt goes by it. */
@Component
public class MatchDecisions {
    private static final String DECIDE = """
            insert into match_decision (delivery_id, employee_id, decided_by, decided_at)
            values (:delivery, :employee, :by, :at)
            on conflict (delivery_id) do update
            set employee_id = excluded.employee_id, decided_by = excluded.decided_by, decided_at = excluded.decided_at""";

    private static final String LATEST = """
            select employee_id from match_decision where delivery_id = any(:deliveries) order by decided_at desc limit 1""";

    private final DatabaseClient db;
    private final Clock clock;

    MatchDecisions(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Somebody's word. {@code employeeId} is empty for a new person. */
    record Decision(Optional<UUID> employeeId) {}

    /**
     * Keeps a decision, inside the caller's transaction.
     *
     * @param employeeId null: a new person
     */
    public Mono<Void> decide(UUID deliveryId, @Nullable UUID employeeId, String decidedBy) {
        var insert = db.sql(DECIDE)
                .bind("delivery", deliveryId)
                .bind("by", decidedBy)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC));
        return (employeeId == null ? insert.bindNull("employee", UUID.class) : insert.bind("employee", employeeId))
                .then();
    }

    /** The newest decision for any of these deliveries. */
    Mono<Decision> latest(Collection<UUID> deliveryIds) {
        return db.sql(LATEST)
                .bind("deliveries", deliveryIds.toArray(UUID[]::new))
                .map(row -> new Decision(Optional.ofNullable(row.get("employee_id", UUID.class))))
                .one();
    }
}
