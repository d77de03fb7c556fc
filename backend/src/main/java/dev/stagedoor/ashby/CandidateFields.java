package dev.stagedoor.ashby;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All candidate fields: standard, derived, and the organization's custom ones. */
@Component
public class CandidateFields {
    /** @param problem in words, when Ashby could not be asked and only stored or built-in fields are listed */
    public record Listing(
            List<CandidateField> fields,
            @Nullable Instant fetchedAt,
            @Nullable String problem) {}

    /** Never fails: what Ashby cannot tell now is told from what was stored. */
    public Mono<Listing> all() {
        throw new UnsupportedOperationException("not built yet");
    }
}
