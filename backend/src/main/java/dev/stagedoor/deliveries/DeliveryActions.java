package dev.stagedoor.deliveries;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.activity.Hints.Topic;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.importing.ImportProblem;
import dev.stagedoor.importing.MatchDecisions;
import dev.stagedoor.importing.Overrides;
import dev.stagedoor.importing.TypedValues;
import dev.stagedoor.importing.TypedValues.Entered;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What a person may do to one delivery: each in one transaction, each audited. */
@Component
public class DeliveryActions {
    static final String BY_PERSON = "ignoredByPerson";

    /** What the audit keeps of a delivery that is open. */
    private static final Map<String, String> WAITING = Map.of("outcome", "waiting");

    private final DeliveryTable table;
    private final Inbox inbox;
    private final MatchDecisions decisions;
    private final Overrides overrides;
    private final TypedValues typed;
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
            TypedValues typed,
            Employees employees,
            Gate gate,
            AuditLog audit,
            Hints hints,
            TransactionalOperator transactions) {
        this.table = table;
        this.inbox = inbox;
        this.decisions = decisions;
        this.overrides = overrides;
        this.typed = typed;
        this.employees = employees;
        this.gate = gate;
        this.audit = audit;
        this.hints = hints;
        this.transactions = transactions;
    }

    /** Looks at it anew, with Ashby's present and the mapping of now; fails where it was imported. */
    public Mono<Void> tryAgain(Person who, UUID id) {
        return held(id).filter(row -> row.state() != DeliveryRow.State.IMPORTED)
                .switchIfEmpty(Mono.error(DeliveryActions::alreadyImported))
                .flatMap(row -> inbox.reopen(id).thenReturn(row))
                .flatMap(row -> audit.record(who, AuditKind.DELIVERY_TRIED_AGAIN, subject(id), state(row), WAITING))
                .as(transactions::transactional)
                .then(hint(id));
    }

    private Mono<DeliveryRow> found(UUID id) {
        return table.find(id).switchIfEmpty(Mono.error(() -> Problem.notFound("Delivery")));
    }

    /** As it stays until the transaction ends: an import that is being carried out meanwhile is waited for, and what it did is seen. */
    private Mono<DeliveryRow> held(UUID id) {
        return inbox.due(id).then(Mono.defer(() -> found(id)));
    }

    /**
     * Says who the candidate is. Where Ashby's ids say it, it can be nobody else.
     *
     * @param employeeId null: a new person
     * @param onceMore that they enter although they are in the workflow by another application, where that was asked
     */
    Mono<Void> decide(Person who, UUID id, @Nullable UUID employeeId, boolean onceMore) {
        return held(id).filterWhen(
                        row -> problems(row).any(problem -> problem.action() == ImportProblem.Mend.DECIDE_MATCH))
                .switchIfEmpty(Mono.error(DeliveryActions::nothingToDecide))
                .zipWith(name(employeeId))
                .delayUntil(_ -> checkAnswer(id, employeeId, onceMore))
                .flatMap(read -> decisions
                        .decide(id, employeeId, onceMore, who.id())
                        .then(inbox.reopen(id))
                        .then(audit.record(
                                who,
                                AuditKind.DELIVERY_DECIDED,
                                subject(id),
                                state(read.getT1()),
                                decided(employeeId, read.getT2(), onceMore))))
                .as(transactions::transactional)
                .then(hint(id));
    }

    private Mono<String> name(@Nullable UUID employeeId) {
        return employeeId == null
                ? Mono.just("a new person")
                : employees
                        .snapshot(employeeId)
                        .switchIfEmpty(Mono.error(() -> Problem.invalid("employeeId", "This employee does not exist.")))
                        .map(Employees.Snapshot::name);
    }

    /** Fails where something else is asked, or somebody answers otherwise at another delivery that is looked at together with this one. */
    private Mono<Void> checkAnswer(UUID id, @Nullable UUID employeeId, boolean onceMore) {
        return table.offered(id)
                .flatMap(offered -> Mono.justOrEmpty(Offered.problem(offered, employeeId, onceMore)))
                .flatMap(Mono::<Void>error)
                .switchIfEmpty(Mono.defer(() -> decisions.isSaidOtherwise(id, employeeId))
                        .filter(otherwise -> otherwise)
                        .flatMap(_ -> Mono.error(saidOtherwise())));
    }

    /** Although Ashby says otherwise now: what it says now, and nothing that it may say later. */
    public Mono<Void> importAnyway(Person who, UUID id) {
        return held(id).filterWhen(row -> contradictions(row).hasElements())
                .switchIfEmpty(Mono.error(DeliveryActions::nothingContradicts))
                .zipWhen(row -> contradictions(row).collectList())
                .flatMap(both -> overrides
                        .importAnyway(id, both.getT2(), who.id())
                        .then(inbox.reopen(id))
                        .then(audit.record(
                                who,
                                AuditKind.DELIVERY_IMPORTED_ANYWAY,
                                subject(id),
                                state(both.getT1()),
                                Map.of("although", both.getT2()))))
                .as(transactions::transactional)
                .then(hint(id));
    }

    /** Codes of what was shown and may be overridden. */
    private Flux<String> contradictions(DeliveryRow row) {
        return problems(row)
                .filter(problem -> problem.action() == ImportProblem.Mend.IMPORT_ANYWAY)
                .map(ImportProblem::code);
    }

    /** What a person must mend; nothing once it no longer needs attention. */
    private Flux<ImportProblem> problems(DeliveryRow row) {
        return table.more(row.id())
                .filter(more -> row.state() == DeliveryRow.State.NEEDS_ATTENTION)
                .flatMapIterable(DeliveryTable.More::problems);
    }

    /** Nobody is enrolled by it; fails where something else became of it meanwhile. Can be taken back. */
    public Mono<Void> ignore(Person who, UUID id, String reason) {
        return held(id).filter(row ->
                        row.state() == DeliveryRow.State.OPEN || row.state() == DeliveryRow.State.NEEDS_ATTENTION)
                .switchIfEmpty(Mono.error(DeliveryActions::settledMeanwhile))
                .flatMap(row -> inbox.ignore(id, BY_PERSON, reason)
                        .filter(ignored -> ignored)
                        .switchIfEmpty(Mono.error(DeliveryActions::settledMeanwhile))
                        .then(audit.record(
                                who, AuditKind.DELIVERY_IGNORED, subject(id), state(row), Map.of("reason", reason))))
                .as(transactions::transactional)
                // Only now: whoever chooses among all takes the connection's row before the work's.
                .then(Mono.defer(gate::chosenWhenNoneIsLeft))
                .then(hint(id));
    }

    /** As it was, as long as nothing else became of it. */
    public Mono<Void> undoIgnore(Person who, UUID id) {
        return held(id).flatMap(row -> inbox.takeBackIgnore(id, BY_PERSON)
                        .filter(undone -> undone)
                        .switchIfEmpty(Mono.error(DeliveryActions::nothingToUndo))
                        .then(Mono.defer(() -> table.find(id)))
                        .flatMap(now -> audit.record(
                                who, AuditKind.DELIVERY_IGNORE_UNDONE, subject(id), state(row), state(now))))
                .as(transactions::transactional)
                .then(hint(id));
    }

    /** Fails, naming the fields, where no delivery could be given these values. */
    public Mono<Void> fitting(Map<String, JsonNode> values) {
        return typed.check(values);
    }

    /**
     * What Ashby has not, for this person: kept at the delivery, which is tried again with it. What was typed before can be typed
     * anew, and taken away, whatever stands in the way by now.
     *
     * @param values by employee field; null takes away what was typed
     */
    public Mono<Void> enterValues(Person who, UUID id, Map<String, JsonNode> values) {
        return held(id).filter(row -> row.state() == DeliveryRow.State.NEEDS_ATTENTION)
                .zipWhen(row -> typed.at(id))
                .filterWhen(known -> mayEnter(known.getT1(), known.getT2(), values))
                .switchIfEmpty(Mono.error(DeliveryActions::nothingToEnter))
                .flatMap(known -> enter(who, known.getT1(), known.getT2(), values))
                .as(transactions::transactional)
                .then(hint(id));
    }

    private Mono<Void> enter(Person who, DeliveryRow row, List<Entered> before, Map<String, JsonNode> values) {
        UUID id = row.id();
        return typed.keep(id, values, who)
                .flatMap(shown -> inbox.reopen(id)
                        .then(audit.record(
                                who,
                                AuditKind.DELIVERY_VALUES_ENTERED,
                                subject(id),
                                state(row, before, values),
                                shown)));
    }

    /** A value is given where one stands in the way or was typed before; only what was typed can be taken away. */
    private Mono<Boolean> mayEnter(DeliveryRow row, List<Entered> before, Map<String, JsonNode> values) {
        var typedBefore = before.stream().map(Entered::employeeField).collect(Collectors.toSet());
        return problems(row)
                .mapNotNull(ImportProblem::employeeField)
                .collect(Collectors.toSet())
                .map(inTheWay -> values.entrySet().stream()
                        .allMatch(value -> typedBefore.contains(value.getKey())
                                || (!TypedValues.isNothing(value.getValue()) && inTheWay.contains(value.getKey()))));
    }

    private static Map<String, Object> state(DeliveryRow row, List<Entered> before, Map<String, JsonNode> values) {
        var state = new TreeMap<String, Object>(state(row));
        before.stream()
                .filter(entered -> values.containsKey(entered.employeeField()))
                .forEach(entered -> state.put(entered.employeeField(), entered.display()));
        return state;
    }

    private Mono<Void> hint(UUID id) {
        return Mono.fromRunnable(() -> hints.publish(Topic.DELIVERY, id.toString()));
    }

    private static String subject(UUID id) {
        return "delivery:" + id;
    }

    private static Map<String, ?> state(DeliveryRow row) {
        return row.state() == DeliveryRow.State.OPEN ? WAITING : Map.of("outcome", row.state());
    }

    private static Map<String, Object> decided(@Nullable UUID employeeId, String name, boolean onceMore) {
        return employeeId == null
                ? Map.of("employee", name)
                : Map.of("employee", name, "employeeId", employeeId, "onceMore", onceMore);
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

    private static Problem saidOtherwise() {
        return Problem.conflict(
                "said-otherwise",
                "Somebody just said who this is",
                "At another delivery of this application somebody else was chosen, and that is being carried out. Nothing was"
                        + " decided here. Reload in a moment to see what became of it.");
    }

    private static Problem nothingContradicts() {
        return Problem.conflict(
                "nothing-contradicts",
                "Nothing to import anyway",
                "Ashby does not contradict this delivery any more. Reload to see what became of it.");
    }

    private static Problem nothingToUndo() {
        return Problem.conflict(
                "nothing-to-undo",
                "Nothing to undo",
                "This delivery is no longer ignored by a person. Reload to see what became of it.");
    }

    private static Problem nothingToEnter() {
        return Problem.conflict(
                "nothing-to-enter",
                "This value is not missing any more",
                "This delivery no longer waits for it. Reload to see what became of it.");
    }

    private static Problem settledMeanwhile() {
        return Problem.conflict(
                "already-settled",
                "Already settled",
                "This delivery was settled in the meantime. Reload to see what became of it.");
    }
}
