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
        return table.waitingIds()
                .collectList()
                .flatMap(ids -> gate.chosen()
                        .then(inbox.lookNow(ids))
                        .then(audit.record(who, AuditKind.WAITING_PROCESSED_ALL, "connection", WAITING, counted(ids))))
                .as(transactions::transactional)
                .then(hint());
    }

    /** Processes the chosen ones. The others cannot wait once the connection is Active: they are ignored, and can be tried again. */
    Mono<Void> process(Person who, Collection<UUID> chosen) {
        if (chosen.isEmpty()) {
            return Mono.error(Problem.invalid("deliveryIds", "Choose at least one delivery to process."));
        }
        var wanted = new HashSet<>(chosen);
        return table.waitingIds()
                .collectList()
                .map(ids -> ids.stream().collect(Collectors.partitioningBy(wanted::contains)))
                .flatMap(chose -> gate.chosen()
                        // The work first, as everywhere: who works on it has its row, and wants its deliveries.
                        .then(inbox.lookNow(listed(chose, true)))
                        .then(ignore(listed(chose, false)))
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
     * @param chosen empty: everything that waits
     */
    Mono<Void> ignoreWaiting(Person who, Collection<UUID> chosen) {
        var wanted = new HashSet<>(chosen);
        return table.waitingIds()
                .filter(id -> wanted.isEmpty() || wanted.contains(id))
                .collectList()
                .flatMap(ids -> ignore(ids)
                        .then(chosenWhenNoneIsLeft())
                        .then(audit.record(who, AuditKind.WAITING_IGNORED, "connection", WAITING, counted(ids))))
                .as(transactions::transactional)
                .then(hint());
    }

    private Mono<Void> chosenWhenNoneIsLeft() {
        return table.countWaiting().filter(left -> left == 0).flatMap(none -> gate.chosen());
    }

    private Mono<Void> ignore(List<UUID> ids) {
        return inbox.ignoreAll(ids, DeliveryActions.BY_PERSON, "A person chose not to process it.")
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
