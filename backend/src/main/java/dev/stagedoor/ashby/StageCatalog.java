package dev.stagedoor.ashby;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The stored catalog of plans and stages; filled from Ashby, read without it. */
@Component
public class StageCatalog {
    /** As stored; empty when never fetched. */
    public Mono<Stages> stored() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Fetches all plans and stages, stores and returns them. @throws AshbyFailure */
    public Mono<Stages> refresh() {
        throw new UnsupportedOperationException("not built yet");
    }
}
