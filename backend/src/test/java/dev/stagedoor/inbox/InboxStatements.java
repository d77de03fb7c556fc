package dev.stagedoor.inbox;

import dev.stagedoor.inbox.Inbox.Settling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Mono;

/** What the inbox asks the database for, each of it by its name; claims and settlements with all that belongs to them. */
public final class InboxStatements {
    private final Inbox inbox;
    private final WorkTable work;
    private final DeliveryTable deliveries;
    private final ArrivalTable arrivals;
    private final AttemptTable attempts;
    private final SettledDeliveries settled;
    private final Keeping keeping;

    public InboxStatements(ApplicationContext context) {
        inbox = context.getBean(Inbox.class);
        work = context.getBean(WorkTable.class);
        deliveries = context.getBean(DeliveryTable.class);
        arrivals = context.getBean(ArrivalTable.class);
        attempts = context.getBean(AttemptTable.class);
        settled = context.getBean(SettledDeliveries.class);
        keeping = context.getBean(Keeping.class);
    }

    /** A delivery arrives, arrives again, is claimed, its lease renewed, read and settled, and its work ends. */
    public Mono<Void> life(UUID listener, String application) {
        var one = new NewDelivery(
                listener,
                "webhook",
                "candidateStageChange",
                "application:" + application,
                "Mila Novak",
                "application:" + application,
                application,
                new byte[1_000]);
        return inbox.accept(one)
                .then(inbox.accept(one))
                .thenMany(work.claim(List.of(WorkHandler.DELIVERIES), 50, Duration.ofMinutes(1)))
                .concatMap(claim -> work.renew(List.of(claim), Duration.ofMinutes(1))
                        .thenMany(inbox.open(claim.key()))
                        .concatMap(open -> inbox.body(open.id())
                                .then(inbox.settleAll(List.of(new Settling(claim, settlement(open))))))
                        .then(inbox.finish(claim)))
                .then();
    }

    private static Settlement settlement(OpenDelivery open) {
        return new Settlement(
                open.id(),
                Settlement.Outcome.IGNORED,
                "otherStage",
                "Another stage.",
                List.of(),
                null,
                Map.of("steps", List.of()),
                Map.of());
    }

    /** One batch of everything whose time is over. */
    public Mono<Void> purge(Instant now) {
        return deliveries
                .purge(Purge.BATCH, now)
                .then(arrivals.forget(Purge.BATCH, now.minus(keeping.repetitionKeys())))
                .then(attempts.forget(Purge.BATCH, now.minus(keeping.attempts())))
                .then();
    }

    /** What replay, resuming and the listeners' pages read. */
    public Mono<Void> look(UUID listener, UUID delivery, Instant since) {
        return settled.find(delivery)
                .then(deliveries.latest(List.of(listener)).then())
                .then(deliveries.countIgnored(listener, "paused", since))
                .then(work.dueOfListener(listener))
                .then(work.dueOfIgnored(listener, "paused", since))
                .then();
    }
}
