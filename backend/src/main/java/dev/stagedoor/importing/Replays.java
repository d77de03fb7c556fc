package dev.stagedoor.importing;

import dev.stagedoor.ashby.Webhook;
import dev.stagedoor.ashby.dossier.Dossiers;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.importing.Decided.Replay;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.SettledDeliveries;
import dev.stagedoor.inbox.SettledDelivery;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.mapping.FieldMappings;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * Settled deliveries once more through the import's own pipeline: sorted by their listener, the dossier fetched anew, the same
 * facts and the same plan. Looked at, that plan is only told; applied, the import's own execution carries it out, if it does
 * nothing that was not told before.
 */
@Component
public class Replays {
    private static final int PLANS = 3;
    private static final String SUBJECT = "application:";
    private static final String WAS_WANTED = "It was wanted when it came.";

    /** By which version of the field mapping. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Under {
        /** The one that the delivery's last attempt used; the saved one where no attempt came so far. */
        THEN,
        /** The saved one. */
        NOW
    }

    /** What is asked for. */
    public record Wish(SettledDelivery delivery, Under under) {}

    /**
     * What came of applying.
     *
     * @param applied false: nothing was done, and this is what would be done now
     */
    public record Outcome(boolean applied, Replayed what) {}

    /** @param decided null where there is nothing to carry out */
    private record Looked(Replayed what, @Nullable Decided decided) {}

    private final Sorter sorter;
    private final Dossiers dossiers;
    private final FactsReader facts;
    private final Rehearsals rehearsals;
    private final FieldMappings mappings;
    private final FieldConversion conversion;
    private final Executor executor;
    private final SettledDeliveries settled;

    Replays(
            Sorter sorter,
            Dossiers dossiers,
            FactsReader facts,
            Rehearsals rehearsals,
            FieldMappings mappings,
            FieldConversion conversion,
            Executor executor,
            SettledDeliveries settled) {
        this.sorter = sorter;
        this.dossiers = dossiers;
        this.facts = facts;
        this.rehearsals = rehearsals;
        this.mappings = mappings;
        this.conversion = conversion;
        this.executor = executor;
        this.settled = settled;
    }

    /** What would become of it. Reads only; fails as Ashby fails. */
    public Mono<Replayed> look(Wish wish) {
        return plan(wish).map(Looked::what);
    }

    /**
     * Does what was shown, in one transaction with what is to be written down about it. Should it have become something else,
     * nothing is done and the difference is the outcome. Empty when the claim was lost.
     *
     * @param person by whose wish
     * @param with of what is done, within its transaction
     */
    public Mono<Outcome> apply(
            Claim claim, Wish wish, Replayed shown, String person, Function<Replayed, Mono<Void>> with) {
        return Mono.defer(mappings::currentVersion)
                .map(saved -> new Replay(person, saved, wish.delivery().isImported()))
                .flatMap(replay -> plan(wish).flatMap(looked -> apply(claim, wish, shown, replay, looked, with)))
                .retryWhen(Retry.max(PLANS - 1)
                        .filter(StaleException.class::isInstance)
                        .onRetryExhaustedThrow((_, last) -> last.failure()));
    }

    private Mono<Outcome> apply(
            Claim claim, Wish wish, Replayed shown, Replay replay, Looked looked, Function<Replayed, Mono<Void>> with) {
        var decided = looked.decided();
        var what = looked.what();
        return decided == null || !what.result().changesSomething() || !what.isWithin(shown)
                ? Mono.just(new Outcome(false, what))
                : executor.again(claim, open(wish.delivery()), decided.with(replay), with.apply(what))
                        .map(_ -> new Outcome(true, what));
    }

    private Mono<Void> open(SettledDelivery was) {
        return settled.openAgain(was)
                .filter(opened -> opened)
                .switchIfEmpty(Mono.error(() -> new StaleException("The delivery")))
                .then();
    }

    private Mono<Looked> plan(Wish wish) {
        var before = Replaying.decidedBefore(wish.delivery());
        return before == null
                ? sorter.sort(List.of(wish.delivery().delivery())).flatMap(sorted -> plan(wish, sorted.getFirst()))
                : Mono.just(new Looked(before, null));
    }

    private Mono<Looked> plan(Wish wish, Sorted sorted) {
        return switch (sorted) {
            case Sorted.Wanted wanted -> plan(wish, wanted, false);
            case Sorted.Unclear unclear when isExpired(unclear) -> withoutBody(wish, unclear);
            case Sorted other -> Mono.just(new Looked(Replaying.unwanted(wish.delivery(), other), null));
        };
    }

    private static boolean isExpired(Sorted.Unclear unclear) {
        return unclear.problem().code().equals(Problems.BODY_EXPIRED);
    }

    /**
     * What was sent proved that the candidate entered; that it was wanted then is as good, as long as the listener is in use. Not
     * where they were moved back since: without what was sent nobody can tell whether they still are.
     */
    private Mono<Looked> withoutBody(Wish wish, Sorted.Unclear unclear) {
        var was = wish.delivery();
        var listener = unclear.listener();
        if (listener == null
                || !was.wasWanted()
                || was.reasonCode().equals(Problems.MOVED_BACK)
                || !was.delivery().subject().startsWith(SUBJECT)) {
            return Mono.just(new Looked(Replaying.notKept(), null));
        }
        Sorted closed = closed(was, listener);
        return closed != null
                ? Mono.just(new Looked(Replaying.unwanted(was, closed), null))
                : plan(wish, new Sorted.Wanted(was.delivery(), listener, remembered(was), WAS_WANTED), true);
    }

    private static @Nullable Sorted closed(SettledDelivery was, Listener listener) {
        if (listener.workflow().archived()) {
            return new Sorted.Unwanted(was.delivery(), listener, "workflowArchived", "The workflow is archived.");
        }
        return listener.state() == Listener.State.PAUSED
                ? new Sorted.Unwanted(was.delivery(), listener, "paused", "This listener is paused.")
                : null;
    }

    private static Webhook.Application remembered(SettledDelivery was) {
        var delivery = was.delivery();
        return new Webhook.Application(
                delivery.subject().substring(SUBJECT.length()), "", delivery.personLabel(), "", Instant.EPOCH, null);
    }

    private Mono<Looked> plan(Wish wish, Sorted.Wanted wanted, boolean fromNow) {
        return Mono.zip(tried(wish), dossiers.load(wanted.application().id()))
                .flatMap(both -> facts.readUnder(List.of(wanted), both.getT2(), both.getT1()))
                .map(known -> Planner.decide(List.of(wanted), known))
                .map(decided ->
                        new Looked(Replaying.planned(wish.delivery(), wanted, decided, conversion, fromNow), decided));
    }

    private Mono<Rehearsals.Tried> tried(Wish wish) {
        Long then = wish.delivery().mappingVersion();
        return wish.under() == Under.NOW || then == null || then == 0 ? rehearsals.saved() : rehearsals.rulesOf(then);
    }
}
