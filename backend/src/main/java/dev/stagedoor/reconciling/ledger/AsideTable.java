package dev.stagedoor.reconciling.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes into {@code ledger_entry} what a person said of it. */
@Component
class AsideTable {
    private static final String SET_ASIDE = """
            update ledger_entry set set_aside_by = :by, set_aside_at = :now, set_aside_reason = :reason
            where listener_id = :listener and application_id = any(:applications) and not enrolled""";

    private static final String NO_LONGER_ASIDE = """
            update ledger_entry set set_aside_by = null, set_aside_at = null, set_aside_reason = null
            where listener_id = :listener and application_id = any(:applications) and set_aside_at is not null""";

    private final DatabaseClient db;

    AsideTable(DatabaseClient db) {
        this.db = db;
    }

    /** How many. */
    Mono<Long> setAside(UUID listener, String[] applications, @Nullable String reason, String by, Instant now) {
        return db.sql(SET_ASIDE)
                .bind("listener", listener)
                .bind("applications", applications)
                .bind("reason", Objects.requireNonNullElse(reason, ""))
                .bind("by", by)
                .bind("now", utc(now))
                .fetch()
                .rowsUpdated();
    }

    /** How many. */
    Mono<Long> noLongerAside(UUID listener, String[] applications) {
        return db.sql(NO_LONGER_ASIDE)
                .bind("listener", listener)
                .bind("applications", applications)
                .fetch()
                .rowsUpdated();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
