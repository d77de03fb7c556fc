package dev.stagedoor.backlog;

import dev.stagedoor.inbox.Holds;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads across the features what waits; writes nothing, and takes nobody's turn at the gate. */
@Component
class BacklogTable {
    private static final String NOW = """
            select d.waiting, d.held, d.oldest, w.due, w.later, w.claimed, g.gate
            from (select count(*) filter (where %1$s is null) as waiting,
                         count(*) filter (where %1$s is not null) as held,
                         coalesce(extract(epoch from now() - min(received_at)), 0)::double precision as oldest
                  from delivery d where outcome is null) d,
                 (select count(*) filter (where lease_until is null and due_at <= now()) as due,
                         count(*) filter (where lease_until is null and due_at > now()) as later,
                         count(*) filter (where lease_until is not null) as claimed
                  from work) w,
                 (select case when c.api_key is null or not c.active then 'NOT_CONNECTED'
                              when c.choosing then 'CHOOSING'
                              when g.closed_until is not null then 'CLOSED'
                              else 'OPEN' end as gate
                  from connection c, gate g where c.id = 1 and g.name = 'ashby') g""".formatted(Holds.REASON);

    private final DatabaseClient db;

    BacklogTable(DatabaseClient db) {
        this.db = db;
    }

    Mono<Backlog> now() {
        return db.sql(NOW).map(BacklogTable::backlog).one();
    }

    private static Backlog backlog(Readable row) {
        return new Backlog(
                number(row, "waiting"),
                number(row, "held"),
                // A node whose clock is ahead may have written it down as of later than now.
                Math.max(0, Objects.requireNonNull(row.get("oldest", Double.class))),
                number(row, "due"),
                number(row, "later"),
                number(row, "claimed"),
                Backlog.Gate.valueOf(Objects.requireNonNull(row.get("gate", String.class))));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }
}
