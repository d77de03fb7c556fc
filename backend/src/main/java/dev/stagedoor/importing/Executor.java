package dev.stagedoor.importing;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.activity.Hints.Topic;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.inbox.Settlement;
import dev.stagedoor.inbox.WorkHandler.Held;
import dev.stagedoor.workflow.Enrollments;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries a plan out in one transaction: who will write records waits until nobody changes all of them, then the fence, then what
 * the plan assumed, then everything or nothing.
 */
@Component
class Executor {
    /** Should a draft's end be unknown, or a moment away on another clock. */
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final TransactionalOperator transactions;
    private final Inbox inbox;
    private final Assumptions assumptions;
    private final Employees employees;
    private final Enrollments enrollments;
    private final Chronicle chronicle;
    private final Hints hints;
    private final FieldConversion conversion;
    private final Clock clock;

    Executor(
            TransactionalOperator transactions,
            Inbox inbox,
            Assumptions assumptions,
            Employees employees,
            Enrollments enrollments,
            Chronicle chronicle,
            Hints hints,
            FieldConversion conversion,
            Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.assumptions = assumptions;
        this.employees = employees;
        this.enrollments = enrollments;
        this.chronicle = chronicle;
        this.hints = hints;
        this.conversion = conversion;
        this.clock = clock;
    }

    private record Hint(Topic topic, String id) {}

    private record Person(UUID id, long version, boolean created) {}

    /** Fails with {@link StaleException} when an assumption broke, and with {@link Held} when something must wait. */
    Mono<Void> execute(Claim claim, Decided decided) {
        if (decided.plan() instanceof ImportPlan.TryLater later) {
            return Mono.error(new Held(later.reason(), later.delay()));
        }
        return assumptions
                .before(decided)
                .then(Mono.defer(() -> inbox.fence(claim)))
                .filter(ours -> ours)
                .flatMap(ours -> carryOut(claim, decided))
                .as(transactions::transactional)
                .doOnNext(done -> done.forEach(hint -> hints.publish(hint.topic(), hint.id())))
                .then(Mono.defer(() -> holdDrafts(decided)));
    }

    /**
     * As {@link #execute}, for a delivery that was settled before: it is opened, carried out and settled anew at one stroke, so
     * that nobody sees it open. The claim is of other work, which {@code with} writes down. Empty when the claim was lost.
     */
    Mono<Boolean> again(Claim claim, Mono<Void> opened, Decided decided, Mono<Void> with) {
        var done = new ArrayList<Hint>();
        return assumptions
                .before(decided)
                .then(Mono.defer(() -> inbox.fence(claim)))
                .filter(ours -> ours)
                .flatMap(_ -> opened.then(Mono.defer(() -> assumptions.verify(decided)))
                        .then(Mono.defer(() -> carryOutPlan(claim, decided, done)))
                        .then(with)
                        .thenReturn(true))
                .as(transactions::transactional)
                .doOnNext(_ -> done.forEach(hint -> hints.publish(hint.topic(), hint.id())));
    }

    /** Until the first draft ends; should it become a listener, that makes its work due. */
    private Mono<Void> holdDrafts(Decided decided) {
        var now = clock.instant();
        return Mono.justOrEmpty(decided.draftsEnd(now.plus(A_WHILE)))
                .map(end -> Duration.between(now, end))
                .map(left -> left.compareTo(A_WHILE) < 0 ? A_WHILE : left)
                .flatMap(left -> Mono.error(new Held("Waiting for Create event listener", left)));
    }

    private Mono<List<Hint>> carryOut(Claim claim, Decided decided) {
        var done = new ArrayList<Hint>();
        return assumptions
                .verify(decided)
                .then(Mono.defer(() -> carryOutPlan(claim, decided, done)))
                .then(Mono.defer(() -> settleOthers(claim, decided, done)))
                // A claim with a waiting draft is put back by the worker, not finished.
                .then(Mono.defer(() -> decided.someWait() ? Mono.empty() : inbox.finish(claim)))
                .thenReturn(done);
    }

    private Mono<Void> carryOutPlan(Claim claim, Decided decided, List<Hint> done) {
        return switch (decided.plan()) {
            case ImportPlan.Create create ->
                employees
                        .create(create.values(), known(decided).typed(), source(decided))
                        .onErrorMap(DuplicateKeyException.class, taken -> someoneWasFaster())
                        .flatMap(id -> enrollAll(claim, decided, new Person(id, 1, true), done));
            case ImportPlan.Update update ->
                employees
                        .update(
                                update.employee().id(),
                                update.employee().version(),
                                update.values(),
                                known(decided).typed(),
                                source(decided),
                                update.governs())
                        .onErrorMap(DuplicateKeyException.class, taken -> someoneWasFaster())
                        .filter(updated -> updated)
                        .switchIfEmpty(Mono.error(() -> new StaleException("The employee")))
                        .flatMap(updated -> enrollAll(
                                claim,
                                decided,
                                new Person(
                                        update.employee().id(),
                                        update.employee().version(),
                                        false),
                                done));
            case ImportPlan.Skip skip ->
                enrollAll(claim, decided, new Person(skip.employeeId(), skip.version(), false), done);
            case ImportPlan.AskAPerson ask ->
                Flux.fromIterable(decided.wanted())
                        .concatMap(wanted -> needsAttention(claim, wanted, decided, ask, done))
                        .then();
            case ImportPlan.TryLater later -> Mono.empty();
            case ImportPlan.Nothing nothing -> Mono.empty();
        };
    }

