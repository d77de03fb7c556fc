package dev.stagedoor.inbox;

import java.time.Duration;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Table {@code attempt}: every try, kept with what it decided. It began when its work was claimed. */
@Component
class AttemptTable {
    private static final String APPEND = """
            insert into attempt (id, delivery_id, began_at, ended_at, outcome, reason_code, reason, trace, versions)
            values (:id, :delivery,
                coalesce((select lease_until - make_interval(secs => :lease) from work
                          where kind = :kind and key = :key and fence = :fence), clock_timestamp()),
                clock_timestamp(), :outcome, :code, :reason, :trace::jsonb, :versions::jsonb)""";

    private final DatabaseClient db;
    private final Duration lease;

    AttemptTable(DatabaseClient db, WorkerProperties properties) {
        this.db = db;
        this.lease = properties.lease();
    }

    Mono<Void> append(
            UUID id,
            UUID deliveryId,
            Claim claim,
            String outcome,
            String code,
            String reason,
            String trace,
            String versions) {
        return db.sql(APPEND)
                .bind("id", id)
                .bind("delivery", deliveryId)
                .bind("lease", lease.toMillis() / 1000.0)
                .bind("kind", claim.kind())
                .bind("key", claim.key())
                .bind("fence", claim.fence())
                .bind("outcome", outcome)
                .bind("code", code)
                .bind("reason", reason)
                .bind("trace", trace)
                .bind("versions", versions)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
