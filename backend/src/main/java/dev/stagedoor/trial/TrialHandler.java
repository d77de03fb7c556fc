package dev.stagedoor.trial;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.ashby.connection.Backoff;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.ashby.connection.Pulse;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.ashby.dossier.Dossiers;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.inbox.WorkHandler;
import dev.stagedoor.reconciling.SeenApplications;
import dev.stagedoor.reconciling.SeenApplications.Knowledge;
import dev.stagedoor.reconciling.SeenApplications.Person;
import dev.stagedoor.trial.kept.KeptDossiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Gets a trial its people: first the list, as new as the trial, then one dossier per claim. Each step is written down behind
 * the fence, so that a trial goes on after a crash where it stood, and stops when somebody cancelled it.
 */
@Component
class TrialHandler implements WorkHandler {
    static final String KIND = "trial";

    /** A list read so shortly before the trial will do. */
    private static final Duration RECENT = Duration.ofMinutes(1);

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    /** One whom Ashby cannot tell for so often in a row is left out, so that the others are not kept waiting. */
    private static final int PATIENCE = 2;

    /** Whatever it was that failed so often in a row: the next one's turn. */
    private static final int MOST_FAILURES = 5;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Pulse pulse;
    private final Gate gate;
    private final LongWork work;
    private final SeenApplications seen;
    private final Dossiers dossiers;
    private final KeptDossiers kept;
    private final TrialTable trials;
    private final PersonTable people;
    private final TrialProperties properties;
    private final TransactionalOperator transactions;
    private final Hints hints;
    private final Clock clock;

    TrialHandler(
            Pulse pulse,
            Gate gate,
            LongWork work,
            SeenApplications seen,
            Dossiers dossiers,
            KeptDossiers kept,
            TrialTable trials,
            PersonTable people,
            TrialProperties properties,
            TransactionalOperator transactions,
            Hints hints,
            Clock clock) {
        this.pulse = pulse;
        this.gate = gate;
        this.work = work;
        this.seen = seen;
        this.dossiers = dossiers;
        this.kept = kept;
        this.trials = trials;
        this.people = people;
        this.properties = properties;
        this.transactions = transactions;
        this.hints = hints;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whoever looks at a trial reads why it waits. */
    @Override
    public Mono<String> held() {
        return pulse.held()
                .delayUntil(reason -> trials.waits(reason).doOnNext(this::tell).then());
    }

    @Override
    public Mono<Void> work(Claim claim) {
        UUID id = UUID.fromString(claim.key());
        return trials.find(id)
                .map(Trial::state)
                .defaultIfEmpty(Trial.State.CANCELLED)
                .flatMap(state -> switch (state) {
                    case LISTING -> list(claim, id);
                    case FETCHING -> fetch(claim, id);
                    case DONE, CANCELLED, FAILED -> step(claim, id, work.end(claim));
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
        hints.publish(Hints.Topic.TRIAL, id.toString());
    }

    private Mono<Void> list(Claim claim, UUID id) {
        return Mono.zip(trials.find(id), seen.knowledge()).flatMap(known -> list(claim, known.getT1(), known.getT2()));
    }

    private Mono<Void> list(Claim claim, Trial trial, Knowledge known) {
        Instant completeAt = known.completeAt();
        boolean recent = completeAt != null && completeAt.plus(RECENT).isAfter(trial.startedAt());
        if (recent || (completeAt != null && known.problem() != null)) {
            return listed(claim, trial.id(), known);
        }
        if (known.problem() != null) {
            return step(claim, trial.id(), end(claim, trial.id(), Trial.State.FAILED, known.problem()));
        }
        return seen.refreshSoon().then(Mono.error(() -> new Held("Waiting for Ashby's list of applications", A_WHILE)));
    }

    private Mono<Void> listed(Claim claim, UUID id, Knowledge known) {
        return trials.scope(id)
                .flatMap(scope -> seen.newest(scope.stageIds(), scope.status(), scope.people())
                        .collectList())
                .flatMap(found -> step(claim, id, listed(claim, id, found, known)));
    }

    private Mono<Void> listed(Claim claim, UUID id, List<Person> found, Knowledge known) {
        return trials.listed(id, known.completeAt())
                .filter(underWay -> underWay)
                .flatMap(_ -> people.insert(id, found).thenReturn(true))
                .then(Mono.defer(() -> goOn(claim, id)));
    }

    /** The last step ends the trial; a cancelled one ends its work here too. */
    private Mono<Void> goOn(Claim claim, UUID id) {
        return people.next(id)
                .map(_ -> true)
                .defaultIfEmpty(false)
                .flatMap(more ->
                        more ? trials.goesOn(id).then(work.goOn(claim)) : end(claim, id, Trial.State.DONE, null));
    }

    private Mono<Void> end(Claim claim, UUID id, Trial.State state, @Nullable String problem) {
        return trials.end(id, state, problem, clock.instant()).then(work.end(claim));
    }

    private Mono<Void> fetch(Claim claim, UUID id) {
        return people.next(id)
                .flatMap(person -> (claim.failures() < MOST_FAILURES
                                ? fetch(claim, id, person)
                                : leaveOut(claim, id, person, tooSlow()))
                        .thenReturn(true))
                .switchIfEmpty(Mono.defer(() ->
                        step(claim, id, end(claim, id, Trial.State.DONE, null)).thenReturn(true)))
                .then();
    }

    private Mono<Void> fetch(Claim claim, UUID id, Person person) {
        return load(person.applicationId())
                .delayElement(properties.pace())
                .flatMap(dossier -> step(claim, id, keep(claim, id, person, dossier)))
                .onErrorResume(AshbyFailure.class, failure -> leftOut(claim, id, person, failure));
    }

    private Mono<Dossier> load(String applicationId) {
        return dossiers.load(applicationId).timeout(LONGEST, Mono.error(TrialHandler::tooSlow));
    }

    private static AshbyFailure tooSlow() {
        return new AshbyFailure(Kind.UNAVAILABLE, "timeout", "Ashby did not answer in time.", null);
    }

    private Mono<Void> keep(Claim claim, UUID id, Person person, Dossier dossier) {
        return kept.keep(dossier).then(Mono.defer(() -> fetched(claim, id, person)));
    }

    private Mono<Void> fetched(Claim claim, UUID id, Person person) {
        return people.fetched(id, person.applicationId()).then(Mono.defer(() -> goOn(claim, id)));
    }

    /** What concerns one person costs the trial that person; what concerns everybody makes it wait. */
    private Mono<Void> leftOut(Claim claim, UUID id, Person person, AshbyFailure failure) {
        return switch (failure.kind()) {
            case NOT_FOUND, MISSING_PERMISSION, REFUSED -> leaveOut(claim, id, person, failure);
            case UNAVAILABLE ->
                claim.failures() < PATIENCE ? Mono.error(failure) : leaveOut(claim, id, person, failure);
            case NOT_CONNECTED, WRONG_KEY, RATE_LIMITED -> Mono.error(failure);
        };
    }

    private Mono<Void> leaveOut(Claim claim, UUID id, Person person, AshbyFailure failure) {
        return step(
                claim,
                id,
                people.failed(id, person.applicationId(), failure.inWords()).then(Mono.defer(() -> goOn(claim, id))));
    }
}
