package dev.stagedoor.deliveries.replay;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.deliveries.replay.ReplayRow.Progress;
import dev.stagedoor.importing.Rehearsal.Change;
import dev.stagedoor.importing.Replayed;
import dev.stagedoor.importing.Replays;
import dev.stagedoor.importing.Replays.Under;
import dev.stagedoor.importing.Replays.Wish;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.SettledDeliveries;
import dev.stagedoor.inbox.WorkHandler;
import dev.stagedoor.platform.Person;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One delivery of a replay: looked at, or applied. */
@Component
class ReplaySteps {
    /** What the listener's word or the delivery itself decides. */
    private static final Set<Replayed.Result> NEEDS_NO_LOOK =
            EnumSet.of(Replayed.Result.IGNORED, Replayed.Result.LEFT_ALONE);

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String OPEN = "It waits, or is being looked at just now. A replay leaves it alone.";
    private static final String CHANGED =
            "Something changed since the dry run, and nothing was done. This is what would become of it now.";
    private static final String NOTHING_LEFT = "Nothing was left to do when its turn came.";
    private static final String NOT_READ = "Nothing was done. ";
    private static final String GIVEN_UP = "It failed several times, and nothing was done. Try it again later.";

    /**
     * What was found out about one.
     *
     * @param failure when Ashby did not tell
     */
    record Looked(UUID delivery, Replayed what, @Nullable AshbyFailure failure) {
        boolean askedAshby() {
            return failure != null || !NEEDS_NO_LOOK.contains(what.result());
        }
    }

    /**
     * What came of applying one.
     *
     * @param done it was carried out, and is written down
     * @param what became of it; where it was not carried out, what would now
     */
    record Applied(
            UUID delivery,
            boolean done,
            Replayed what,
            @Nullable String note,
            @Nullable AshbyFailure failure) {}

    private final SettledDeliveries settled;
    private final Replays replays;
    private final ReplayTable table;
    private final ReplayRowTable rows;
    private final AuditLog audit;
    private final ReplayProperties properties;

    ReplaySteps(
            SettledDeliveries settled,
            Replays replays,
            ReplayTable table,
            ReplayRowTable rows,
            AuditLog audit,
            ReplayProperties properties) {
        this.settled = settled;
        this.replays = replays;
        this.table = table;
        this.rows = rows;
        this.audit = audit;
        this.properties = properties;
    }

    /** Reads only. What Ashby did not tell is a value, so that those before it are not lost. */
    Mono<Looked> look(UUID delivery, Under under) {
        return settled.find(delivery)
                .flatMap(was -> replays.look(new Wish(was, under)))
                .timeout(LONGEST, Mono.error(ReplaySteps::tooSlow))
                .defaultIfEmpty(Replayed.leftAlone(OPEN))
                .map(what -> new Looked(delivery, what, null))
                .onErrorResume(AshbyFailure.class, failure -> Mono.just(failed(delivery, failure)))
                .delayUntil(looked -> looked.askedAshby() ? Mono.delay(properties.pace()) : Mono.empty());
    }

    private static Looked failed(UUID delivery, AshbyFailure failure) {
        return new Looked(delivery, Replayed.leftAlone(failure.inWords()), failure);
    }

    /** One that failed again and again, whatever the reason. */
    static Looked givenUp(UUID delivery) {
        return new Looked(delivery, Replayed.leftAlone(GIVEN_UP), null);
    }

    /**
     * Applies it as it was shown. Empty when the claim was lost.
     *
     * @param with within the transaction that applies it
     */
    Mono<Applied> apply(Claim claim, UUID replay, UUID delivery, Mono<Void> with) {
        return Mono.zip(rows.shown(replay, delivery), table.under(replay), table.appliedBy(replay))
                .flatMap(known -> settled.find(delivery)
                        .singleOptional()
                        .flatMap(found -> found.map(was -> new Applying(
                                        claim,
                                        replay,
                                        new Wish(was, known.getT2()),
                                        known.getT1(),
                                        known.getT3(),
                                        with))
                                .map(this::apply)
                                .orElseGet(() -> Mono.just(leftAlone(delivery)))));
    }

    /** As it was shown, and can be chosen again. */
    Mono<Applied> giveUp(UUID replay, UUID delivery) {
        return rows.shown(replay, delivery).map(shown -> new Applied(delivery, false, shown, GIVEN_UP, null));
    }

    private record Applying(Claim claim, UUID replay, Wish wish, Replayed shown, Person who, Mono<Void> with) {
        UUID delivery() {
            return wish.delivery().delivery().id();
        }
    }

    private Mono<Applied> apply(Applying one) {
        return replays.apply(one.claim(), one.wish(), one.shown(), one.who().name(), done -> writeDown(one, done))
                .timeout(LONGEST, Mono.error(ReplaySteps::tooSlow))
                .map(outcome -> applied(one.delivery(), outcome))
                .onErrorResume(
                        AshbyFailure.class,
                        failure -> Mono.just(new Applied(
                                one.delivery(), false, one.shown(), NOT_READ + failure.inWords(), failure)));
    }

    private static Applied leftAlone(UUID delivery) {
        return new Applied(delivery, false, Replayed.leftAlone(OPEN), CHANGED, null);
    }

    private static Applied applied(UUID delivery, Replays.Outcome outcome) {
        String note = outcome.what().result() == Replayed.Result.UNCHANGED ? NOTHING_LEFT : CHANGED;
        return new Applied(delivery, outcome.applied(), outcome.what(), outcome.applied() ? null : note, null);
    }

    private Mono<Void> writeDown(Applying one, Replayed done) {
        var before = new TreeMap<String, @Nullable Object>();
        var after = new TreeMap<String, @Nullable Object>();
        for (Change change : done.changes()) {
            before.put(change.employeeField(), change.from());
            after.put(change.employeeField(), change.to());
        }
        var subject = "delivery:" + one.delivery();
        var became = Map.of("result", done.result(), "values", after);
        return rows.write(one.replay(), one.delivery(), Progress.APPLIED, done, null)
                .filter(written -> written)
                .switchIfEmpty(Mono.error(ReplaySteps::stoppedMeanwhile))
                .then(Mono.defer(() -> audit.record(one.who(), AuditKind.DELIVERY_REPLAYED, subject, before, became)))
                .then(one.with());
    }

    private static AshbyFailure tooSlow() {
        return new AshbyFailure(Kind.UNAVAILABLE, "timeout", "Ashby did not answer in time.", null);
    }

    /** Somebody stopped it, or another API key was saved, while Ashby was asked: nothing of it may stand. */
    private static Throwable stoppedMeanwhile() {
        return new WorkHandler.Held("The replay was stopped", Duration.ofSeconds(1));
    }
}
