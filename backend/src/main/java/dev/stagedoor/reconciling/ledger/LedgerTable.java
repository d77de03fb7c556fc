package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.listener.Listener;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code ledger}: since when people are expected by each listener. */
@Component
class LedgerTable {
    private static final String OPEN = """
            insert into ledger (listener_id, since, reached) values (:listener, :since, :since) on conflict (listener_id) do nothing""";

    private static final String SINCE = "select since from ledger where listener_id = :listener";

    private static final String LEDGERS = """
            select listener_id, since, asked from ledger where listener_id = any(:listeners)""";

    private static final String CLOSE = "delete from ledger where listener_id = :listener";

    private static final String ASK = """
            update ledger set since = least(since, :since), asked = :asked where listener_id = :listener""";

    /** A look back is finished when nobody of its time is left to look at. */
    private static final String REACHED = """
            update ledger l set reached = l.since
            where l.listener_id = :listener and l.since < l.reached
              and not exists (select from ledger_entry e
                              where e.listener_id = l.listener_id and e.looked_at is null and e.problem is null
                                and e.seen_updated_at >= l.since and e.seen_updated_at < l.reached)""";

    private static final String CANCEL = """
            update ledger set since = reached, asked = 0 where listener_id = :listener""";

    /** Who was not looked at yet and changed before people are expected. */
    private static final String NO_LONGER = """
            delete from ledger_entry e using ledger l
            where l.listener_id = e.listener_id and e.listener_id = :listener and e.looked_at is null
              and e.seen_updated_at < l.since
              -- who was looked at before is only looked at again
              and e.entered_at is null and e.set_aside_at is null""";

    /** Since when people are expected, and how many a person asked to be looked at. */
    record Begun(UUID listenerId, Instant since, int asked) {}

    private final DatabaseClient db;

    LedgerTable(DatabaseClient db) {
        this.db = db;
    }

    /** Since when people are expected; for a new listener since it took effect. */
    Mono<Instant> open(Listener listener, Instant now) {
        Instant since = Objects.requireNonNullElse(listener.effectiveFrom(), now);
        return db.sql(OPEN)
                .bind("listener", listener.id())
                .bind("since", utc(since))
                .then()
                .then(Mono.defer(() -> db.sql(SINCE)
                        .bind("listener", listener.id())
                        .map(row -> instant(row, "since"))
                        .one()));
    }

    Flux<Begun> begun(Collection<UUID> listeners) {
        return db.sql(LEDGERS)
                .bind("listeners", listeners.toArray(UUID[]::new))
                .map(row -> new Begun(
                        Objects.requireNonNull(row.get("listener_id", UUID.class)),
                        instant(row, "since"),
                        Objects.requireNonNull(row.get("asked", Integer.class))))
                .all();
    }

    /** Of a listener that was removed. */
    Mono<Void> close(UUID listener) {
        return db.sql(CLOSE).bind("listener", listener).then();
    }

    Mono<Void> ask(UUID listener, Instant since, long asked) {
        return db.sql(ASK)
                .bind("listener", listener)
                .bind("since", utc(since))
                .bind("asked", (int) Math.min(asked, Integer.MAX_VALUE))
                .then();
    }

    /** Before another look back, or the end of one: how far those before it came. */
    Mono<Void> reached(UUID listener) {
        return db.sql(REACHED).bind("listener", listener).then();
    }

    /** Who was not looked at yet is not; what is known by then stays, and how far an earlier look back had come. */
    Mono<Void> cancel(UUID listener) {
        return reached(listener)
                .then(Mono.defer(() -> db.sql(CANCEL).bind("listener", listener).then()))
                .then(Mono.defer(
                        () -> db.sql(NO_LONGER).bind("listener", listener).then()));
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, OffsetDateTime.class), column)
                .toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
