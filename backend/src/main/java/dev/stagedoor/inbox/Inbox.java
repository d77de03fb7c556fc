package dev.stagedoor.inbox;

import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Reads;
import dev.stagedoor.platform.Secret;
import dev.stagedoor.platform.Wakeups;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The durable store of deliveries and of the work they make. */
@Component
public class Inbox {
    private static final int MANY = 64;
    /** Bodies may be large. */
    private static final int FEW = 8;

    private final Accepting accepting;
    private final Reads<String, List<OpenDelivery>> opened;
    private final Reads<UUID, Optional<byte[]>> bodies;
    private final DeliveryTable deliveries;
    private final WorkTable work;
    private final SettlingTable settling;
    private final Retention retention;
    private final TransactionalOperator transaction;
    private final Secret secret;
    private final Waking wake;
    private final Clock clock;
    private final Ids ids;
    private final JsonMapper json;
    private final Counting counting = new Counting();

    Inbox(
            Accepting accepting,
            DeliveryTable deliveries,
            WorkTable work,
            SettlingTable settling,
            Retention retention,
            TransactionalOperator transaction,
            Secret secret,
            Wakeups wakeups,
            Clock clock,
            Ids ids,
            JsonMapper json) {
        this.accepting = accepting;
        this.deliveries = deliveries;
        this.opened = new Reads<>(MANY, this::openOf);
        this.bodies = new Reads<>(FEW, this::contents);
        this.work = work;
        this.settling = settling;
        this.retention = retention;
        this.transaction = transaction;
        this.secret = secret;
        this.wake = new Waking(wakeups);
        this.clock = clock;
        this.ids = ids;
        this.json = json;
    }

    /** Stores once, makes the work due, commits, wakes the worker. Calls that come together share a commit. */
    public Mono<Receipt> accept(NewDelivery delivery) {
        return accepting.accept(delivery);
    }

    /** The open deliveries of a work key, oldest first. */
    public Flux<OpenDelivery> open(String workKey) {
        return opened.of(workKey).flatMapIterable(open -> open);
    }

    /** The body as received; empty once expired. */
    public Mono<byte[]> body(UUID deliveryId) {
        return bodies.of(deliveryId)
                .flatMap(Mono::justOrEmpty)
                .publishOn(Schedulers.parallel())
                .map(content -> Body.open(content, deliveryId, secret));
    }

    private Mono<List<List<OpenDelivery>>> openOf(List<String> workKeys) {
        return deliveries
                .open(workKeys)
                .collect(Collectors.groupingBy(OpenDelivery::workKey))
                .map(open -> workKeys.stream()
                        .map(key -> open.getOrDefault(key, List.of()))
                        .toList());
    }

    private Mono<List<Optional<byte[]>>> contents(List<UUID> ids) {
        return Mono.defer(() -> deliveries.bodies(ids, clock.instant()))
                .map(found -> ids.stream()
                        .map(id -> Optional.ofNullable(found.get(id)))
                        .toList());
    }

    /**
     * Before anything is read or written in the transaction: takes the work row's lock. False when another has taken over; a lease
     * that is over loses nothing by itself.
     */
    public Mono<Boolean> fence(Claim claim) {
        return work.fence(claim);
    }

    /** The same for many: those that nobody has taken over. */
    public Mono<Set<Claim>> fenceAll(Collection<Claim> claims) {
        return work.fence(claims)
                .map(held -> claims.stream()
                        .filter(claim -> held.contains(claim.fence()))
                        .collect(Collectors.toSet()));
    }

    /** What becomes of a delivery under a claim. */
    public record Settling(Claim claim, Settlement settlement) {}

    /**
     * Settles deliveries and appends an attempt to each, inside the caller's transaction. An error when one of them was settled
     * meanwhile: nothing of the transaction may stand then. All of a transaction at once: whoever else locks several deliveries
     * does so in the order of their ids.
     */
    public Mono<Void> settleAll(List<Settling> all) {
        return Mono.defer(() -> {
                    Instant now = clock.instant();
                    return settling.settle(
                            all.stream().map(one -> row(one, now)).toList());
                })
                .flatMap(settled -> all.stream()
                        .map(one -> one.settlement().deliveryId())
                        .filter(id -> !settled.contains(id))
                        .findFirst()
                        .<Mono<Void>>map(missing -> Mono.error(new SettledMeanwhile(missing)))
                        .orElseGet(Mono::empty))
                .then(Mono.defer(() -> counting.settled(all)));
    }

    private SettlingTable.Row row(Settling one, Instant now) {
        var settlement = one.settlement();
        return new SettlingTable.Row(
                one.claim(),
                ids.next(),
                settlement,
                json.writeValueAsString(settlement.problems()),
                json.writeValueAsString(settlement.trace()),
                json.writeValueAsString(settlement.versions()),
                retention.after(name(settlement.outcome()), now));
    }

