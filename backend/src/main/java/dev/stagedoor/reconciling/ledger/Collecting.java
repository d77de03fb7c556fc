package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.reconciling.SeenApplications;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notes for every listener who stands where it waits, and what is known of them without asking Ashby. */
@Component
class Collecting {
    /** What was settled late is read again. */
    private static final Duration OVERLAP = Duration.ofDays(7);

    private static final Duration RECENTLY = Duration.ofHours(1);

    private final Listeners listeners;
    private final StageCatalog catalog;
    private final SeenApplications seen;
    private final LedgerTable table;
    private final ExpectedTable expected;
    private final LookTable looks;
    private final Clock clock;

    Collecting(
            Listeners listeners,
            StageCatalog catalog,
            SeenApplications seen,
            LedgerTable table,
            ExpectedTable expected,
            LookTable looks,
            Clock clock) {
        this.listeners = listeners;
        this.catalog = catalog;
        this.seen = seen;
        this.table = table;
        this.expected = expected;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * Whether somebody is to be looked at now.
     *
     * @param step the fenced transaction that each part becomes
     */
    Mono<Boolean> collect(UnaryOperator<Mono<Void>> step) {
        return isListed()
                .flatMap(_ -> Mono.zip(stages(), listeners.inUse().collectList()))
                .flatMapMany(known -> Flux.fromIterable(known.getT2())
                        .concatMap(listener -> step.apply(collect(listener, known.getT1()))))
                .then(Mono.defer(() -> step.apply(expected.settleDoubtful().then(Mono.defer(looks::again)))))
                .then(Mono.defer(() -> looks.next().hasElement()));
    }

    /** Nothing is noted before Ashby's list was read once; with another key it is read anew. */
    private Mono<Boolean> isListed() {
        return seen.knowledge().map(known -> known.completeAt() != null).filter(listed -> listed);
    }

    private Mono<Stages> stages() {
        return Mono.zip(
                        catalog.stored(),
                        expected.hasUnknownStages(clock.instant().minus(RECENTLY)))
                .flatMap(known -> known.getT2() || known.getT1().plans().isEmpty()
                        ? catalog.refresh()
                        : Mono.just(known.getT1()));
    }

    private Mono<Void> collect(Listener listener, Stages stages) {
        Instant now = clock.instant();
        var reach = listener.reach(stages);
        // Asked again behind the fence: from there on the key does not change.
        return isListed()
                .flatMap(_ -> table.open(listener, now))
                .flatMap(since -> expected.collect(listener.id(), reach, since)
                        .then(Mono.defer(() -> expected.announced(listener.id(), firstOf(since, now), now)))
                        .then(Mono.defer(() -> expected.changed(listener.id(), now))))
                .then(Mono.defer(() -> expected.enrolled(listener, now)));
    }

    private static UUID firstOf(Instant since, Instant now) {
        Instant lately = now.minus(OVERLAP);
        long millis = (since.isAfter(lately) ? since : lately).toEpochMilli();
        return new UUID(millis << 16, 0);
    }
}
