package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.ashby.Json;
import dev.stagedoor.ashby.Stage;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes what Ashby told of one application into {@code ledger_entry}; nothing when the list told something newer meanwhile, or
 * another key was saved.
 */
@Component
class LookTable {
    private static final String NEXT = """
            select listener_id, application_id, seen_updated_at from ledger_entry
            where looked_at is null and problem is null
            order by seen_updated_at desc, listener_id, application_id limit 1""";

    /** Whom it does not concern has no name here. */
    private static final String LOOKED = """
            update ledger_entry
            set looked_at = :now, candidate_id = :candidate, entered_at = :entered, updated_at = :updated,
                proof = :proof, stage = :stage::jsonb,
                person = case when :entered::timestamptz is null then null else :person end,
                job_title = case when :entered::timestamptz is null then null else :job end
            where listener_id = :listener and application_id = :application and seen_updated_at = :seen""";

    private static final String NOT_TOLD = """
            update ledger_entry set problem = :problem, again_at = null
            where listener_id = :listener and application_id = :application and looked_at is null
              and seen_updated_at = :seen""";

    private static final String NOT_TOLD_NOW = """
            update ledger_entry set problem = :problem, again_at = now() + make_interval(secs => :pause)
            where listener_id = :listener and application_id = :application and looked_at is null
              and seen_updated_at = :seen""";

    private static final String AGAIN = """
            update ledger_entry set problem = null, again_at = null where again_at <= now()""";

    private static final String LISTED = """
            select exists (select from seen_application
                           where application_id = :application and lower(status) <> 'archived')""";

    private static final String GONE = """
            update ledger_entry set looked_at = :now, entered_at = null, person = null, job_title = null
            where listener_id = :listener and application_id = :application and looked_at is null
              and seen_updated_at = :seen""";

    /** Longer than a look at all the others takes, and over by the next sweep. */
    private static final Duration PAUSE = Duration.ofHours(1);

    /** One to look at. */
    record Next(UUID listenerId, String applicationId, Instant seenUpdatedAt) {}

    private final DatabaseClient db;

    LookTable(DatabaseClient db) {
        this.db = db;
    }

    Mono<Next> next() {
        return db.sql(NEXT)
                .map(row -> new Next(
                        Objects.requireNonNull(row.get("listener_id", UUID.class)),
                        Objects.requireNonNull(row.get("application_id", String.class)),
                        instant(row, "seen_updated_at")))
                .one();
    }

    Mono<Void> looked(Next next, Look look, Instant now) {
        var update = of(LOOKED, next)
                .bind("now", utc(now))
                .bind("candidate", look.candidateId())
                .bind("person", look.person())
                .bind("job", look.jobTitle())
                .bind("updated", utc(look.updatedAt()))
                .bind("proof", look.proof().name());
        Instant entered = look.enteredAt();
        Stage stage = look.entered();
        update = entered == null
                ? update.bindNull("entered", OffsetDateTime.class)
                : update.bind("entered", utc(entered));
        update = stage == null
                ? update.bindNull("stage", String.class)
                : update.bind("stage", Json.MAPPER.writeValueAsString(stage));
        return update.then();
    }

    /** A person must mend it: it is not looked at again before. */
    Mono<Void> notTold(Next next, String problem) {
        return of(NOT_TOLD, next).bind("problem", problem).then();
    }

    /** What mends itself: it is looked at again, but not at once. */
    Mono<Void> notToldNow(Next next, String problem) {
        return of(NOT_TOLD_NOW, next)
                .bind("problem", problem)
                .bind("pause", (double) PAUSE.toSeconds())
                .then();
    }

    /** Those whose pause is over. */
    Mono<Void> again() {
        return db.sql(AGAIN).then();
    }

    /** Whether Ashby's list has it, and not among the archived. */
    Mono<Boolean> isListed(Next next) {
        return db.sql(LISTED)
                .bind("application", next.applicationId())
                .mapValue(Boolean.class)
                .one();
    }

    /** Ashby does not know it any more. */
    Mono<Void> gone(Next next, Instant now) {
        return of(GONE, next).bind("now", utc(now)).then();
    }

    private DatabaseClient.GenericExecuteSpec of(String sql, Next next) {
        return db.sql(sql)
                .bind("listener", next.listenerId())
                .bind("application", next.applicationId())
                .bind("seen", utc(next.seenUpdatedAt()));
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, OffsetDateTime.class), column)
                .toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
