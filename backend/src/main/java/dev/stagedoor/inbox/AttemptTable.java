package dev.stagedoor.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Table {@code attempt}: every try, kept with what it decided. It began when its work was claimed. */
@Component
class AttemptTable {
    private static final String APPEND_RETRYING = """
            insert into attempt (id, delivery_id, began_at, ended_at, outcome, reason_code, reason, trace, versions)
            select g.id, g.delivery_id,
                coalesce((select claimed_at from work
                          where kind = :kind and key = :key and fence = :fence), clock_timestamp()),
                clock_timestamp(), 'retrying', 'failed', :reason, '[]', '{}'
            from unnest(:ids, :deliveries) as g(id, delivery_id)""";

    /**
     * Attempts' ids are ordered by time, so only old ones are looked at; each one's delivery by itself, for a join may be carried out
     * by walking along all deliveries.
     */
    private static final String FORGET = """
            delete from attempt
            where id in (
                select a.id from attempt a
                where a.id < :bound and a.ended_at < :before
                  and (select d.outcome is not null from delivery d where d.id = a.delivery_id)
                order by a.id limit :most
                for update of a skip locked)""";

    private final DatabaseClient db;

    AttemptTable(DatabaseClient db) {
        this.db = db;
    }

    /**
     * That work failed, at each of its deliveries: one statement for all, for the work row is locked meanwhile, and calls of Ashby
     * about the same person wait for it.
     */
    Mono<Void> appendRetrying(UUID[] ids, UUID[] deliveries, Claim claim, String reason) {
        return db.sql(APPEND_RETRYING)
                .bind("ids", ids)
                .bind("deliveries", deliveries)
                .bind("kind", claim.kind())
                .bind("key", claim.key())
                .bind("fence", claim.fence())
                .bind("reason", reason)
                .then();
    }

    /** Forgets at most so many attempts that ended before then, of deliveries that are settled. How many. */
    Mono<Long> forget(int most, Instant before) {
        return db.sql(FORGET)
                .bind("most", most)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .bind("bound", new UUID(before.toEpochMilli() << 16, 0))
                .fetch()
                .rowsUpdated();
    }
}
