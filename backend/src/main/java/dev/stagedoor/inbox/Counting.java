package dev.stagedoor.inbox;

import dev.stagedoor.inbox.Settlement.Outcome;
import dev.stagedoor.platform.AfterCommit;
import dev.stagedoor.platform.metrics.Counted;
import java.util.List;
import reactor.core.publisher.Mono;

/** Counts what is committed: rows of {@code delivery}, their repetitions, and the attempts that settled them. */
final class Counting {
    private enum Arrived {
        ACCEPTED,
        REPEATED
    }

    private final Counted<Arrived> received = Counted.of(
            "stagedoor.deliveries.received",
            "Deliveries that were stored, or recognized as stored before",
            "result",
            Arrived.class);

    private final Counted<Outcome> settled = Counted.of(
            "stagedoor.deliveries.settled", "Deliveries that work has settled, by outcome", "outcome", Outcome.class);

    /** What was committed just now. */
    void received(List<Receipt> receipts) {
        long stored = receipts.stream().filter(Receipt.Stored.class::isInstance).count();
        received.add(Arrived.ACCEPTED, stored);
        received.add(Arrived.REPEATED, receipts.size() - stored);
    }

    /** In the caller's transaction. */
    Mono<Void> settled(List<Inbox.Settling> all) {
        return AfterCommit.run(
                () -> all.forEach(one -> settled.add(one.settlement().outcome())));
    }
}
