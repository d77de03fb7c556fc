package dev.stagedoor.listener.webhook;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.connection.Backoff;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.listener.webhook.AshbyWebhooks.Told;
import dev.stagedoor.listener.webhook.MadeWebhook.State;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries a step out. What came of it is written down before anything else happens; that Ashby is asked to create a webhook is
 * written down before it is asked, for that is the one call that may not be made twice.
 */
@Component
class Steps {
    /** What the step was decided by. */
    record Known(MadeWebhook webhook, Listener listener) {
        UUID id() {
            return listener.id();
        }

        boolean isWanted(java.time.Instant now) {
            return webhook.wish() == MadeWebhook.Wish.MAKE && !Step.isOver(listener, now);
        }
    }

    private final AshbyWebhooks ashby;
    private final MadeWebhookTable table;
    private final Listeners listeners;
    private final Gate gate;
    private final News news;
    private final ObjectProvider<WebhookFollower> followers;
    private final LongWork work;
    private final TransactionalOperator transactions;
    private final Clock clock;

    Steps(
            AshbyWebhooks ashby,
            MadeWebhookTable table,
            Listeners listeners,
            Gate gate,
            News news,
            ObjectProvider<WebhookFollower> followers,
            LongWork work,
            TransactionalOperator transactions,
            Clock clock) {
        this.ashby = ashby;
        this.table = table;
        this.listeners = listeners;
        this.gate = gate;
        this.news = news;
        this.followers = followers;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
    }

    Mono<Void> create(Claim claim, Known known, Step.Create step) {
        return inStep(claim, Mono.defer(() -> table.begin(known.id(), claim.fence(), clock.instant())))
                .filter(begun -> begun)
                .flatMap(_ -> ashby.create(step.type(), step.target())
                        .flatMap(told -> created(claim, known, step, told))
                        .thenReturn(true)
                        .onErrorResume(AshbyFailure.class, failure -> notCreated(claim, known, failure)))
                .switchIfEmpty(Mono.defer(() -> work.end(claim).thenReturn(true)))
                .then();
    }

    /** Also when the claim was lost: the id is never told again, so whoever heard it writes it down. */
    private Mono<Void> created(Claim claim, Known known, Step.Create step, Told told) {
        UUID secret = step.target().secretId();
        State state = state(told, step.target().url());
        return work.fence(claim)
                .flatMap(ours -> ours ? Mono.empty() : work.start(WebhookHandler.KIND, claim.key()))
                .then(Mono.defer(() -> table.created(known.id(), claim.fence(), secret, told, state, clock.instant())))
                .filter(kept -> kept)
                .delayUntil(_ -> given(known.id(), secret))
                .delayUntil(_ -> mended(known, state))
                .flatMap(_ -> news.created(known.listener(), state))
                .then(Mono.defer(() -> work.end(claim)))
                .as(transactions::transactional);
    }

    private Mono<Boolean> notCreated(Claim claim, Known known, AshbyFailure failure) {
        if (failure.mayHaveBeenDone()) {
            return lost(claim, known)
                    .then(Mono.defer(() -> gate.closeAfter(failure)))
                    .thenReturn(true);
        }
        return written(
                        claim,
                        failure,
                        table.notCreated(
                                known.id(),
                                claim.fence(),
                                Said.problem(failure),
                                AshbyWebhooks.isDuplicate(failure),
                                passes(failure)))
                .thenReturn(true);
    }

    Mono<Void> update(Claim claim, Known known, Step.Update step) {
        UUID secret = step.target().secretId();
        return ashby.update(step.webhookId(), step.target())
                .flatMap(told -> updated(
                        claim, known, secret, told, state(told, step.target().url())))
                .onErrorResume(AshbyFailure.class, failure -> failed(claim, known, step.webhookId(), failure));
    }

    private Mono<Void> updated(Claim claim, Known known, UUID secret, Told told, State state) {
        return done(
                claim,
                Mono.defer(() -> table.updated(known.id(), secret, told, state, clock.instant()))
                        .then(Mono.defer(() -> given(known.id(), secret)))
                        .then(Mono.defer(() -> mended(known, state)))
                        .then(Mono.defer(() -> news.changed(known.webhook(), known.listener(), state))));
    }

    /** Ashby has this secret now. Should there be a newer one already, Ashby is given that too, and this one stays until then. */
    private Mono<Void> given(UUID listener, UUID secret) {
        return listeners
                .newestKey(listener)
                .map(newest -> newest.id().equals(secret))
                .defaultIfEmpty(true)
                .flatMap(isNewest -> isNewest
                        ? listeners.replaced(listener, secret)
                        : listeners
                                .keepUntilReplaced(listener, secret)
                                .then(Mono.defer(() -> table.makeAgain(listener)))
                                .then(Mono.defer(() -> work.start(WebhookHandler.KIND, listener.toString()))));
    }

