package dev.stagedoor.listener.webhook;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.ListenerFollower;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.listener.webhook.MadeWebhook.Wish;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What administrators ask for. It is written down here and done by {@link WebhookHandler}: asked for twice, it is done once.
 * Both take the work's row first and the webhook's after it, or they would wait for each other.
 */
@Component
class WebhookChanges implements ListenerFollower {
    private static final Set<String> TYPES = Set.of("candidateStageChange", "candidateHire", "pushToHRIS");

    private final MadeWebhookTable table;
    private final Listeners listeners;
    private final LongWork work;
    private final AuditLog audit;
    private final Hints hints;
    private final TransactionalOperator transactions;
    private final Clock clock;

    WebhookChanges(
            MadeWebhookTable table,
            Listeners listeners,
            LongWork work,
            AuditLog audit,
            Hints hints,
            TransactionalOperator transactions,
            Clock clock) {
        this.table = table;
        this.listeners = listeners;
        this.work = work;
        this.audit = audit;
        this.hints = hints;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Creates it, or puts it right.
     *
     * @param event of a draft; a finished listener has its own
     * @param again although it may be there
     */
    Mono<Void> make(Person who, UUID id, @Nullable String event, boolean again) {
        return living(id)
                .flatMap(listener -> type(listener, event).flatMap(type -> make(who, listener, type, again)))
                .as(transactions::transactional)
                .then(tell(id));
    }

    private Mono<Boolean> make(Person who, Listener listener, String type, boolean again) {
        UUID id = listener.id();
        return start(id)
                .then(Mono.defer(() -> table.make(id, type, again, who.name(), clock.instant())))
                .filter(done -> done)
                .switchIfEmpty(Mono.error(WebhookChanges::mayBeThere))
                .delayUntil(_ -> audit.record(
                        who,
                        AuditKind.WEBHOOK_ASKED,
                        subject(id),
                        null,
                        Map.of("type", type, "although it may be there", again)));
    }

    /** In Ashby. */
    Mono<Void> remove(Person who, UUID id) {
        return start(id)
                .then(Mono.defer(() -> table.wish(id, Wish.REMOVE, who.name(), clock.instant())))
                .filter(done -> done)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This webhook")))
                .delayUntil(_ -> audit.record(who, AuditKind.WEBHOOK_REMOVAL_ASKED, subject(id), null, null))
                .as(transactions::transactional)
                .then(tell(id));
    }

    /** A person looks after it. Not while Ashby is being asked: what comes of that must be written down. */
    Mono<Void> forget(Person who, UUID id) {
        return table.lock(id)
                .then(Mono.defer(() -> table.of(id)))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This webhook")))
                .filter(webhook -> !Said.isBusy(webhook))
                .switchIfEmpty(Mono.error(WebhookChanges::isBusy))
                .delayUntil(_ -> table.forget(id))
                .delayUntil(webhook -> audit.record(
                        who,
                        AuditKind.WEBHOOK_FORGOTTEN,
                        subject(id),
                        Map.of("webhookId", Objects.requireNonNullElse(webhook.webhookId(), "not known")),
                        null))
                .as(transactions::transactional)
                .then(tell(id));
    }

    /** A person looked in Ashby: it is there once. */
    Mono<Void> onlyOne(Person who, UUID id) {
        return table.onlyOne(id)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This webhook")))
                .delayUntil(_ -> audit.record(who, AuditKind.WEBHOOK_ONLY_ONE, subject(id), null, null))
                .as(transactions::transactional)
                .then(tell(id));
    }

    /** The work row comes before the secrets' rows wherever both are taken. */
    @Override
    public Mono<Void> secretWillChange(UUID id) {
        return table.of(id).flatMap(_ -> start(id));
    }

    /** Where it was made by Stagedoor, Ashby is given the new one; until then the older one stays valid. */
    @Override
    public Mono<Void> secretChanged(Person who, UUID id) {
        return table.of(id)
                .flatMap(_ -> start(id).thenReturn(true))
                .flatMap(_ -> table.lock(id).thenReturn(true))
                .flatMap(_ -> table.of(id))
                .filter(webhook -> webhook.webhookId() != null)
                .delayUntil(webhook ->
                        webhook.secretId() == null ? Mono.empty() : listeners.keepUntilReplaced(id, webhook.secretId()))
                .flatMap(_ -> table.wish(id, Wish.MAKE, who.name(), clock.instant()))
                .then();
    }

    /** Nothing in Ashby keeps a listener from being removed. */
    @Override
    public Mono<Void> removed(Person who, UUID id) {
        return table.of(id)
                .flatMap(_ -> start(id).thenReturn(true))
                .flatMap(_ -> table.wish(id, Wish.REMOVE, who.name(), clock.instant()))
                .then();
    }

    private Mono<Listener> living(UUID id) {
        return listeners
                .find(id)
                .filter(listener -> !Step.isOver(listener, clock.instant()))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This listener")));
    }

    /** A draft has no event yet: that of the request, else what was wanted before. */
    private Mono<String> type(Listener listener, @Nullable String event) {
        return Mono.justOrEmpty(listener.event() == null ? event : listener.event())
                .switchIfEmpty(Mono.defer(() -> table.of(listener.id()).map(MadeWebhook::type)))
                .filter(TYPES::contains)
                .switchIfEmpty(Mono.error(
                        () -> Problem.invalid("event", "Choose an event first: it is the webhook's type in Ashby.")));
    }

    private Mono<Void> start(UUID id) {
        return work.start(WebhookHandler.KIND, id.toString());
    }

    private Mono<Void> tell(UUID id) {
        return Mono.fromRunnable(() -> hints.publish(Hints.Topic.LISTENER, id.toString()));
    }

    private static String subject(UUID id) {
        return "listener:" + id;
    }

    private static Problem mayBeThere() {
        return Problem.conflict(
                "webhook-may-be-there",
                "The webhook may be there already",
                "Ashby was asked to create it and its answer did not arrive. Look in Ashby first. Should it exist twice, every"
                        + " delivery is still counted once.");
    }

    private static Problem isBusy() {
        return Problem.conflict(
                "webhook-busy",
                "Ashby is being asked just now",
                "Nothing was changed. Wait for the answer, then try again.");
    }
}
