package dev.stagedoor.reconciling;

import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.connection.Backoff;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.ashby.connection.Pulse;
import dev.stagedoor.employee.CandidateAliases;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.inbox.WorkHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads Ashby's list of applications, one page per claim, and keeps what it says. With a sync token only what changed; without
 * one, or when Ashby refuses it, everything. The token is kept after the last page, never before.
 */
@Component
class SweepHandler implements WorkHandler {
    static final String KIND = "sweep";

    /** So many failures are no passing trouble. */
    private static final int PATIENCE = 2;

    private static final String NOT_KEPT =
            "Stagedoor cannot keep what Ashby says. It is tried again and again; ask whoever"
                    + " operates Stagedoor to look at its log.";

    private static final String ENDLESS =
            "Ashby's list of applications does not come to an end. It is read again from its beginning.";

    private final Pulse pulse;
    private final Gate gate;
    private final AshbyClient client;
    private final LongWork work;
    private final SweepTable sweeps;
    private final SeenTable seen;
    private final CandidateAliases aliases;
    private final ObjectProvider<Swept> waiting;
    private final SweepProperties properties;
    private final TransactionalOperator transactions;
    private final Clock clock;

    SweepHandler(
            Pulse pulse,
            Gate gate,
            AshbyClient client,
            LongWork work,
            SweepTable sweeps,
            SeenTable seen,
            CandidateAliases aliases,
            ObjectProvider<Swept> waiting,
            SweepProperties properties,
            TransactionalOperator transactions,
            Clock clock) {
        this.pulse = pulse;
        this.gate = gate;
        this.client = client;
        this.work = work;
        this.sweeps = sweeps;
        this.seen = seen;
        this.aliases = aliases;
        this.waiting = waiting;
        this.properties = properties;
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
    public Mono<Void> work(Claim claim) {
        return sweeps.find()
                .flatMap(state -> state.pages() < properties.mostPages() ? page(claim, state) : endless(claim, state))
                .onErrorResume(error -> isOurs(error) && claim.failures() >= PATIENCE, error -> tell(claim, error))
                .onErrorResume(AshbyFailure.class, failure -> Backoff.after(failure, gate));
    }

    /** Pages that lead in a circle would be read for ever, and nobody would hear of it. */
    private Mono<Void> endless(Claim claim, SweepTable.State state) {
        return inStep(claim, sweeps.startOver(state).then(sweeps.stuck(ENDLESS)).then(Mono.defer(this::tell)))
                .then(Mono.error(() -> new AshbyFailure(AshbyFailure.Kind.REFUSED, "endless_list", ENDLESS, null)));
    }

    private static boolean isOurs(Throwable error) {
        return !(error instanceof AshbyFailure) && !(error instanceof Held);
    }

    /** What fails again and again for a reason of our own is said where people look, else they would see only an old ledger. */
    private Mono<Void> tell(Claim claim, Throwable error) {
        return inStep(claim, sweeps.stuck(NOT_KEPT).then(Mono.defer(this::tell)))
                .onErrorComplete()
                .then(Mono.error(error));
    }

    private Mono<Void> page(Claim claim, SweepTable.State state) {
        Instant now = clock.instant();
        return client.page("application.list", state.request())
                .map(root -> SeenPage.read(root, state.cursor()))
                .onErrorResume(AshbyFailure.class, failure -> stuck(claim, state, failure))
                .delayElement(properties.pace())
                .flatMap(page -> inStep(claim, keep(claim, state, page, now)));
    }

    /** Nothing happens when the claim was lost: whoever has it now does the same. */
    private Mono<Void> inStep(Claim claim, Mono<Void> step) {
        return work.fence(claim).filter(ours -> ours).flatMap(_ -> step).as(transactions::transactional);
    }

    /** When the pass was changed meanwhile, by another key say, its page is for nobody and the next claim begins anew. */
    private Mono<Void> keep(Claim claim, SweepTable.State state, SeenPage page, Instant now) {
        String next = page.next();
        return (next == null ? sweeps.end(state, page.syncToken()) : sweeps.on(state, next))
                .flatMap(ours -> ours ? keepSeen(claim, state, page, now) : work.goOn(claim));
    }

    private Mono<Void> keepSeen(Claim claim, SweepTable.State state, SeenPage page, Instant now) {
        return seen.keep(page.applications(), state.presentPass(), now)
                .then(Mono.defer(() -> aliases.keep(candidates(page))))
                .then(Mono.defer(() -> page.next() == null ? end(claim, state) : work.goOn(claim)));
    }

    private static Map<String, String> candidates(SeenPage page) {
        return page.applications().stream()
                .collect(Collectors.toMap(SeenApplication::applicationId, SeenApplication::candidateId));
    }

    private Mono<Void> end(Claim claim, SweepTable.State state) {
        Mono<Void> forgotten = state.asksForEverything() ? seen.forget(state.presentPass()) : Mono.empty();
        return forgotten.then(Mono.defer(() -> work.end(claim))).then(Mono.defer(this::tell));
    }

    private Mono<Void> tell() {
        return Flux.fromStream(waiting::orderedStream).concatMap(Swept::swept).then();
    }

    /** A token or cursor that Ashby refuses costs a whole pass; what a person must mend is said; all else is tried again. */
    private Mono<SeenPage> stuck(Claim claim, SweepTable.State state, AshbyFailure failure) {
        if (failure.needsFullPass()) {
            return startOver(claim, state, failure);
        }
        return switch (failure.kind()) {
            case MISSING_PERMISSION, NOT_FOUND, REFUSED ->
                inStep(claim, sweeps.stuck(failure.inWords()).then(Mono.defer(this::tell)))
                        .then(Mono.error(failure));
            case NOT_CONNECTED, WRONG_KEY, RATE_LIMITED, UNAVAILABLE -> Mono.error(failure);
        };
    }

    /** At once the first time. A whole pass that is refused too counts as a failure and waits. */
    private Mono<SeenPage> startOver(Claim claim, SweepTable.State state, AshbyFailure failure) {
        return state.asksForEverything()
                ? inStep(claim, sweeps.startOver(state).then()).then(Mono.error(failure))
                : inStep(claim, sweeps.startOver(state).then(work.goOn(claim))).then(Mono.empty());
    }
}
