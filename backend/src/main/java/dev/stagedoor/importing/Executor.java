package dev.stagedoor.importing;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.activity.Hints.Topic;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.inbox.Inbox.Settling;
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

    /** What one transaction does, beside what it has written already: deliveries are settled all at once, in their order. */
    private record Doing(Claim claim, List<Settling> settlings, List<Hint> hints) {
        Doing(Claim claim) {
            this(claim, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Fails with {@link StaleException} when an assumption broke, and with {@link Held} when something must wait. */
    Mono<Void> execute(Claim claim, Decided decided) {
        if (decided.plan() instanceof ImportPlan.TryLater later) {
            return Mono.error(new Held(later.reason(), later.delay()));
        }
        return assumptions
                .before(decided)
                .then(Mono.defer(() -> inbox.fence(claim)))
                .filter(ours -> ours)
                .flatMap(ours -> carryOut(new Doing(claim), decided))
                .as(transactions::transactional)
                .doOnNext(this::tell)
                .then(Mono.defer(() -> holdDrafts(decided)));
    }

    /**
     * As {@link #execute}, for a delivery that was settled before: it is opened, carried out and settled anew at one stroke, so
     * that nobody sees it open. The claim is of other work, which {@code with} writes down. Empty when the claim was lost.
     */
    Mono<Boolean> again(Claim claim, Mono<Void> opened, Decided decided, Mono<Void> with) {
        return Mono.defer(() -> again(new Doing(claim), opened, decided, with));
    }

    private Mono<Boolean> again(Doing doing, Mono<Void> opened, Decided decided, Mono<Void> with) {
        return assumptions
                .before(decided)
                .then(Mono.defer(() -> inbox.fence(doing.claim())))
                .filter(ours -> ours)
                .flatMap(_ -> opened.then(Mono.defer(() -> assumptions.verify(decided)))
                        .then(Mono.defer(() -> carryOutPlan(doing, decided)))
                        .then(Mono.defer(() -> settle(doing)))
                        .then(with)
                        .thenReturn(true))
                .as(transactions::transactional)
                .doOnNext(_ -> tell(doing));
    }

    private void tell(Doing done) {
        done.hints().forEach(hint -> hints.publish(hint.topic(), hint.id()));
    }

    /** Whoever counts repetitions of several of them locks them in one order, and so does this. */
    private Mono<Void> settle(Doing doing) {
        return doing.settlings().isEmpty() ? Mono.empty() : inbox.settleAll(doing.settlings());
    }

    /** Until the first draft ends; should it become a listener, that makes its work due. */
    private Mono<Void> holdDrafts(Decided decided) {
        var now = clock.instant();
        return Mono.justOrEmpty(decided.draftsEnd(now.plus(A_WHILE)))
                .map(end -> Duration.between(now, end))
                .map(left -> left.compareTo(A_WHILE) < 0 ? A_WHILE : left)
                .flatMap(left -> Mono.error(new Held("Waiting for Create event listener", left)));
    }

    private Mono<Doing> carryOut(Doing doing, Decided decided) {
        return assumptions
                .verify(decided)
                .then(Mono.defer(() -> carryOutPlan(doing, decided)))
                .then(Mono.defer(() -> decideOthers(doing, decided)))
                .then(Mono.defer(() -> settle(doing)))
                // A claim with a waiting draft is put back by the worker, not finished.
                .then(Mono.defer(() -> decided.someWait() ? Mono.empty() : inbox.finish(doing.claim())))
                .thenReturn(doing);
    }

    private Mono<Void> carryOutPlan(Doing doing, Decided decided) {
        return switch (decided.plan()) {
            case ImportPlan.Create create ->
                employees
                        .create(create.values(), known(decided).typed(), source(decided))
                        .onErrorMap(DuplicateKeyException.class, taken -> someoneWasFaster())
                        .flatMap(id -> enrollAll(doing, decided, new Person(id, 1, true)));
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
                                doing,
                                decided,
                                new Person(
                                        update.employee().id(),
                                        update.employee().version(),
                                        false)));
            case ImportPlan.Skip skip ->
                enrollAll(doing, decided, new Person(skip.employeeId(), skip.version(), false));
            case ImportPlan.AskAPerson ask ->
                Flux.fromIterable(decided.wanted())
                        .concatMap(wanted -> needsAttention(doing, wanted, decided, ask))
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

    private Mono<Void> enrollAll(Doing doing, Decided decided, Person person) {
        doing.hints().add(new Hint(Topic.EMPLOYEE, person.id().toString()));
        return recordPerson(decided, person)
                .thenMany(Flux.fromIterable(decided.wanted()))
                .concatMap(wanted -> enroll(doing, decided, wanted, person))
                .then();
    }

    /** An update that enrolls somebody may find every value there already. */
    private boolean writes(Decided decided) {
        return switch (decided.plan()) {
            case ImportPlan.Create _ -> true;
            case ImportPlan.Update _ -> !values(decided).changes().isEmpty();
            default -> false;
        };
    }

    private Mono<Void> recordPerson(Decided decided, Person person) {
        if (!writes(decided)) {
            return Mono.empty();
        }
        var delivery = decided.wanted().getLast().delivery().id();
        return chronicle.imported(
                person.id(), delivery, known(decided).dossier().candidateName(), person.created());
    }

    private Mono<Void> enroll(Doing doing, Decided decided, Sorted.Wanted wanted, Person person) {
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
                .doOnNext(entered -> {
                    doing.hints().add(new Hint(Topic.ENROLLMENT, workflow.toString()));
                    settled(
                            doing,
                            Story.imported(
                                    decided,
                                    wanted,
                                    values(decided),
                                    person.id(),
                                    person.version(),
                                    entered,
                                    clock.instant()),
                            wanted);
                })
                .then();
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

    private Mono<Void> decideOthers(Doing doing, Decided decided) {
        return Flux.fromIterable(decided.deliveries())
                .concatMap(sorted -> switch (sorted) {
                    case Sorted.Unwanted no ->
                        Mono.<Void>fromRunnable(() -> settled(doing, Story.ignored(no, clock.instant()), no));
                    case Sorted.Unclear unclear ->
                        needsAttention(doing, unclear, decided, ImportPlan.AskAPerson.of(unclear.problem()));
                    case Sorted.Contradicted contradicted ->
                        needsAttention(
                                doing,
                                contradicted,
                                decided,
                                new ImportPlan.AskAPerson(contradicted.problems(), List.of()));
                    case Sorted.Asked asked -> needsAttention(doing, asked, decided, asked.ask());
                    case Sorted.Wanted wanted -> Mono.<Void>empty();
                    case Sorted.Waiting waiting -> Mono.<Void>empty();
                })
                .then();
    }

    private Mono<Void> needsAttention(Doing doing, Sorted sorted, Decided decided, ImportPlan.AskAPerson ask) {
        settled(doing, Story.needsAttention(sorted, decided.facts(), ask, clock.instant()), sorted);
        return chronicle.needsAttention(sorted, ask.problems().getFirst());
    }

    private static void settled(Doing doing, Settlement settlement, Sorted sorted) {
        doing.hints().add(new Hint(Topic.DELIVERY, sorted.delivery().id().toString()));
        doing.hints()
                .add(new Hint(Topic.LISTENER, sorted.delivery().listenerId().toString()));
        doing.settlings().add(new Settling(doing.claim(), settlement));
    }
}
