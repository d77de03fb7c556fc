package dev.stagedoor.ashby;

import reactor.core.publisher.Mono;

/** What the client needs of the connection: the saved key, and somebody to tell how the calls end. */
public interface Access {
    /** The channel that tells all nodes when the connection was changed. */
    String CHANGED = "connection";

    /** The saved API key. Fails with {@link AshbyFailure.Kind#NOT_CONNECTED} when there is none. */
    Mono<String> key();

    /** Ashby answered (a refusal is an answer too). Never fails. */
    Mono<Void> answered();

    /** Ashby did not answer, or not to this key. Never fails. */
    Mono<Void> failed(AshbyFailure failure);
}
