package dev.stagedoor.listener;

import dev.stagedoor.platform.Person;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A port: who keeps something in step with a listener is told in the transaction of the change. Packages above implement it. */
public interface ListenerFollower {
    /** Before a secret changes: takes the locks that {@link #secretChanged} will need, first of all. */
    Mono<Void> secretWillChange(UUID listenerId);

    /** It has another secret key from now on; the older one is still valid. */
    Mono<Void> secretChanged(Person who, UUID listenerId);

    /** Its endpoint is gone. */
    Mono<Void> removed(Person who, UUID listenerId);
}