    Mono<Void> delete(Claim claim, Known known, Step.Delete step) {
        return ashby.delete(step.webhookId())
                .then(Mono.defer(() -> deleted(claim, known, step)))
                .onErrorResume(AshbyFailure.class, failure -> failed(claim, known, step.webhookId(), failure));
    }

    /** One that only made place for another is followed by that. */
    private Mono<Void> deleted(Claim claim, Known known, Step.Delete step) {
        var gone = Mono.defer(() -> table.gone(known.id(), step.webhookId(), clock.instant()));
        if (known.isWanted(clock.instant())) {
            return goOn(claim, gone);
        }
        // Asked for again while Ashby removed it: that made its work due again.
        return done(claim, forgotten(known).flatMap(forgotten -> forgotten ? news.removed(known.listener()) : gone));
    }

    /** For a listener that is over, whatever was wished. */
    private Mono<Boolean> forgotten(Known known) {
        return Step.isOver(known.listener(), clock.instant())
                ? table.forget(known.id())
                : table.forgetUnlessWanted(known.id());
    }

    Mono<Void> look(Claim claim, Known known, Step.Look step, String url) {
        return ashby.look(step.webhookId())
                .flatMap(told -> looked(claim, known, told, state(told, url)))
                .onErrorResume(AshbyFailure.class, failure -> failed(claim, known, step.webhookId(), failure));
    }

    private Mono<Void> looked(Claim claim, Known known, Told told, State state) {
        return done(
                claim,
                Mono.defer(() -> table.looked(known.id(), told, state, clock.instant()))
                        .then(Mono.defer(() -> mended(known, state)))
                        .then(Mono.defer(() -> news.changed(known.webhook(), known.listener(), state))));
    }

    /** Who was moved while it did not work may have been announced by nobody. */
    private Mono<Void> mended(Known known, State now) {
        if (now != State.ENABLED || !known.webhook().wasBroken()) {
            return Mono.empty();
        }
        return table.mended(known.id())
                .thenMany(Flux.defer(() -> Flux.fromStream(followers::orderedStream)))
                .concatMap(follower -> follower.mended(known.id()))
                .then();
    }

    Mono<Void> lost(Claim claim, Known known) {
        return done(claim, table.lost(known.id()).then(Mono.defer(() -> news.unsure(known.listener()))));
    }

    Mono<Void> forget(Claim claim, Known known) {
        return done(claim, forgotten(known).then());
    }

    Mono<Void> rest(Claim claim, Known known) {
        return done(claim, table.rest(known.id(), known.webhook().wish()));
    }

    private Mono<Void> failed(Claim claim, Known known, String id, AshbyFailure failure) {
        if (failure.kind() == AshbyFailure.Kind.NOT_FOUND) {
            return gone(claim, known, id);
        }
        return written(
                claim,
                failure,
                Mono.defer(() -> table.failed(
                        known.id(), known.webhook().wish(), Said.problem(failure), passes(failure), clock.instant())));
    }

    /** What somebody removed in Ashby is created anew if it is wanted. */
    private Mono<Void> gone(Claim claim, Known known, String id) {
        var gone = Mono.defer(() -> table.gone(known.id(), id, clock.instant()));
        return known.isWanted(clock.instant())
                ? goOn(claim, gone)
                : done(claim, gone.then(Mono.defer(() -> news.changed(known.webhook(), known.listener(), State.GONE))));
    }

    private Mono<Void> written(Claim claim, AshbyFailure failure, Mono<Void> noted) {
        return passes(failure)
                ? inStep(claim, noted.thenReturn(true)).then(Backoff.after(failure, gate))
                : done(claim, noted);
    }

    /** Whether it is worth trying again by itself. */
    private static boolean passes(AshbyFailure failure) {
        return switch (failure.kind()) {
            case NOT_CONNECTED, WRONG_KEY, RATE_LIMITED, UNAVAILABLE -> true;
            case MISSING_PERMISSION, NOT_FOUND, REFUSED -> false;
        };
    }

    private static State state(Told told, String url) {
        return !told.requestUrl().isEmpty() && !told.requestUrl().equals(url)
                ? State.ELSEWHERE
                : told.enabled() ? State.ENABLED : State.DISABLED;
    }

    private Mono<Void> done(Claim claim, Mono<Void> noted) {
        return inStep(claim, noted.then(Mono.defer(() -> work.end(claim))).thenReturn(true))
                .then();
    }

    private Mono<Void> goOn(Claim claim, Mono<Void> noted) {
        return inStep(claim, noted.then(Mono.defer(() -> work.goOn(claim))).thenReturn(true))
                .then();
    }

    /** Nothing happens when the claim was lost: whoever has it now does the same. */
    private Mono<Boolean> inStep(Claim claim, Mono<Boolean> step) {
        return work.fence(claim).filter(ours -> ours).flatMap(_ -> step).as(transactions::transactional);
    }
}
