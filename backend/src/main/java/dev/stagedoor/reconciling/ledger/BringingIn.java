package dev.stagedoor.reconciling.ledger;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.Json;
import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.Webhook;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.inbox.NewDelivery;
import dev.stagedoor.inbox.Receipt;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.reconciling.ledger.LedgerEntry.State;
import dev.stagedoor.reconciling.ledger.LedgerView.Whole;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings people in whom no webhook announced: as deliveries of Stagedoor's own, through the same inbox and the same pipeline.
 * What is asked for twice is one delivery, so it may be interrupted and asked for again.
 */
@Component
class BringingIn {
    private static final int AT_ONCE = 16;
    private static final Set<State> OPEN = EnumSet.of(State.MISSING, State.WAITING, State.BEFORE);

    /** What came of it. */
    record Brought(int people) {}

    private final Ledgers ledgers;
    private final LedgerView view;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Hints hints;

    BringingIn(Ledgers ledgers, LedgerView view, Inbox inbox, AuditLog audit, Hints hints) {
        this.ledgers = ledgers;
        this.view = view;
        this.inbox = inbox;
        this.audit = audit;
        this.hints = hints;
    }

    /** @param chosen none: all who are missing; who may still be announced, or entered before people are expected, must be chosen */
    Mono<Brought> bringIn(Person who, UUID listenerId, Collection<String> chosen) {
        return ledgers.inUse(listenerId)
                .filter(listener -> listener.state() == Listener.State.ACTIVE)
                .switchIfEmpty(Mono.error(BringingIn::isPaused))
                .flatMap(listener -> bringIn(who, listener, chosen))
                .doOnNext(_ -> hints.publish(Hints.Topic.LISTENER, listenerId.toString()))
                .doOnNext(_ -> hints.publish(Hints.Topic.DELIVERY, ""));
    }

    /** The record comes first: should this end half-way, it says what was wanted, and asking again does the rest. */
    private Mono<Brought> bringIn(Person who, Listener listener, Collection<String> chosen) {
        return view.chosen(listener.id(), chosen.isEmpty() ? EnumSet.of(State.MISSING) : OPEN, chosen)
                // Whom somebody has announced is on the way already.
                .filter(person -> person.entry().deliveryId() == null)
                .collectList()
                .filter(people -> !people.isEmpty())
                .flatMap(people -> audit.record(
                                who,
                                AuditKind.LEDGER_BROUGHT_IN,
                                "listener:" + listener.id(),
                                null,
                                applications(people))
                        .thenMany(Flux.fromIterable(people))
                        .flatMap(person -> inbox.accept(delivery(listener, person)), AT_ONCE)
                        .filter(Receipt.Stored.class::isInstance)
                        .count())
                .map(count -> new Brought(count.intValue()))
                .defaultIfEmpty(new Brought(0));
    }

    private static Map<String, ?> applications(List<Whole> people) {
        return Map.of(
                "applications",
                people.stream().map(person -> person.entry().applicationId()).toList(),
                "people",
                Named.of(people.stream()
                        .map(person -> Objects.requireNonNullElse(person.entry().person(), ""))
                        .toList()));
    }

    /** It says of the person what the history proved; what is imported is what Ashby says when it is looked at. */
    static NewDelivery delivery(Listener listener, Whole person) {
        var entry = person.entry();
        String action = Objects.requireNonNull(listener.event(), "a listener in use has an event");
        String name = Objects.requireNonNullElse(entry.person(), "");
        String subject = "application:" + entry.applicationId();
        var application = new Webhook.Application(
                entry.applicationId(),
                Objects.requireNonNullElse(person.candidateId(), ""),
                name,
                "Active",
                Objects.requireNonNullElse(person.updatedAt(), Instant.EPOCH),
                stage(person.stage()));
        return new NewDelivery(
                listener.id(),
                entry.state() == State.BEFORE ? "backfill" : "sweep",
                action,
                subject,
                name,
                subject,
                "caught up\n" + entry.applicationId() + "\n" + entry.enteredAt(),
                Webhook.write(action, application));
    }

    private static @Nullable Stage stage(@Nullable String json) {
        return json == null ? null : Json.MAPPER.readValue(json, Stage.class);
    }

    private static Problem isPaused() {
        return Problem.conflict(
                "listener-paused",
                "This listener is paused",
                "A paused listener takes nobody in. Resume it, then bring these people in.");
    }
}
