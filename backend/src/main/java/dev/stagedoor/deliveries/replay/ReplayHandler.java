package dev.stagedoor.deliveries.replay;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.connection.Backoff;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.ashby.connection.Pulse;
import dev.stagedoor.deliveries.replay.Replay.State;
import dev.stagedoor.deliveries.replay.ReplayRow.Progress;
import dev.stagedoor.deliveries.replay.ReplaySteps.Applied;
import dev.stagedoor.deliveries.replay.ReplaySteps.Looked;
import dev.stagedoor.importing.Replays.Under;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.inbox.WorkHandler;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Works on a replay: first looks at every delivery, then applies the chosen ones, some at each claim. Each step is written down
 * behind the fence, so that a replay goes on after a crash where it stood, and stops when somebody stopped it.
 */
@Component
class ReplayHandler implements WorkHandler {
    static final String KIND = "replay";

    /** Most were ignored, and Ashby need not be asked about those. */
    private static final int BATCH = 25;

    /** One of whom Ashby cannot tell for so often in a row is left out, so that the others are not kept waiting. */
    private static final int PATIENCE = 2;

    /** Whatever it was that failed so often in a row: the next one's turn. */
    private static final int MOST_FAILURES = 5;

    private final Pulse pulse;
    private final Gate gate;
    private final LongWork work;
    private final ReplayTable replays;
    private final ReplayRowTable rows;
    private final ReplaySteps steps;
    private final TransactionalOperator transactions;
    private final Hints hints;
    private final Clock clock;

    ReplayHandler(
            Pulse pulse,
            Gate gate,
            LongWork work,
            ReplayTable replays,
            ReplayRowTable rows,
            ReplaySteps steps,
            TransactionalOperator transactions,
            Hints hints,
            Clock clock) {
        this.pulse = pulse;
        this.gate = gate;
        this.work = work;
        this.replays = replays;
        this.rows = rows;
        this.steps = steps;
        this.transactions = transactions;
        this.hints = hints;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whoever looks at a replay reads why it waits. */
    @Override
    public Mono<String> held() {
        return pulse.held()
                .delayUntil(reason -> replays.waits(reason).doOnNext(this::tell).then());
    }

    @Override
    public Mono<Void> work(Claim claim) {
        UUID id = UUID.fromString(claim.key());
        return replays.state(id)
                .defaultIfEmpty(State.STOPPED)
                .flatMap(state -> switch (state) {
                    case LOOKING -> look(claim, id);
                    case APPLYING -> apply(claim, id);
                    case READY, DONE, STOPPED -> step(claim, id, work.end(claim));
                })
                .onErrorResume(AshbyFailure.class, failure -> Backoff.after(failure, gate));
    }

    private Mono<Void> step(Claim claim, UUID id, Mono<Void> step) {
        return work.fence(claim)
                .filter(ours -> ours)
                .flatMap(_ -> step)
                .as(transactions::transactional)
                .then(Mono.fromRunnable(() -> tell(id)));
    }

    private void tell(UUID id) {
        hints.publish(Hints.Topic.REPLAY, id.toString());
    }

    private Mono<Void> look(Claim claim, UUID id) {
        // Alone after a failure, so that it is known which one fails.
        return rows.next(id, Progress.TO_LOOK, claim.failures() == 0 ? BATCH : 1)
                .flatMap(
                        next -> next.isEmpty() ? step(claim, id, rest(claim, id, State.READY)) : look(claim, id, next));
    }

    private Mono<Void> look(Claim claim, UUID id, List<UUID> next) {
        return replays.under(id)
                .flatMapMany(under -> looks(claim, next, under))
                .takeUntil(Looked::askedAshby)
                .collectList()
                .filter(looked -> !looked.isEmpty())
                .flatMap(looked -> withoutTheFailed(claim, looked))
                .flatMap(looked -> step(claim, id, looked(claim, id, looked)));
    }

    /** As many as need no look at Ashby, and the first one that does; or up to the first one that fails. */
    private Flux<Looked> looks(Claim claim, List<UUID> next, Under under) {
        return claim.failures() < MOST_FAILURES
                ? Flux.fromIterable(next).concatMap(delivery -> steps.look(delivery, under), 0)
                : Flux.fromIterable(next).map(ReplaySteps::givenUp);
    }

    /** What concerns one person costs the replay that delivery; what concerns everybody makes it wait. */
    private static Mono<List<Looked>> withoutTheFailed(Claim claim, List<Looked> looked) {
        var failure = looked.getLast().failure();
        if (failure == null || isLeftOut(claim, failure)) {
            return Mono.just(looked);
        }
        return looked.size() == 1 ? Mono.error(failure) : Mono.just(looked.subList(0, looked.size() - 1));
    }

    private static boolean isLeftOut(Claim claim, AshbyFailure failure) {
        return switch (failure.kind()) {
            case NOT_FOUND, MISSING_PERMISSION, REFUSED -> true;
            case UNAVAILABLE -> claim.failures() >= PATIENCE;
            case NOT_CONNECTED, WRONG_KEY, RATE_LIMITED -> false;
        };
    }

    private Mono<Void> looked(Claim claim, UUID id, List<Looked> looked) {
        return Flux.fromIterable(looked)
                .concatMap(each -> rows.write(id, each.delivery(), Progress.LOOKED, each.what(), null))
                .then(Mono.defer(() -> goOn(claim, id)));
    }

    private Mono<Void> apply(Claim claim, UUID id) {
        return rows.next(id, Progress.CHOSEN, 1)
                .flatMap(next -> next.isEmpty()
                        ? step(claim, id, rest(claim, id, State.DONE))
                        : apply(claim, id, next.getFirst()));
    }

    /** An applied one is written down by the very transaction that applied it, which also gives the claim back. */
    private Mono<Void> apply(Claim claim, UUID id, UUID delivery) {
        return applying(claim, id, delivery)
                .flatMap(applied -> unlessItMakesAllWait(claim, applied))
                .filter(applied -> !applied.done())
                .flatMap(applied -> step(claim, id, notApplied(claim, id, applied)))
                .then(Mono.fromRunnable(() -> tell(id)));
    }

    private Mono<Applied> applying(Claim claim, UUID id, UUID delivery) {
        return claim.failures() < MOST_FAILURES
                ? steps.apply(claim, id, delivery, Mono.defer(() -> goOn(claim, id)))
                : steps.giveUp(id, delivery);
    }

    private static Mono<Applied> unlessItMakesAllWait(Claim claim, Applied applied) {
        var failure = applied.failure();
        return failure == null || isLeftOut(claim, failure) ? Mono.just(applied) : Mono.error(failure);
    }

    private Mono<Void> notApplied(Claim claim, UUID id, Applied applied) {
        return rows.write(id, applied.delivery(), Progress.NOT_APPLIED, applied.what(), applied.note())
                .then(Mono.defer(() -> goOn(claim, id)));
    }

    private Mono<Void> goOn(Claim claim, UUID id) {
        return replays.goesOn(id).then(Mono.defer(() -> work.goOn(claim)));
    }

    private Mono<Void> rest(Claim claim, UUID id, State state) {
        return replays.rest(id, state, clock.instant()).then(Mono.defer(() -> work.end(claim)));
    }
}
