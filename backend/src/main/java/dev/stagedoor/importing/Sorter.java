package dev.stagedoor.importing;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.ashby.Webhook;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.inbox.OpenDelivery;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listener.Verdict;
import dev.stagedoor.listener.Listeners;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks each delivery's own listener whether it is wanted. */
@Component
class Sorter {
    private static final String DRAFT_ENDED =
            "The draft ended before it became a listener. Add the listener again, then"
                    + " move the candidate to the stage once more in Ashby.";

    private final Inbox inbox;
    private final Listeners listeners;
    private final StageCatalog catalog;
    private final Clock clock;

    Sorter(Inbox inbox, Listeners listeners, StageCatalog catalog, Clock clock) {
        this.inbox = inbox;
        this.listeners = listeners;
        this.catalog = catalog;
        this.clock = clock;
    }

    Mono<List<Sorted>> sort(List<OpenDelivery> open) {
        // One refresh at most, however many deliveries name stages that nobody knows.
        Mono<Stages> refreshed = catalog.refresh().cache();
        return Flux.fromIterable(open)
                .concatMap(delivery -> sort(delivery, refreshed))
                .collectList();
    }

    private Mono<Sorted> sort(OpenDelivery delivery, Mono<Stages> refreshed) {
        return listeners
                .find(delivery.listenerId())
                .flatMap(listener -> switch (listener.state()) {
                    case DRAFT -> draft(delivery, listener);
                    case REMOVED -> unwanted(delivery, listener, "removed", "The listener was removed.");
                    // A paused one says so itself, and only to what it would want.
                    case ACTIVE, PAUSED -> ask(delivery, listener, refreshed);
                })
                .switchIfEmpty(Mono.fromSupplier(
                        () -> new Sorted.Unwanted(delivery, null, "removed", "The listener no longer exists.")));
    }

    /** One that ended can never become a listener: what it received waits for nobody. */
    private Mono<Sorted> draft(OpenDelivery delivery, Listener listener) {
        return listener.isEnded(clock.instant())
                ? unwanted(delivery, listener, "draftEnded", DRAFT_ENDED)
                : Mono.just(new Sorted.Waiting(delivery, listener));
    }

    private static Mono<Sorted> unwanted(OpenDelivery delivery, Listener listener, String code, String why) {
        return Mono.just(new Sorted.Unwanted(delivery, listener, code, why));
    }

    private Mono<Sorted> ask(OpenDelivery delivery, Listener listener, Mono<Stages> refreshed) {
        return inbox.body(delivery.id())
                .map(body -> Optional.of(read(body)))
                .defaultIfEmpty(Optional.empty())
                .flatMap(webhook -> webhook.map(said -> ask(delivery, listener, said, refreshed))
                        .orElseGet(() -> unclear(delivery, listener, Problems.bodyExpired())));
    }

    private Mono<Sorted> ask(OpenDelivery delivery, Listener listener, Webhook webhook, Mono<Stages> refreshed) {
        return switch (webhook) {
            case Webhook.Ping ping -> unwanted(delivery, listener, "ping", "Ashby only tried the endpoint.");
            case Webhook.NotUnderstood not -> unclear(delivery, listener, Problems.notUnderstood(not.reason()));
            case Webhook.Event event ->
                catalog.stored()
                        .flatMap(stages -> verdict(listener, event, stages, refreshed))
                        .map(verdict -> sorted(delivery, listener, event, verdict))
                        .onErrorResume(AshbyFailure.class, failure -> whenCatalogFails(delivery, listener, failure));
        };
    }

    private Mono<Verdict> verdict(Listener listener, Webhook.Event event, Stages stages, Mono<Stages> refreshed) {
        Verdict first = wants(listener, event, stages);
        return first instanceof Verdict.UnknownStage
                ? refreshed.map(fresh -> wants(listener, event, fresh))
                : Mono.just(first);
    }

    /** A seam for tests. */
    Verdict wants(Listener listener, Webhook.Event event, Stages stages) {
        var application = event.application();
        return application == null
                ? listener.wants(event.action(), "", null, stages)
                : listener.wants(event.action(), application.status(), application.stage(), stages);
    }

    private static Sorted sorted(OpenDelivery delivery, Listener listener, Webhook.Event event, Verdict verdict) {
        var application = event.application();
        return switch (verdict) {
            case Verdict.Unwanted no -> new Sorted.Unwanted(delivery, listener, no.code(), no.why());
            case Verdict.UnknownStage unknown -> new Sorted.Unclear(delivery, listener, Problems.unknownStage());
            case Verdict.Wanted yes ->
                application == null
                        ? new Sorted.Unclear(delivery, listener, Problems.noApplication())
                        : new Sorted.Wanted(delivery, listener, application, yes.why());
        };
    }

    private static Mono<Sorted> whenCatalogFails(OpenDelivery delivery, Listener listener, AshbyFailure failure) {
        return switch (failure.kind()) {
            case MISSING_PERMISSION, REFUSED, NOT_FOUND ->
                unclear(delivery, listener, Problems.stagesUnreadable(failure));
            case NOT_CONNECTED, WRONG_KEY, RATE_LIMITED, UNAVAILABLE -> Mono.error(failure);
        };
    }

    private static Mono<Sorted> unclear(OpenDelivery delivery, Listener listener, ImportProblem problem) {
        return Mono.just(new Sorted.Unclear(delivery, listener, problem));
    }

    /** A seam for tests. */
    Webhook read(byte[] body) {
        return Webhook.read(body);
    }
}