    /** The plan is made again, and then says who has the value. */
    private static StaleException someoneWasFaster() {
        return new StaleException("Who has a value that must be different for everyone");
    }

    static Employees.ImportSource source(Decided decided) {
        var facts = known(decided);
        return new Employees.ImportSource(
                facts.dossier().applicationId(),
                facts.dossier().candidateId(),
                decided.wanted().getLast().delivery().id(),
                facts.mapping().version(),
                facts.dossier().updatedAt());
    }

    private static Facts known(Decided decided) {
        var facts = decided.facts();
        if (facts == null) {
            throw new IllegalStateException("This plan was made without facts");
        }
        return facts;
    }

    private Mono<Void> enrollAll(Claim claim, Decided decided, Person person, List<Hint> done) {
        done.add(new Hint(Topic.EMPLOYEE, person.id().toString()));
        return recordPerson(decided, person)
                .thenMany(Flux.fromIterable(decided.wanted()))
                .concatMap(wanted -> enroll(claim, decided, wanted, person, done))
                .then();
    }

    private Mono<Void> recordPerson(Decided decided, Person person) {
        if (decided.plan() instanceof ImportPlan.Skip) {
            return Mono.empty();
        }
        var delivery = decided.wanted().getLast().delivery().id();
        return chronicle.imported(
                person.id(), delivery, known(decided).dossier().candidateName(), person.created());
    }

    private Mono<Void> enroll(Claim claim, Decided decided, Sorted.Wanted wanted, Person person, List<Hint> done) {
        var stage = wanted.application().stage();
        var workflow = wanted.listener().workflowId();
        return enrollments
                .enroll(
                        workflow,
                        person.id(),
                        known(decided).dossier().applicationId(),
                        wanted.delivery().id(),
                        wanted.listener().id(),
                        stage == null ? null : stage.id())
                .flatMap(
                        entered -> recordEntry(decided, wanted, person, entered).thenReturn(entered))
                .flatMap(entered -> {
                    done.add(new Hint(Topic.ENROLLMENT, workflow.toString()));
                    return settle(
                            claim,
                            Story.imported(
                                    decided,
                                    wanted,
                                    values(decided),
                                    person.id(),
                                    person.version(),
                                    entered,
                                    clock.instant()),
                            wanted,
                            done);
                });
    }

    private Comparison.Values values(Decided decided) {
        return decided.plan() instanceof ImportPlan.Create
                ? Writes.NEW
                : Comparison.of(known(decided), decided.plan(), conversion);
    }

    private Mono<Void> recordEntry(Decided decided, Sorted.Wanted wanted, Person person, boolean entered) {
        return entered
                ? chronicle.entered(
                        person.id(),
                        wanted.listener().workflow(),
                        wanted.delivery().id(),
                        known(decided).dossier().candidateName())
                : Mono.empty();
    }

    private Mono<Void> settleOthers(Claim claim, Decided decided, List<Hint> done) {
        return Flux.fromIterable(decided.deliveries())
                .concatMap(sorted -> switch (sorted) {
                    case Sorted.Unwanted no -> settle(claim, Story.ignored(no, clock.instant()), no, done);
                    case Sorted.Unclear unclear ->
                        needsAttention(claim, unclear, decided, ImportPlan.AskAPerson.of(unclear.problem()), done);
                    case Sorted.Contradicted contradicted ->
                        needsAttention(
                                claim,
                                contradicted,
                                decided,
                                new ImportPlan.AskAPerson(contradicted.problems(), List.of()),
                                done);
                    case Sorted.Wanted wanted -> Mono.<Void>empty();
                    case Sorted.Waiting waiting -> Mono.<Void>empty();
                })
                .then();
    }

    private Mono<Void> needsAttention(
            Claim claim, Sorted sorted, Decided decided, ImportPlan.AskAPerson ask, List<Hint> done) {
        return settle(claim, Story.needsAttention(sorted, decided.facts(), ask, clock.instant()), sorted, done)
                .then(Mono.defer(
                        () -> chronicle.needsAttention(sorted, ask.problems().getFirst())));
    }

    private Mono<Void> settle(Claim claim, Settlement settlement, Sorted sorted, List<Hint> done) {
        done.add(new Hint(Topic.DELIVERY, sorted.delivery().id().toString()));
        done.add(new Hint(Topic.LISTENER, sorted.delivery().listenerId().toString()));
        return inbox.settle(claim, settlement);
    }
}
