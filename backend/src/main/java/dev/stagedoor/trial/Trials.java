package dev.stagedoor.trial;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.reconciling.SeenApplications;
import dev.stagedoor.reconciling.Swept;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Starts, shows and cancels trials; they are everybody's who administers. */
@Component
class Trials implements Swept {
    private final TrialTable table;
    private final LongWork work;
    private final SeenApplications seen;
    private final AuditLog audit;
    private final Hints hints;
    private final Ids ids;
    private final Clock clock;
    private final TransactionalOperator transactions;

    Trials(
            TrialTable table,
            LongWork work,
            SeenApplications seen,
            AuditLog audit,
            Hints hints,
            Ids ids,
            Clock clock,
            TransactionalOperator transactions) {
        this.table = table;
        this.work = work;
        this.seen = seen;
        this.audit = audit;
        this.hints = hints;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** One at a time, for Ashby's sake. */
    Mono<Trial> start(Trial.Scope scope, Person who) {
        UUID id = ids.next();
        return table.insert(id, scope, who.name())
                .onErrorMap(DuplicateKeyException.class, _ -> underWay())
                .then(Mono.defer(seen::refresh))
                .then(Mono.defer(() -> work.start(TrialHandler.KIND, id.toString())))
                .then(Mono.defer(() -> audit.record(
                        who,
                        AuditKind.TRIAL_STARTED,
                        subject(id),
                        null,
                        Map.of("scope", scope.words(), "people", scope.people()))))
                .as(transactions::transactional)
                .then(Mono.defer(() -> find(id)))
                .doOnNext(this::tell);
    }

    Mono<Trial> find(UUID id) {
        return table.find(id).switchIfEmpty(Mono.error(() -> Problem.notFound("Trial")));
    }

    Flux<Trial> newest(int limit) {
        return table.newest(limit);
    }

    /** What was fetched by then stays. The work row first, as everywhere: its lock decides. */
    Mono<Trial> cancel(UUID id, Person who) {
        return find(id).delayUntil(_ -> work.start(TrialHandler.KIND, id.toString()))
                .delayUntil(_ -> endNow(id))
                .delayUntil(trial -> audit.record(
                        who,
                        AuditKind.TRIAL_CANCELLED,
                        subject(id),
                        Map.of("state", trial.state()),
                        Map.of("state", Trial.State.CANCELLED)))
                .as(transactions::transactional)
                .then(Mono.defer(() -> find(id)))
                .doOnNext(this::tell);
    }

    private Mono<Boolean> endNow(UUID id) {
        return table.end(id, Trial.State.CANCELLED, null, clock.instant())
                .filter(cancelled -> cancelled)
                .switchIfEmpty(Mono.error(Trials::ended));
    }

    /** Those that wait for the list go on. */
    @Override
    public Mono<Void> swept() {
        return table.underWay()
                .concatMap(id -> work.start(TrialHandler.KIND, id.toString()))
                .then();
    }

    private void tell(Trial trial) {
        hints.publish(Hints.Topic.TRIAL, trial.id().toString());
    }

    private static String subject(UUID id) {
        return "trial:" + id;
    }

    private static Problem underWay() {
        return Problem.conflict(
                "trial-under-way",
                "Another trial is under way",
                "Ashby is asked for one at a time. Wait until it is done, or cancel it.");
    }

    private static Problem ended() {
        return Problem.conflict(
                "trial-ended", "This trial has ended already", "Nothing was changed. Its results can be seen.");
    }
}
