package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.listener.Reach;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many Ashby was last seen to have who are not in a listener's ledger: read from {@code seen_application}. */
@Component
class EarlierPeople {
    private static final String EARLIER = """
            select count(*) from seen_application s
            where s.stage_id = any(:stages) and lower(s.status) <> 'archived' and s.updated_at < :since
              and not exists (select from ledger_entry e where e.listener_id = :listener and e.application_id = s.application_id)
              and not exists (select from enrollment n where n.workflow_id = :workflow and n.application_id = s.application_id)""";

    private static final String CHANGED_SINCE = """
            select count(*) from seen_application s
            where s.stage_id = any(:stages) and lower(s.status) <> 'archived' and s.updated_at >= :since
              and not exists (select from ledger_entry e where e.listener_id = :listener and e.application_id = s.application_id
                                and (e.looked_at is not null or e.enrolled))""";

    private final DatabaseClient db;

    EarlierPeople(DatabaseClient db) {
        this.db = db;
    }

    /** How many stand in a wanted stage since before then, and were never looked at. */
    Mono<Long> earlier(UUID listener, UUID workflow, Reach reach, Instant since) {
        return db.sql(EARLIER)
                .bind("stages", reach.in().toArray(String[]::new))
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .bind("listener", listener)
                .bind("workflow", workflow)
                .mapValue(Long.class)
                .one();
    }

    /** How many would have to be looked at to know since then. */
    Mono<Long> changedSince(UUID listener, Collection<String> stages, Instant since) {
        return db.sql(CHANGED_SINCE)
                .bind("stages", stages.toArray(String[]::new))
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .bind("listener", listener)
                .mapValue(Long.class)
                .one();
    }
}
