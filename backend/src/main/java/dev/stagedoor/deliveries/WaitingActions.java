package dev.stagedoor.deliveries;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.activity.Hints.Topic;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What a person may do with all that waits for the connection: each in one transaction, each audited. */
@Component
class WaitingActions {
    /** So many are named in an entry of the audit. */
    private static final int MOST_NAMED = 100;

    private static final Map<String, String> WAITING = Map.of("outcome", "waiting");

    /**
     * What a person saw when they chose.
     *
     * @param upTo the newest delivery that waited then
     * @param digest of all that waited then, see {@link Digest}
     */
    record Shown(UUID upTo, String digest) {}

    private final DeliveryTable table;
    private final Inbox inbox;
    private final Gate gate;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transactions;

    WaitingActions(
            DeliveryTable table,
            Inbox inbox,
            Gate gate,
            AuditLog audit,
            Hints hints,
            TransactionalOperator transactions) {
        this.table = table;
        this.inbox = inbox;
        this.gate = gate;
        this.audit = audit;
        this.hints = hints;
        this.transactions = transactions;
    }

    /** Lets everything that waits be looked at now. */
    Mono<Void> processAll(Person who) {
        return stillToChoose()
                .then(Mono.defer(() -> table.waitingIds().collectList()))
                .flatMap(ids -> gate.chosen()
                        .then(inbox.lookNow(ids))
                        .then(audit.record(who, AuditKind.WAITING_PROCESSED_ALL, "connection", WAITING, counted(ids))))
                .as(transactions::transactional)
                .then(hint());
    }

    /**
     * Processes the chosen ones. The others cannot wait once the connection is Active: those that were shown are ignored, and can be
     * tried again; those that came since are processed.
     */
    Mono<Void> process(Person who, Collection<UUID> chosen, Shown shown) {
        if (chosen.isEmpty()) {
            return Mono.error(Problem.invalid("deliveryIds", "Choose at least one delivery to process."));
        }
        var wanted = new HashSet<>(chosen);
        return stillToChoose()
                .then(Mono.defer(() -> thoseOf(shown)))
                .map(ids -> ids.stream().collect(Collectors.partitioningBy(wanted::contains)))
                // Whoever chose somebody who no longer waits chose from another list.
                .filter(chose -> listed(chose, true).size() == wanted.size())
                .switchIfEmpty(Mono.error(WaitingActions::changedMeanwhile))
                .flatMap(chose -> gate.chosen()
                        // The work first, as everywhere: who works on it has its row, and wants its deliveries.
                        .then(inbox.lookNow(listed(chose, true)))
                        .then(Mono.defer(() -> ignored(who, listed(chose, false))))
                        .flatMap(ignored -> audit.record(
                                who,
                                AuditKind.WAITING_PROCESSED,
                                "connection",
                                WAITING,
                                processed(listed(chose, true), ignored))))
                .as(transactions::transactional)
                .then(hint());
    }

    private static List<UUID> listed(Map<Boolean, List<UUID>> chose, boolean chosen) {
        return chose.getOrDefault(chosen, List.of());
    }

    /** As long as others are left, there is still something to choose. */
    Mono<Void> ignore(Person who, Collection<UUID> chosen) {
        var wanted = new HashSet<>(chosen);
        return ignore(who, table.waitingIds().filter(wanted::contains).collectList());
    }

    /** All that were shown. */
    Mono<Void> ignore(Person who, Shown shown) {
        return ignore(who, thoseOf(shown));
    }

    private Mono<Void> ignore(Person who, Mono<List<UUID>> which) {
        return stillToChoose()
                .then(Mono.defer(() -> which))
                .filter(ids -> !ids.isEmpty())
                .switchIfEmpty(Mono.error(WaitingActions::changedMeanwhile))
                .flatMap(ids -> ignored(who, ids))
                .flatMap(ids -> gate.chosenWhenNoneIsLeft()
                        .then(audit.record(who, AuditKind.WAITING_IGNORED, "connection", WAITING, counted(ids))))
                .as(transactions::transactional)
                .then(hint());
    }

    /** Fails where there is nothing to choose any more; whoever chooses at the same time waits. */
    private Mono<Void> stillToChoose() {
        return gate.holdChoice()
                .filter(still -> still)
                .switchIfEmpty(Mono.error(WaitingActions::chosenMeanwhile))
                .then();
    }

    /** Those that were shown; fails where they are others by now, for nobody is to be ignored unseen. */
    private Mono<List<UUID>> thoseOf(Shown shown) {
        return table.waitingIds(shown.upTo())
                .collectList()
                .filter(ids -> Digest.of(ids).equals(shown.digest()))
                .switchIfEmpty(Mono.error(WaitingActions::changedMeanwhile));
    }

    private static Problem chosenMeanwhile() {
        return Problem.conflict(
                "chosen-meanwhile",
                "There is nothing to choose any more",
                "Somebody else chose meanwhile, or nothing waits. Nothing was done. Look under Deliveries what became of them.");
    }

    private static Problem changedMeanwhile() {
        return Problem.conflict(
                "waiting-changed",
                "What waits has changed",
                "Others wait by now than those that were shown. Nothing was done. Look at the list again, then choose.");
    }

    /** Those of them that were, for something else may have become of some. */
    private Mono<List<UUID>> ignored(Person who, List<UUID> ids) {
        return inbox.ignoreAll(ids, DeliveryActions.BY_PERSON, who.name() + " chose not to process it.")
                .collectList();
    }

    private Mono<Void> hint() {
        return Mono.fromRunnable(() -> hints.publish(Topic.DELIVERY, ""));
    }

    /** A weekend's may be tens of thousands: how many, and the first of them. */
    private static Map<String, Object> counted(List<UUID> ids) {
        return Map.of("deliveries", ids.size(), "first", first(ids));
    }

    private static Map<String, Object> processed(List<UUID> chosen, List<UUID> ignored) {
        return Map.of("deliveries", chosen.size(), "ignored", ignored.size(), "firstIgnored", first(ignored));
    }

    private static List<UUID> first(List<UUID> ids) {
        return ids.subList(0, Math.min(ids.size(), MOST_NAMED));
    }
}
