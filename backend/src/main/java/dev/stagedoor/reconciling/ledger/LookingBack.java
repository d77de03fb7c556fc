package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Reach;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Older history, on request: who was there before the listener took effect. */
@Component
class LookingBack {
    /** At once; what is left can be asked for afterwards. */
    private static final int MOST = 500;

    /** One call, and the pause after it. */
    private static final Duration EACH = Duration.ofMillis(500);

    /** A day before it is a slip of the hand. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** How many have to be looked at, and about how long that takes. */
    record Estimate(long people, long minutes) {}

    private final Ledgers ledgers;
    private final LedgerTable table;
    private final ExpectedTable expected;
    private final EarlierPeople earlierPeople;
    private final LongWork work;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transactions;
    private final Clock clock;

    LookingBack(
            Ledgers ledgers,
            LedgerTable table,
            ExpectedTable expected,
            EarlierPeople earlierPeople,
            LongWork work,
            AuditLog audit,
            Hints hints,
            TransactionalOperator transactions,
            Clock clock) {
        this.ledgers = ledgers;
        this.table = table;
        this.expected = expected;
        this.earlierPeople = earlierPeople;
        this.work = work;
        this.audit = audit;
        this.hints = hints;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param since null: only who stands in a wanted stage now */
    Mono<Estimate> estimate(UUID listenerId, @Nullable Instant since) {
        return sensible(since)
                .then(Mono.defer(() -> ledgers.inUse(listenerId)))
                .flatMap(listener -> ledgers.reach(listener)
                        .flatMap(reach -> since == null
                                ? inStage(listener, reach)
                                : earlierPeople.changedSince(listener.id(), all(reach), since)))
                .map(people -> new Estimate(people, minutes(people)));
    }

    private Mono<Void> sensible(@Nullable Instant since) {
        if (since != null && since.isAfter(clock.instant())) {
            return Mono.error(Problem.invalid("since", "Choose a day in the past."));
        }
        return since != null && since.isBefore(EARLIEST)
                ? Mono.error(Problem.invalid("since", "Choose a day after 1 January 2000."))
                : Mono.empty();
    }

    private Mono<Long> inStage(Listener listener, Reach reach) {
        Instant from = listener.effectiveFrom() == null ? clock.instant() : listener.effectiveFrom();
        return earlierPeople
                .earlier(listener.id(), listener.workflowId(), reach, from)
                .map(people -> Math.min(people, MOST));
    }

    /** @param since null: those who stand in a wanted stage now, to be chosen from */
    Mono<Void> ask(Person who, UUID listenerId, @Nullable Instant since) {
        return sensible(since)
                .then(Mono.defer(() -> ledgers.inUse(listenerId)))
                .flatMap(listener -> ledgers.reach(listener)
                        .flatMap(reach -> ask(who, listener, reach, since))
                        .thenReturn(listener))
                .as(transactions::transactional)
                .doOnNext(listener ->
                        hints.publish(Hints.Topic.LISTENER, listener.id().toString()))
                .then();
    }

    private Mono<Void> ask(Person who, Listener listener, Reach reach, @Nullable Instant since) {
        Instant now = clock.instant();
        // The work's row first, as in the work itself: its lock decides. What failed while nobody was to be looked at
        // is nobody's fault.
        return work.startAnew(LedgerHandler.KIND, LedgerHandler.KEY)
                .then(Mono.defer(() -> table.open(listener, now)))
                .delayUntil(_ -> table.reached(listener.id()))
                .flatMap(from -> since == null
                        ? expected.collectEarlier(listener.id(), reach, from, MOST)
                                .flatMap(found -> table.ask(listener.id(), from, found))
                        : expected.collect(listener.id(), reach, since)
                                .flatMap(found -> table.ask(listener.id(), since, found)))
                .then(Mono.defer(() -> expected.enrolled(listener, now)))
                .then(Mono.defer(() -> audit.record(
                        who,
                        AuditKind.LEDGER_LOOKED_BACK,
                        "listener:" + listener.id(),
                        null,
                        Map.of("since", since == null ? "who is in the stage now" : since.toString()))));
    }

    Mono<Void> cancel(Person who, UUID listenerId) {
        // The work's row first here too. To collect once more changes nothing.
        return ledgers.inUse(listenerId)
                .flatMap(listener -> work.start(LedgerHandler.KIND, LedgerHandler.KEY)
                        .then(Mono.defer(() -> table.cancel(listener.id())))
                        .then(audit.record(
                                who, AuditKind.LEDGER_LOOKING_BACK_CANCELLED, "listener:" + listenerId, null, null)))
                .as(transactions::transactional)
                .then(Mono.fromRunnable(() -> hints.publish(Hints.Topic.LISTENER, listenerId.toString())));
    }

    private static Set<String> all(Reach reach) {
        var all = new TreeSet<>(reach.in());
        all.addAll(reach.past());
        return all;
    }

    private static long minutes(long people) {
        return EACH.multipliedBy(people).toMinutes() + (people > 0 ? 1 : 0);
    }
}
