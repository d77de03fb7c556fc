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
     * @param count how many waited up to it
     */
    record Shown(UUID upTo, long count) {}

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
        return choosing()
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
        return choosing()
                .then(Mono.defer(() -> as(shown)))
                .map(ids -> ids.stream().collect(Collectors.partitioningBy(wanted::contains)))
                // Whoever chose somebody who no longer waits chose from another list.
                .filter(chose -> listed(chose, true).size() == wanted.size())
                .switchIfEmpty(Mono.error(WaitingActions::changedMeanwhile))
                .flatMap(chose -> gate.chosen()
                        // The work first, as everywhere: who works on it has its row, and wants its deliveries.
                        .then(inbox.lookNow(listed(chose, true)))
                        .then(ignore(who, listed(chose, false)))
                        .then(audit.record(who, AuditKind.WAITING_PROCESSED, "connection", WAITING, processed(chose))))
                .as(transactions::transactional)
                .then(hint());
    }

    private static List<UUID> listed(Map<Boolean, List<UUID>> chose, boolean chosen) {
        return chose.getOrDefault(chosen, List.of());
    }

    /**
     * As long as others are left, there is still something to choose.
     *
     * @param chosen empty: everything that was shown
     */
    Mono<Void> ignoreWaiting(Person who, Collection<UUID> chosen, Shown shown) {
        var wanted = new HashSet<>(chosen);
        return choosing()
                .then(Mono.defer(() -> wanted.isEmpty()
                        ? as(shown)
                        : table.waitingIds().filter(wanted::contains).collectList()))
                .filter(ids -> !ids.isEmpty())
                .switchIfEmpty(Mono.error(WaitingActions::changedMeanwhile))
                .flatMap(ids -> ignore(who, ids)
                        .then(chosenWhenNoneIsLeft())
                        .then(audit.record(who, AuditKind.WAITING_IGNORED, "connection", WAITING, counted(ids))))
                .as(transactions::transactional)
                .then(hint());
    }

    /** Fails where there is nothing to choose any more; whoever chooses at the same time waits. */
    private Mono<Void> choosing() {
        return gate.choosing()
                .filter(still -> still)
                .switchIfEmpty(Mono.error(WaitingActions::chosenMeanwhile))
                .then();
    }

    /** Those that were shown; fails where they are others by now, for nobody is to be ignored unseen. */
    private Mono<List<UUID>> as(Shown shown) {
        return table.waitingIds(shown.upTo())
                .collectList()
                .filter(ids -> ids.size() == shown.count())
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

    private Mono<Void> chosenWhenNoneIsLeft() {
        return table.countWaiting().filter(left -> left == 0).flatMap(none -> gate.chosen());
    }

    private Mono<Void> ignore(Person who, List<UUID> ids) {
        return inbox.ignoreAll(ids, DeliveryActions.BY_PERSON, who.name() + " chose not to process it.")
                .then();
    }

    private Mono<Void> hint() {
        return Mono.fromRunnable(() -> hints.publish(Topic.DELIVERY, ""));
    }

    /** A weekend's may be tens of thousands: how many, and the first of them. */
    private static Map<String, Object> counted(List<UUID> ids) {
        return Map.of("deliveries", ids.size(), "first", first(ids));
    }

    private static Map<String, Object> processed(Map<Boolean, List<UUID>> chose) {
        var ignored = listed(chose, false);
        return Map.of(
                "deliveries", listed(chose, true).size(), "ignored", ignored.size(), "firstIgnored", first(ignored));
    }

    private static List<UUID> first(List<UUID> ids) {
        return ids.subList(0, Math.min(ids.size(), MOST_NAMED));
    }
}
