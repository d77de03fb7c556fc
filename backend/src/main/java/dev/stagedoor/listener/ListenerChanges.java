package dev.stagedoor.listener;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.platform.Ids;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What administrators do with listeners. The database decides whether the state still allows it. */
@Component
class ListenerChanges {
    private static final Duration DRAFT_LIVES = Duration.ofHours(24);

    private final ListenerTable listeners;
    private final SecretTable secrets;
    private final Listeners door;
    private final Conditions conditions;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Hints hints;
    private final ObjectProvider<ListenerFollower> followers;
    private final TransactionalOperator transaction;
    private final Clock clock;
    private final Ids ids;

    ListenerChanges(
            ListenerTable listeners,
            SecretTable secrets,
            Listeners door,
            Conditions conditions,
            Inbox inbox,
            AuditLog audit,
            Hints hints,
            ObjectProvider<ListenerFollower> followers,
            TransactionalOperator transaction,
            Clock clock,
            Ids ids) {
        this.listeners = listeners;
        this.secrets = secrets;
        this.door = door;
        this.conditions = conditions;
        this.inbox = inbox;
        this.audit = audit;
        this.hints = hints;
        this.followers = followers;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** A draft answers at once. */
    Mono<ListenerTable.Row> draft(Person who, UUID workflowId) {
        return listeners
                .workflowExists(workflowId)
                .filter(exists -> exists)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This workflow")))
                .flatMap(_ -> insertDraft(who, workflowId, ids.next(), clock.instant()))
                .as(transaction::transactional)
                .doOnNext(this::tell);
    }

    private Mono<ListenerTable.Row> insertDraft(Person who, UUID workflowId, UUID id, Instant now) {
        String secret = Keys.secretKey();
        return listeners
                .draft(id, workflowId, Keys.endpointKey(), now.plus(DRAFT_LIVES), now, who.name())
                .then(secrets.add(id, secret, now))
                .then(audit.record(
                        who, AuditKind.LISTENER_DRAFTED, subject(id), null, Map.of("secret", Keys.lastFour(secret))))
                .then(listeners.byId(id));
    }

    Mono<ListenerTable.Row> activate(
            Person who, UUID id, @Nullable Long version, @Nullable String event, @Nullable Condition condition) {
        return conditions
                .check(event, condition)
                .flatMap(checked -> change(
                        who,
                        id,
                        version,
                        AuditKind.LISTENER_ACTIVATED,
                        _ -> listeners
                                .activate(id, version, checked.event(), checked.condition(), clock.instant())
                                .delayUntil(done -> done ? inbox.makeDue(id) : Mono.empty())));
    }

    Mono<ListenerTable.Row> pause(Person who, UUID id, @Nullable Long version) {
        return change(who, id, version, AuditKind.LISTENER_PAUSED, _ -> listeners.pause(id, version));
    }

    /** @param takeIn also what was ignored because of the pause */
    Mono<ListenerTable.Row> resume(Person who, UUID id, @Nullable Long version, boolean takeIn) {
        return change(
                who,
                id,
                version,
                takeIn ? AuditKind.LISTENER_RESUMED_TAKING_IN : AuditKind.LISTENER_RESUMED,
                before -> (takeIn ? listeners.takeIn(id) : Mono.<Void>empty())
                        .then(Mono.defer(() -> listeners.resume(id, version)))
                        .delayUntil(done -> done && takeIn && before.pausedAt() != null
                                ? inbox.reopenIgnored(id, "paused", before.pausedAt())
                                : Mono.empty()));
    }

    Mono<ListenerTable.Row> remove(Person who, UUID id, @Nullable Long version) {
        // What still waits is due: it ends as ignored, visibly.
        return change(
                who,
                id,
                version,
                AuditKind.LISTENER_REMOVED,
                _ -> listeners
                        .remove(id, version, clock.instant())
                        .delayUntil(done -> done ? inbox.makeDue(id) : Mono.empty())
                        .delayUntil(done -> done ? follow(follower -> follower.removed(who, id)) : Mono.empty()));
    }

    /** The older one stays valid until the first delivery signed with the new one, or for a day. */
    Mono<ListenerTable.Row> newSecret(Person who, UUID id, @Nullable Long version, String secret) {
        Instant now = clock.instant();
        return follow(follower -> follower.secretWillChange(id))
                .thenMany(secrets.lastFours(new UUID[] {id}))
                .next()
                .map(SecretTable.LastFour::lastFour)
                .defaultIfEmpty("")
                .flatMap(old -> changed(id, version, _ -> listeners.touch(id, version))
                        .delayUntil(_ -> secrets.endOlderLater(id, now).then(secrets.add(id, secret, now)))
                        .delayUntil(_ -> follow(follower -> follower.secretChanged(who, id)))
                        .delayUntil(_ -> audit.record(
                                who,
                                AuditKind.LISTENER_NEW_SECRET,
                                subject(id),
                                Map.of("secret", old),
                                Map.of("secret", Keys.lastFour(secret)))))
                .as(transaction::transactional)
                .doOnNext(this::tell);
    }

    private Mono<ListenerTable.Row> change(
            Person who,
            UUID id,
            @Nullable Long version,
            AuditKind kind,
            Function<ListenerTable.Row, Mono<Boolean>> update) {
        return find(id).flatMap(before -> changed(id, version, update)
                        .delayUntil(after -> audit.record(who, kind, subject(id), shown(before), shown(after))))
                .as(transaction::transactional)
                .doOnNext(this::tell);
    }

    private Mono<ListenerTable.Row> changed(
            UUID id, @Nullable Long version, Function<ListenerTable.Row, Mono<Boolean>> update) {
        return find(id).flatMap(before -> update.apply(before)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(() -> refusal(before, version)))
                .flatMap(_ -> find(id)));
    }

    private static Problem refusal(ListenerTable.Row before, @Nullable Long version) {
        return version != null && version != before.listener().version()
                ? Problem.stale("This listener")
                : Problem.conflict(
                        "listener-state",
                        "This listener's state does not allow it",
                        "Nothing was done. Reload to see its present state, then try again.");
    }

    private Mono<Void> follow(Function<ListenerFollower, Mono<Void>> told) {
        return Flux.fromStream(followers::orderedStream).concatMap(told).then();
    }

    private Mono<ListenerTable.Row> find(UUID id) {
        return listeners.byId(id).switchIfEmpty(Mono.error(() -> Problem.notFound("This listener")));
    }

    private void tell(ListenerTable.Row row) {
        door.changed(row.listener().endpointKey());
        hints.publish(Hints.Topic.LISTENER, row.listener().id().toString());
        hints.publish(Hints.Topic.WORKFLOW, row.listener().workflowId().toString());
    }

    private static Map<String, Object> shown(ListenerTable.Row row) {
        var listener = row.listener();
        return Map.of(
                "state", listener.state().name().toLowerCase(java.util.Locale.ROOT),
                "listensTo", Words.sentence(listener.event(), listener.condition(), Words.NO_STAGES));
    }

    private static String subject(UUID id) {
        return "listener:" + id;
    }
}
