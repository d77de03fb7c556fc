package dev.stagedoor.inbox;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The durable store of deliveries and of the work they make. */
@Component
public class Inbox {
    /** Stores once, makes the work due, commits, wakes the worker. */
    public Mono<Receipt> accept(NewDelivery delivery) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The open deliveries of a work key, oldest first. */
    public Flux<OpenDelivery> open(String workKey) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The body as received; empty once expired. */
    public Mono<byte[]> body(UUID deliveryId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** First statement of the transaction: takes the work row's lock. False when the claim was lost. */
    public Mono<Boolean> fence(Claim claim) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Settles a delivery and appends its attempt, inside the caller's transaction. */
    public Mono<Void> settle(Claim claim, Settlement settlement) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Ends the claim inside the caller's transaction: the work row goes unless a delivery is still open. */
    public Mono<Void> finish(Claim claim) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Opens a settled delivery again and makes its work due; audited by the caller. */
    public Mono<Void> reopen(UUID deliveryId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Settles an open or needs-attention delivery as ignored because a person said so. False when it was settled otherwise meanwhile. */
    public Mono<Boolean> ignore(UUID deliveryId, String reasonCode, String reason) {
        throw new UnsupportedOperationException("not built yet");
    }
}
