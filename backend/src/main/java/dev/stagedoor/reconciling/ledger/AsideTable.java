package dev.stagedoor.reconciling.ledger;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes into {@code ledger_entry} what a person said of it. */
@Component
class AsideTable {
    /**
     * By the database's clock, and where that is behind Ashby's too: what was decided later explains it. Nobody who is there by
     * now, or on the way, also where the ledger was not told yet.
     */
    private static final String SET_ASIDE = """
            update ledger_entry e set set_aside_by = :by, set_aside_at = greatest(clock_timestamp(), entered_at), set_aside_reason = :reason
            where listener_id = :listener and application_id = any(:applications) and not enrolled
              and (entered_at is not null or problem is not null)
              and not exists (select from listener l join enrollment n on n.workflow_id = l.workflow_id
                              where l.id = e.listener_id and n.application_id = e.application_id)
              and not exists (select from delivery d
                              where d.subject = 'application:' || e.application_id and d.listener_id = e.listener_id
                                and d.outcome is null)
            returning application_id, coalesce(person, '') as person""";

    private static final String NO_LONGER_ASIDE = """
            update ledger_entry set set_aside_by = null, set_aside_at = null, set_aside_reason = null
            where listener_id = :listener and application_id = any(:applications) and set_aside_at is not null
            returning application_id, coalesce(person, '') as person""";

    private final DatabaseClient db;

    AsideTable(DatabaseClient db) {
        this.db = db;
    }

    /** @param person empty where their name is not known */
    record Changed(String applicationId, String person) {}

    /** Those of them of whom it was written down. */
    Mono<List<Changed>> setAside(UUID listener, String[] applications, @Nullable String reason, String by) {
        return db.sql(SET_ASIDE)
                .bind("listener", listener)
                .bind("applications", applications)
                .bind("reason", Objects.requireNonNullElse(reason, ""))
                .bind("by", by)
                .map(AsideTable::changed)
                .all()
                .collectList();
    }

    /** The same. */
    Mono<List<Changed>> noLongerAside(UUID listener, String[] applications) {
        return db.sql(NO_LONGER_ASIDE)
                .bind("listener", listener)
                .bind("applications", applications)
                .map(AsideTable::changed)
                .all()
                .collectList();
    }

    private static Changed changed(Readable row) {
        return new Changed(
                Objects.requireNonNull(row.get("application_id", String.class)),
                Objects.requireNonNull(row.get("person", String.class)));
    }
}
