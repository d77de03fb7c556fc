package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.ashby.connection.Backoff;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.ashby.connection.Pulse;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.inbox.WorkHandler;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.reconciling.SeenApplications;
import dev.stagedoor.reconciling.Swept;
import dev.stagedoor.reconciling.ledger.LookTable.Next;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Keeps the ledger. After each sweep it notes who stands where a listener waits; then, one application per claim, Ashby is asked
 * when each of them entered. Whoever was announced or is in the workflow already costs no call.
 */
@Component
class LedgerHandler implements WorkHandler, Swept {
    static final String KIND = "ledger";
    static final String KEY = "ashby";

    /** Ashby's own work comes first. */
    static final Duration PACE = Duration.ofMillis(100);

    /** One of whom Ashby cannot tell for so often in a row is passed over, so that the others are not kept waiting. */
    private static final int PATIENCE = 2;

    /** Whatever it was that failed so often in a row: the next one's turn. */
    private static final int MOST_FAILURES = 5;

    /** So old the list may be that still has what Ashby does not find. */
    private static final Duration STALE = Duration.ofDays(1);

    private static final String AGAIN_LATER =
            "Ashby did not answer properly when it was asked about this application. It is asked again later.";
    private static final String NOT_SHOWN =
            "Ashby listed this application and does not show it: it was removed since, or its job is confidential and the API key"
                    + " may not see it. It is asked again later.";
    private static final String GIVEN_UP =
            "Looking at this application failed again and again. It is looked at again later.";

    private final Pulse pulse;
    private final Gate gate;
    private final AshbyClient client;
    private final StageCatalog catalog;
    private final Listeners listeners;
    private final SeenApplications seen;
    private final LedgerTable table;
    private final LookTable looks;
    private final Collecting collecting;
    private final LongWork work;
    private final Hints hints;
    private final TransactionalOperator transactions;
    private final Clock clock;

    LedgerHandler(
            Pulse pulse,
            Gate gate,
            AshbyClient client,
            StageCatalog catalog,
            Listeners listeners,
            SeenApplications seen,
            LedgerTable table,
            LookTable looks,
            Collecting collecting,
            LongWork work,
            Hints hints,
            TransactionalOperator transactions,
            Clock clock) {
        this.pulse = pulse;
        this.gate = gate;
        this.client = client;
        this.catalog = catalog;
        this.listeners = listeners;
        this.seen = seen;
        this.table = table;
        this.looks = looks;
        this.collecting = collecting;
        this.work = work;
        this.hints = hints;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> held() {
        return pulse.held();
    }

    @Override
    public Mono<Void> swept() {
        return work.start(KIND, KEY);
    }

    @Override
    public Mono<Void> work(Claim claim) {
        return looks.next()
                .map(next -> claim.failures() < MOST_FAILURES ? look(claim, next) : passOver(claim, next, GIVEN_UP))
                .defaultIfEmpty(collect(claim))
                .flatMap(step -> step)
                .onErrorResume(AshbyFailure.class, failure -> Backoff.after(failure, gate));
    }

    /** When nobody is left to look at, the tables are read again: so every sweep is followed by one collecting at least. */
    private Mono<Void> collect(Claim claim) {
        return collecting
                .collect(part -> step(claim, part))
                .flatMap(found -> step(claim, found ? work.goOn(claim) : work.end(claim)))
                .then(Mono.fromRunnable(() -> hints.publish(Hints.Topic.LISTENER, KEY)));
    }

    private Mono<Void> look(Claim claim, Next next) {
        return Mono.zip(listeners.find(next.listenerId()), catalog.stored())
                .flatMap(known -> look(claim, next, known.getT1(), known.getT2()))
                .then(Mono.fromRunnable(() ->
                        hints.publish(Hints.Topic.LISTENER, next.listenerId().toString())));
    }

    private Mono<Void> look(Claim claim, Next next, Listener listener, Stages stages) {
        if (listener.state() == Listener.State.REMOVED) {
            return step(claim, table.close(listener.id()).then(Mono.defer(() -> work.goOn(claim))));
        }
        return client.results("application.info", Map.of("applicationId", next.applicationId()))
                .delayElement(PACE)
                .map(application -> Look.of(next.applicationId(), application, listener.reach(stages), stages))
                .flatMap(look ->
                        step(claim, looks.looked(next, look, clock.instant()).then(Mono.defer(() -> work.goOn(claim)))))
                .onErrorResume(AshbyFailure.class, failure -> notTold(claim, next, failure));
    }

    private Mono<Void> notTold(Claim claim, Next next, AshbyFailure failure) {
        return switch (failure.kind()) {
            case NOT_FOUND ->
                step(claim, notFound(next).then(Mono.defer(() -> work.goOn(claim))))
                        .then(Mono.defer(() -> seen.readAllFor(
                                next.applicationId(), clock.instant().minus(STALE))));
            case MISSING_PERMISSION, REFUSED ->
                step(claim, looks.notTold(next, failure.inWords()).then(Mono.defer(() -> work.goOn(claim))));
            case UNAVAILABLE -> claim.failures() < PATIENCE ? Mono.error(failure) : passOver(claim, next, AGAIN_LATER);
            case NOT_CONNECTED, WRONG_KEY, RATE_LIMITED -> Mono.error(failure);
        };
    }

    /** Not to be found can also mean not to be seen: it is gone only when the list does not have it either. */
    private Mono<Void> notFound(Next next) {
        return looks.isListed(next)
                .flatMap(listed -> listed ? looks.notToldNow(next, NOT_SHOWN) : looks.gone(next, clock.instant()));
    }

    private Mono<Void> passOver(Claim claim, Next next, String problem) {
        return step(claim, looks.notToldNow(next, problem).then(Mono.defer(() -> work.goOn(claim))));
    }

    private Mono<Void> step(Claim claim, Mono<Void> step) {
        return work.fence(claim).filter(ours -> ours).flatMap(_ -> step).as(transactions::transactional);
    }
}
