package dev.stagedoor.deliveries;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.activity.Hints.Topic;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.importing.ImportProblem;
import dev.stagedoor.importing.MatchDecisions;
import dev.stagedoor.importing.Overrides;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a person may do to a delivery: each in one transaction, each audited. */
@Component
class DeliveryActions {
    private static final String BY_PERSON = "ignoredByPerson";

    /** What the audit keeps of a delivery that is open. */
    private static final Map<String, String> WAITING = Map.of("outcome", "waiting");

    private final DeliveryTable table;
    private final Inbox inbox;
    private final MatchDecisions decisions;
    private final Overrides overrides;
    private final Employees employees;
    private final Gate gate;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transactions;

    DeliveryActions(
            DeliveryTable table,
            Inbox inbox,
            MatchDecisions decisions,
            Overrides overrides,
            Employees employees,
            Gate gate,
            AuditLog audit,
            Hints hints,
            TransactionalOperator transactions) {
        this.table = table;
        this.inbox = inbox;
        this.decisions = decisions;
        this.overrides = overrides;
        this.employees = employees;
        this.gate = gate;
        this.audit = audit;
        this.hints = hints;
        this.transactions = transactions;
    }

    Mono<Void> tryAgain(Person who, UUID id) {
        return table.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Delivery")))
                .filter(row -> row.state() != DeliveryRow.State.IMPORTED)
                .switchIfEmpty(Mono.error(DeliveryActions::alreadyImported))
                .flatMap(row -> inbox.reopen(id).thenReturn(row))
                .flatMap(row -> audit.record(who, "delivery.triedAgain", subject(id), state(row), WAITING))
                .as(transactions::transactional)
                .then(hint(id));
    }

    /** @param employeeId null: a new person */
    Mono<Void> decide(Person who, UUID id, @Nullable UUID employeeId) {
        return table.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Delivery")))
                .filter(row -> row.state() == DeliveryRow.State.NEEDS_ATTENTION)
                .switchIfEmpty(Mono.error(DeliveryActions::nothingToDecide))
                .flatMap(row -> exists(employeeId).thenReturn(row))
                .flatMap(row -> decisions
                        .decide(id, employeeId, who.id())
                        .then(inbox.reopen(id))
                        .then(audit.record(who, "delivery.decided", subject(id), state(row), decided(employeeId))))
                .as(transactions::transactional)
                .then(hint(id));
    }

    private Mono<Void> exists(@Nullable UUID employeeId) {
        return employeeId == null
                ? Mono.empty()
                : employees
                        .snapshot(employeeId)
                        .switchIfEmpty(Mono.error(() -> Problem.invalid("employeeId", "This employee does not exist.")))
                        .then();
    }

    /** Although Ashby says otherwise now: what it says now, and nothing that it may say later. */
    Mono<Void> importAnyway(Person who, UUID id) {
        return table.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Delivery")))
                .filterWhen(row -> contradictions(row).hasElements())
                .switchIfEmpty(Mono.error(DeliveryActions::nothingContradicts))
                .zipWhen(row -> contradictions(row).collectList())
                .flatMap(both -> overrides
                        .importAnyway(id, both.getT2(), who.id())
                        .then(inbox.reopen(id))
                        .then(audit.record(
                                who,
                                "delivery.importedAnyway",
                                subject(id),
                                state(both.getT1()),
                                Map.of("although", both.getT2()))))
                .as(transactions::transactional)
                .then(hint(id));
    }

    /** Codes of what was shown and may be overridden. */
    private Flux<String> contradictions(DeliveryRow row) {
        return table.more(row.id())
                .filter(more -> row.state() == DeliveryRow.State.NEEDS_ATTENTION)
                .flatMapIterable(DeliveryTable.More::problems)
                .filter(problem -> problem.action() == ImportProblem.Mend.IMPORT_ANYWAY)
                .map(ImportProblem::code);
    }

    Mono<Void> ignore(Person who, UUID id, String reason) {
        return table.find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Delivery")))
                .flatMap(row -> inbox.ignore(id, BY_PERSON, reason)
                        .filter(ignored -> ignored)
                        .switchIfEmpty(Mono.error(DeliveryActions::settledMeanwhile))
                        .then(audit.record(who, "delivery.ignored", subject(id), state(row), Map.of("reason", reason))))
                .as(transactions::transactional)
                .then(hint(id));
    }

    /** Lets everything that waits be looked at now. */
    Mono<Void> processAll(Person who) {
        return table.waitingIds()
                .collectList()
                .flatMap(ids -> gate.chosen()
                        .then(lookNow(ids))
                        .then(audit.record(who, "waiting.processedAll", "connection", WAITING, counted(ids))))
                .as(transactions::transactional)
                .then(hint(null));
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
                        .then(ignoreEach(listed(chose, false)))
                        .then(lookNow(listed(chose, true)))
                        .then(audit.record(who, "waiting.processed", "connection", WAITING, processed(chose))))
                .as(transactions::transactional)
                .then(hint(null));
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
                .flatMap(ids -> ignoreEach(ids)
                        .then(chosenWhenNoneIsLeft())
                        .then(audit.record(who, "waiting.ignored", "connection", WAITING, counted(ids))))
                .as(transactions::transactional)
                .then(hint(null));
    }

    private Mono<Void> chosenWhenNoneIsLeft() {
        return table.countWaiting().filter(left -> left == 0).flatMap(none -> gate.chosen());
    }

    /** Reopening what is open only makes its work due. */
    private Mono<Void> lookNow(Collection<UUID> ids) {
        return Flux.fromIterable(ids).concatMap(inbox::reopen).then();
    }

    private Mono<Void> ignoreEach(List<UUID> ids) {
        return Flux.fromIterable(ids)
                .concatMap(id -> inbox.ignore(id, BY_PERSON, "A person chose not to process it."))
                .then();
    }

    private Mono<Void> hint(@Nullable UUID id) {
        return Mono.fromRunnable(() -> hints.publish(Topic.DELIVERY, id == null ? "" : id.toString()));
    }

    private static String subject(UUID id) {
        return "delivery:" + id;
    }

    private static Map<String, ?> state(DeliveryRow row) {
        return row.state() == DeliveryRow.State.OPEN ? WAITING : Map.of("outcome", row.state());
    }

    private static Map<String, Object> decided(@Nullable UUID employeeId) {
        return Map.of("employeeId", employeeId == null ? "a new person" : employeeId);
    }

    private static Map<String, Object> counted(List<UUID> ids) {
        return Map.of("deliveries", ids);
    }

    private static Map<String, Object> processed(Map<Boolean, List<UUID>> chose) {
        return Map.of("deliveries", listed(chose, true), "ignored", listed(chose, false));
    }

    private static Problem alreadyImported() {
        return Problem.conflict(
                "already-imported", "Already imported", "This delivery was imported. There is nothing to try again.");
    }

    private static Problem nothingToDecide() {
        return Problem.conflict(
                "nothing-to-decide",
                "Nothing to decide",
                "This delivery no longer needs a decision. Reload to see what became of it.");
    }

    private static Problem nothingContradicts() {
        return Problem.conflict(
                "nothing-contradicts",
                "Nothing to import anyway",
                "Ashby does not contradict this delivery any more. Reload to see what became of it.");
    }

    private static Problem settledMeanwhile() {
        return Problem.conflict(
                "already-settled",
                "Already settled",
                "This delivery was settled in the meantime. Reload to see what became of it.");
    }
}