    /**
     * Ends the claim inside the caller's transaction: the work row goes unless a delivery is still open. What came
     * meanwhile is then due at once, what the handler left open in a minute.
     */
    public Mono<Void> finish(Claim claim) {
        return finishAll(List.of(claim));
    }

    /** The same for many. */
    public Mono<Void> finishAll(Collection<Claim> claims) {
        return settling.finish(claims).then(wake.afterCommit());
    }

    /**
     * Makes the work of a delivery due inside the caller's transaction, and thereby waits for whoever settles it: what is read of it
     * afterwards stays so until the transaction ends.
     */
    public Mono<Void> due(UUID deliveryId) {
        return work.due(deliveryId).then();
    }

    /** Opens a settled delivery again and makes its work due; audited by the caller. */
    public Mono<Void> reopen(UUID deliveryId) {
        // The work row first, as everywhere: its lock decides.
        return work.due(deliveryId)
                .then(deliveries.reopen(deliveryId))
                .then(wake.afterCommit())
                .as(transaction::transactional);
    }

    /** Lets those that are open be looked at now, however many. */
    public Mono<Void> lookNow(Collection<UUID> deliveryIds) {
        return work.due(deliveryIds).then(wake.afterCommit()).as(transaction::transactional);
    }

    /** Settles an open or needs-attention delivery as ignored because a person said so. False when it was settled otherwise meanwhile. */
    public Mono<Boolean> ignore(UUID deliveryId, String reasonCode, String reason) {
        return ignoreAll(List.of(deliveryId), reasonCode, reason).hasElements();
    }

    /** The same for many. Those of them that were ignored. */
    public Flux<UUID> ignoreAll(Collection<UUID> deliveryIds, String reasonCode, String reason) {
        return Flux.defer(() -> deliveries.ignore(deliveryIds, reasonCode, reason, clock.instant()));
    }

    /**
     * Takes back that a delivery was ignored for this reason: it needs attention as it did, or is open as it was. False when
     * something else became of it meanwhile.
     */
    public Mono<Boolean> takeBackIgnore(UUID deliveryId, String reasonCode) {
        // The work row first, as everywhere: two who take it back while a third tries it again would wait for each
        // other.
        return work.due(deliveryId)
                .then(Mono.defer(() -> deliveries.restore(deliveryId, reasonCode, clock.instant())))
                .filter(restored -> restored > 0)
                .switchIfEmpty(Mono.defer(() -> openAgain(deliveryId, reasonCode)))
                .map(changed -> changed > 0)
                .as(transaction::transactional);
    }

    private Mono<Long> openAgain(UUID deliveryId, String reasonCode) {
        return deliveries.reopenIgnored(deliveryId, reasonCode).delayUntil(_ -> wake.afterCommit());
    }

    /** Makes the work of a listener's open deliveries due, e.g. because its draft became a listener. How many. */
    public Mono<Long> makeDue(UUID listenerId) {
        return work.dueOfListener(listenerId)
                .delayUntil(_ -> wake.afterCommit())
                .as(transaction::transactional);
    }

    /**
     * Opens what a listener ignored for this reason since then, and makes its work due. How many deliveries. Nobody may ignore for
     * this reason meanwhile: the caller sees to it.
     */
    public Mono<Long> reopenIgnored(UUID listenerId, String reasonCode, Instant since) {
        // The work rows first, as everywhere.
        return work.dueOfIgnored(listenerId, reasonCode, since)
                .then(deliveries.reopenIgnored(listenerId, reasonCode, since))
                .delayUntil(_ -> wake.afterCommit())
                .as(transaction::transactional);
    }

    /** How many deliveries a listener ignored for this reason since then. */
    public Mono<Long> countIgnored(UUID listenerId, String reasonCode, Instant since) {
        return deliveries.countIgnored(listenerId, reasonCode, since);
    }

    /** The latest delivery of each listener that has one. */
    public Flux<Latest> latest(Collection<UUID> listenerIds) {
        return listenerIds.isEmpty() ? Flux.empty() : deliveries.latest(listenerIds);
    }

    static String name(Settlement.Outcome outcome) {
        return switch (outcome) {
            case IMPORTED -> "imported";
            case IGNORED -> "ignored";
            case NEEDS_ATTENTION -> "needsAttention";
        };
    }

    /** A person was faster: what is open is to be read again. */
    public static final class SettledMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SettledMeanwhile(UUID deliveryId) {
            super("the delivery " + deliveryId + " was settled meanwhile");
        }
    }
}
