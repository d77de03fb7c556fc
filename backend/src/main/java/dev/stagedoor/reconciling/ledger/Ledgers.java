package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.ashby.StageCatalog;
import dev.stagedoor.ashby.Stages;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.listener.Reach;
import dev.stagedoor.listener.webhook.Webhooks;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.reconciling.SeenApplications;
import dev.stagedoor.reconciling.SeenApplications.Knowledge;
import dev.stagedoor.reconciling.ledger.LedgerTable.Begun;
import dev.stagedoor.reconciling.ledger.LedgerView.Counted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the listeners stand against Ashby. */
@Component
public class Ledgers {
    /** People whom no webhook announced, by one listener. */
    public record Missing(UUID listenerId, UUID workflowId, String workflowName, long people) {}

    /** A listener that is quieter than it is used to be. */
    public record Quiet(UUID listenerId, UUID workflowId, String workflowName, String words) {}

    private record Known(Stages stages, Knowledge ashby, Map<UUID, Begun> begun, Map<UUID, Counted> counted) {}

    private final Listeners listeners;
    private final StageCatalog catalog;
    private final SeenApplications seen;
    private final LedgerTable table;
    private final LedgerView view;
    private final EarlierPeople earlierPeople;
    private final Webhooks webhooks;
    private final Clock clock;

    Ledgers(
            Listeners listeners,
            StageCatalog catalog,
            SeenApplications seen,
            LedgerTable table,
            LedgerView view,
            EarlierPeople earlierPeople,
            Webhooks webhooks,
            Clock clock) {
        this.listeners = listeners;
        this.catalog = catalog;
        this.seen = seen;
        this.table = table;
        this.view = view;
        this.earlierPeople = earlierPeople;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** Of all listeners in use by which people are missing. */
    public Mono<List<Missing>> missing() {
        return listeners
                .inUse()
                .collectMap(Listener::id, Function.identity())
                .flatMapMany(inUse -> view.counts(inUse.keySet())
                        .filter(counted -> counted.counts().missing() > 0)
                        .map(counted -> missing(Objects.requireNonNull(inUse.get(counted.listenerId())), counted)))
                .collectList();
    }

    private static Missing missing(Listener listener, Counted counted) {
        return new Missing(
                listener.id(),
                listener.workflowId(),
                listener.workflow().name(),
                counted.counts().missing());
    }

    /** Of all listeners in use that are silent for unusually long. */
    public Mono<List<Quiet>> quiet() {
        return listeners
                .inUse()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(listener -> silence(listener)
                        .filter(words -> !words.isEmpty())
                        .map(words -> new Quiet(
                                listener.id(),
                                listener.workflowId(),
                                listener.workflow().name(),
                                words)))
                .collectList();
    }

    /** Of all listeners in use. */
    Flux<LedgerSummary> summaries() {
        return listeners
                .inUse()
                .collectList()
                .flatMapMany(inUse -> known(inUse)
                        .flatMapMany(
                                known -> Flux.fromIterable(inUse).concatMap(listener -> summary(listener, known))));
    }

    /** Of one listener; a problem when it is not in use. */
    Mono<LedgerSummary> summary(UUID id) {
        return inUse(id).flatMap(listener -> known(List.of(listener)).flatMap(known -> summary(listener, known)));
    }

    /** One in use. */
    Mono<Listener> inUse(UUID id) {
        return listeners
                .find(id)
                .filter(listener ->
                        listener.state() == Listener.State.ACTIVE || listener.state() == Listener.State.PAUSED)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("Listener")));
    }

    Mono<Reach> reach(Listener listener) {
        return catalog.stored().map(listener::reach);
    }

    private Mono<Known> known(List<Listener> inUse) {
        List<UUID> ids = inUse.stream().map(Listener::id).toList();
        return Mono.zip(
                        catalog.stored(),
                        seen.knowledge(),
                        table.begun(ids).collectMap(Begun::listenerId, Function.identity()),
                        view.counts(ids).collectMap(Counted::listenerId, Function.identity()))
                .map(read -> new Known(read.getT1(), read.getT2(), read.getT3(), read.getT4()));
    }

    private Mono<LedgerSummary> summary(Listener listener, Known known) {
        var reach = listener.reach(known.stages());
        var begun = known.begun().get(listener.id());
        Instant since = begun == null ? listener.effectiveFrom() : begun.since();
        Mono<Long> earlier = since == null
                ? Mono.just(0L)
                : earlierPeople.earlier(listener.id(), listener.workflowId(), reach, since);
        return Mono.zip(earlier, silence(listener), isComparing(listener, known.ashby()))
                .map(read -> summary(listener, known, begun, since, read.getT1(), read.getT2(), read.getT3()));
    }

    private static LedgerSummary summary(
            Listener listener,
            Known known,
            @Nullable Begun begun,
            @Nullable Instant since,
            long earlier,
            String silence,
            boolean comparing) {
        var counted = known.counted().get(listener.id());
        return new LedgerSummary(
                listener.id(),
                listener.workflowId(),
                listener.workflow().name(),
                !"pushToHRIS".equals(listener.event()),
                since,
                begun == null ? null : asOf(listener, known.ashby()),
                comparing,
                known.ashby().problem(),
                counted == null ? LedgerSummary.Counts.NONE : counted.counts(),
                counted == null ? 0 : counted.needAttention(),
                counted == null ? 0 : counted.before(),
                earlier,
                counted == null ? 0 : counted.toLook(),
                counted == null ? 0 : counted.notTold(),
                begun == null ? 0 : begun.asked(),
                silence.isEmpty() ? null : silence);
    }

    /** What was read before the listener was there says nothing of it. */
    private static @Nullable Instant asOf(Listener listener, Knowledge ashby) {
        Instant from = listener.effectiveFrom();
        Instant at = ashby.completeAt();
        return at != null && from != null && at.isBefore(from) ? null : at;
    }

    /** Since its webhook works again, until the list was read after that. */
    private Mono<Boolean> isComparing(Listener listener, Knowledge ashby) {
        Instant at = ashby.completeAt();
        return webhooks.mendedAt(listener.id())
                .map(mended -> at == null || at.isBefore(mended))
                .defaultIfEmpty(false);
    }

    /** Empty text when it is as loud as ever; a paused one may be silent. */
    private Mono<String> silence(Listener listener) {
        return listener.state() != Listener.State.ACTIVE
                ? Mono.just("")
                : view.calls(listener.id())
                        .collectList()
                        .flatMap(calls -> Mono.justOrEmpty(Rhythm.silence(calls, clock.instant())))
                        .flatMap(silent -> isEnabled(listener).map(enabled -> inWords(silent, enabled)))
                        .defaultIfEmpty("");
    }

    private Mono<Boolean> isEnabled(Listener listener) {
        return webhooks.enabledAt(listener.id()).hasElement();
    }

    private static String inWords(Duration silent, boolean enabled) {
        return "Ashby has not called for " + silent.toDays() + " days, longer than ever before. "
                + (enabled
                        ? "The webhook is enabled in Ashby, so perhaps nobody was moved; else look whether something between"
                                + " Ashby and Stagedoor keeps its calls back."
                        : "Look in Ashby, under Admin › Integrations › Webhooks, whether the webhook is still enabled.");
    }
}
