package dev.stagedoor.importing;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who a person said a delivery's candidate is. The next attempt goes by it. */
@Component
public class MatchDecisions {
    private static final String DECIDE = """
            insert into match_decision (delivery_id, employee_id, once_more, decided_by, decided_at)
            values (:delivery, :employee, :onceMore, :by, :at)
            on conflict (delivery_id) do update
            set employee_id = excluded.employee_id, once_more = excluded.once_more, decided_by = excluded.decided_by,
                decided_at = excluded.decided_at""";

    private static final String AT = """
            select delivery_id, employee_id, once_more from match_decision where delivery_id = any(:deliveries)
             order by delivery_id""";

    private static final String OTHERWISE = """
            select exists (
                select from delivery mine
                join delivery other on other.work_key = mine.work_key and other.id <> mine.id and other.settled_at is null
                join match_decision m on m.delivery_id = other.id
                where mine.id = :delivery and m.employee_id is distinct from :employee)""";

    private final DatabaseClient db;
    private final Clock clock;

    MatchDecisions(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Somebody's word.
     *
     * @param employeeId null: a new person
     * @param onceMore that they enter the delivery's workflow although they are in it by another application
     */
    record Decision(UUID deliveryId, @Nullable UUID employeeId, boolean onceMore) {}

    /**
     * Keeps a decision, inside the caller's transaction.
     *
     * @param employeeId null: a new person
     * @param onceMore only of an employee: they enter the delivery's workflow although they are in it by another application
     */
    public Mono<Void> decide(UUID deliveryId, @Nullable UUID employeeId, boolean onceMore, String decidedBy) {
        var insert = db.sql(DECIDE)
                .bind("delivery", deliveryId)
                .bind("onceMore", onceMore)
                .bind("by", decidedBy)
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC));
        return (employeeId == null ? insert.bindNull("employee", UUID.class) : insert.bind("employee", employeeId))
                .then();
    }

    /** Whether somebody else was chosen at an open delivery of the same work: what is said first is carried out for both. */
    public Mono<Boolean> isSaidOtherwise(UUID deliveryId, @Nullable UUID employeeId) {
        var query = db.sql(OTHERWISE).bind("delivery", deliveryId);
        return (employeeId == null ? query.bindNull("employee", UUID.class) : query.bind("employee", employeeId))
                .mapValue(Boolean.class)
                .one();
    }

    /** What was decided last at each of these deliveries. */
    Mono<List<Decision>> at(Collection<UUID> deliveryIds) {
        return deliveryIds.isEmpty()
                ? Mono.just(List.of())
                : db.sql(AT)
                        .bind("deliveries", deliveryIds.toArray(UUID[]::new))
                        .map(MatchDecisions::decision)
                        .all()
                        .collectList();
    }

    private static Decision decision(Readable row) {
        return new Decision(
                Objects.requireNonNull(row.get("delivery_id", UUID.class)),
                row.get("employee_id", UUID.class),
                Boolean.TRUE.equals(row.get("once_more", Boolean.class)));
    }
}
