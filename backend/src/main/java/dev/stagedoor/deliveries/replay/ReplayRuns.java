package dev.stagedoor.deliveries.replay;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.deliveries.replay.Replay.State;
import dev.stagedoor.deliveries.replay.ReplayTable.Asked;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Starts, applies and stops replays; they are everybody's who administers. Asking twice for the same does it once. */
@Component
class ReplayRuns {
    /** What is looked at within an hour or so, and can be read through by a person. */
    static final int MOST = 10_000;

    private final ReplayTable table;
    private final ReplayRowTable rows;
    private final LongWork work;
    private final AuditLog audit;
    private final Hints hints;
    private final Ids ids;
    private final Clock clock;
    private final TransactionalOperator transactions;

    ReplayRuns(
            ReplayTable table,
            ReplayRowTable rows,
            LongWork work,
            AuditLog audit,
            Hints hints,
            Ids ids,
            Clock clock,
            TransactionalOperator transactions) {
        this.table = table;
        this.rows = rows;
        this.work = work;
        this.audit = audit;
        this.hints = hints;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Begins to find out what would change. Many at a time by one replay only, for Ashby's sake. */
    Mono<Replay> start(Asked asked, Person who) {
        UUID id = ids.next();
        return table.insert(id, asked, who, clock.instant())
                .filter(there -> there)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Delivery")))
                .flatMap(_ -> rows.insert(id, asked, MOST + 1))
                .flatMap(ReplayRuns::bounded)
                .then(Mono.defer(() -> work.start(ReplayHandler.KIND, id.toString())))
                .then(Mono.defer(() -> audit.record(who, AuditKind.REPLAY_STARTED, subject(id), null, asked(asked))))
                .as(transactions::transactional)
                .then(Mono.defer(() -> find(id)))
                .onErrorResume(DuplicateKeyException.class, _ -> table.sameUnderWay(asked))
                .switchIfEmpty(Mono.error(ReplayRuns::anotherUnderWay))
                .doOnNext(this::tell);
    }

    private static Mono<Void> bounded(long count) {
        if (count == 0) {
            return Mono.error(nothingThere());
        }
        return count > MOST ? Mono.error(ReplayRuns::tooMany) : Mono.empty();
    }

    Mono<Replay> find(UUID id) {
        return table.find(id).switchIfEmpty(Mono.error(() -> Problem.notFound("Replay")));
    }

    Flux<Replay> newest(int limit) {
        return table.newest(limit);
    }

    /** @param chosen none: all that would change something */
    Mono<Replay> apply(UUID id, Collection<UUID> chosen, Person who) {
        return find(id).flatMap(replay -> switch (replay.state()) {
            case LOOKING -> Mono.<Replay>error(stillLooking());
            case APPLYING -> alreadyChosen(replay, chosen);
            case READY, DONE, STOPPED -> begin(id, chosen, who).then(Mono.defer(() -> find(id)));
        });
    }

    /** Asked twice is once; but others than those under way must wait. */
    private Mono<Replay> alreadyChosen(Replay replay, Collection<UUID> chosen) {
        return rows.left(replay.id(), chosen)
                .filter(left -> left == 0)
                .switchIfEmpty(Mono.error(ReplayRuns::stillApplying))
                .thenReturn(replay);
    }

    private static Problem stillApplying() {
        return Problem.conflict(
                "replay-applying",
                "Others are being applied just now",
                "Nothing was chosen. Wait until they are done, then apply these.");
    }

    /** The work row first, as everywhere: its lock decides. */
    private Mono<Void> begin(UUID id, Collection<UUID> chosen, Person who) {
        return work.start(ReplayHandler.KIND, id.toString())
                .then(Mono.defer(() -> table.applies(id, who)))
                .filter(begun -> begun)
                .flatMap(_ -> rows.choose(id, chosen))
                .filter(count -> count > 0)
                .switchIfEmpty(Mono.error(ReplayRuns::nothingToApply))
                .flatMap(count ->
                        audit.record(who, AuditKind.REPLAY_APPLIED, subject(id), null, Map.of("deliveries", count)))
                .as(transactions::transactional)
                .onErrorMap(DuplicateKeyException.class, _ -> anotherUnderWay())
                .then(Mono.fromRunnable(() -> hints.publish(Hints.Topic.REPLAY, id.toString())));
    }

    /** What was found out or applied by then stays. */
    Mono<Replay> stop(UUID id, Person who) {
        return find(id).filter(replay -> replay.state().isUnderWay())
                .flatMap(replay -> endNow(replay, who).as(transactions::transactional))
                .then(Mono.defer(() -> find(id)))
                .doOnNext(this::tell);
    }

    private Mono<Void> endNow(Replay replay, Person who) {
        UUID id = replay.id();
        return work.start(ReplayHandler.KIND, id.toString())
                .then(Mono.defer(() -> table.rest(id, State.STOPPED, clock.instant())))
                .filter(stopped -> stopped)
                .flatMap(_ -> rows.unchoose(id)
                        .then(audit.record(
                                who,
                                AuditKind.REPLAY_STOPPED,
                                subject(id),
                                Map.of("state", replay.state()),
                                Map.of("state", State.STOPPED))));
    }

    private void tell(Replay replay) {
        hints.publish(Hints.Topic.REPLAY, replay.id().toString());
    }

    private static String subject(UUID id) {
        return "replay:" + id;
    }

    private static Map<String, Object> asked(Asked asked) {
        var filter = asked.filter();
        var after = new HashMap<String, Object>();
        after.put("mapping", asked.under());
        if (asked.deliveryId() != null) {
            after.put("delivery", asked.deliveryId());
            return after;
        }
        after.put("outcome", filter.outcome());
        if (!filter.search().isEmpty()) {
            after.put("search", filter.search());
        }
        if (filter.since() != null) {
            after.put("since", filter.since());
        }
        if (asked.listener() != null) {
            after.put("listener", asked.listener());
        }
        return after;
    }

    private static Problem anotherUnderWay() {
        return Problem.conflict(
                "replay-under-way",
                "Another replay is under way",
                "Ashby is asked for one at a time. Wait until it is done, or stop it.");
    }

    private static Problem stillLooking() {
        return Problem.conflict(
                "replay-looking",
                "It is not known yet what would change",
                "Wait until the dry run is done, or stop it and apply what was found by then.");
    }

    private static Problem nothingToApply() {
        return Problem.conflict(
                "nothing-to-apply", "Nothing to apply", "None of these deliveries would change anything now.");
    }

    private static Problem nothingThere() {
        return Problem.conflict(
                "nothing-to-replay", "No delivery to replay", "No delivery is found by this. Choose others.");
    }

    private static Problem tooMany() {
        return Problem.conflict(
                "too-many-to-replay",
                "These are more than 10,000 deliveries",
                "That many cannot be replayed at once. Choose a later moment, one listener or one outcome, and replay in parts.");
    }
}
