package dev.stagedoor.listener;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Table {@code listener_signal}: what was noticed at an endpoint, counted. */
@Component
class SignalTable {
    /** How often, and when first and last. */
    record Signal(UUID listenerId, String kind, long count, Instant firstAt, Instant lastAt) {}

    private static final String NOTICE = """
            insert into listener_signal (listener_id, kind, count, first_at, last_at, detail)
            values (:listener, :kind, :count, :now, :now, :detail)
            on conflict (listener_id, kind) do update
            set count = listener_signal.count + excluded.count, last_at = excluded.last_at,
                detail = coalesce(excluded.detail, listener_signal.detail)""";

    private static final String OF = """
            select listener_id, kind, count, first_at, last_at from listener_signal
            where listener_id = any(:listeners)""";

    private final DatabaseClient db;

    SignalTable(DatabaseClient db) {
        this.db = db;
    }

    Mono<Void> notice(UUID listenerId, String kind, long count, @Nullable String detail, Instant now) {
        var insert = db.sql(NOTICE)
                .bind("listener", listenerId)
                .bind("kind", kind)
                .bind("count", count)
                .bind("now", now.atOffset(ZoneOffset.UTC));
        insert = detail == null ? insert.bindNull("detail", String.class) : insert.bind("detail", detail);
        return insert.fetch().rowsUpdated().then();
    }

    Flux<Signal> of(UUID[] listenerIds) {
        return db.sql(OF)
                .bind("listeners", listenerIds)
                .map(row -> new Signal(
                        required(row, "listener_id", UUID.class),
                        required(row, "kind", String.class),
                        required(row, "count", Long.class),
                        required(row, "first_at", Instant.class),
                        required(row, "last_at", Instant.class)))
                .all();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
