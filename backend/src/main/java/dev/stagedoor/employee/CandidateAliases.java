package dev.stagedoor.employee;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Other ids of candidates who are employees. When Ashby merges two candidates, the application of the one that is gone carries
 * the other's id from then on; who came by it must be known by both, or a later application would make them twice.
 */
@Component
public class CandidateAliases {
    /** An id that is somebody's already stays theirs: whether two employees are one, a person decides. */
    private static final String KEEP = """
            insert into employee_identity (kind, external_id, employee_id, created_at)
            select distinct on (given.candidate) 'ashbyCandidate', given.candidate, known.employee_id, :at
            from unnest(:applications::text[], :candidates::text[]) as given (application, candidate)
            join employee_identity known on known.kind = 'ashbyApplication' and known.external_id = given.application
            order by given.candidate, known.created_at
            on conflict (kind, external_id) do nothing""";

    private final DatabaseClient db;
    private final Clock clock;

    CandidateAliases(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Keeps what Ashby says now; of applications that nobody came by, nothing. Inside the caller's transaction.
     *
     * @return how many ids were new
     */
    public Mono<Long> keep(Map<String, String> candidateByApplication) {
        var applications = candidateByApplication.keySet().toArray(String[]::new);
        return db.sql(KEEP)
                .bind("applications", applications)
                .bind("candidates", candidateByApplication.values().toArray(String[]::new))
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
    }
}
