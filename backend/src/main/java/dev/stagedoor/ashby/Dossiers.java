package dev.stagedoor.ashby;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads dossiers from Ashby over HTTP; never call it inside a transaction. Failures are {@link AshbyFailure}. */
@Component
public class Dossiers {
    /** A candidate found by e-mail with their applications. */
    public record Found(String candidateId, String name, List<Choice> applications) {}

    /** One application to choose: label says job, stage and status. */
    public record Choice(String applicationId, String label) {}

    public Mono<Dossier> load(String applicationId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Candidates with exactly this address (any case), newest application first; empty list when none. */
    public Mono<List<Found>> findByEmail(String email) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The applications of a candidate, newest first. */
    public Mono<List<Choice>> applicationsOf(String candidateId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
