package dev.stagedoor.listener.webhook;

import dev.stagedoor.ashby.AshbyClient;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.listener.PublicAddress;
import dev.stagedoor.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How the webhooks are that Stagedoor made. */
@Component
public class Webhooks {
    /**
     * A listener by which Ashby announces nobody, or not as it should.
     *
     * @param repairable whether one click may mend it
     */
    public record Alarm(UUID listenerId, UUID workflowId, String workflowName, String said, boolean repairable) {}

    private final MadeWebhookTable table;
    private final Listeners listeners;
    private final PublicAddress address;
    private final AshbyClient client;
    private final LongWork work;
    private final Clock clock;

    Webhooks(
            MadeWebhookTable table,
            Listeners listeners,
            PublicAddress address,
            AshbyClient client,
            LongWork work,
            Clock clock) {
        this.table = table;
        this.listeners = listeners;
        this.address = address;
        this.client = client;
        this.work = work;
        this.clock = clock;
    }

    /** Of listeners in use. */
    public Flux<Alarm> alarms() {
        return views().filter(WebhookView::alarm)
                .filterWhen(view -> listeners.find(view.listenerId()).map(Webhooks::isInUse))
                .map(view -> new Alarm(
                        view.listenerId(),
                        view.workflowId(),
                        view.workflowName(),
                        view.said(),
                        view.mends().contains(WebhookView.Mend.REPAIR)));
    }

    /** When Ashby last said that a listener's webhook is enabled; empty when it did not, or Stagedoor did not make it. */
    public Mono<Instant> enabledAt(UUID listener) {
        return table.of(listener)
                .filter(webhook -> webhook.state() == MadeWebhook.State.ENABLED)
                .mapNotNull(MadeWebhook::lookedAt);
    }

    /** When a webhook that had not worked was last found to work again; empty when that never was. */
    public Mono<Instant> mendedAt(UUID listener) {
        return table.mendedAt(listener);
    }

    /** Asks Ashby how all of them are. */
    public Mono<Void> look() {
        return table.all().map(MadeWebhook::listenerId).collectList().flatMap(all -> look(all.toArray(UUID[]::new)));
    }

    /** Asks Ashby how that of one listener is, if Stagedoor made one; a problem when there is no such listener. */
    Mono<Void> lookAt(UUID listener) {
        return listeners
                .find(listener)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("This listener")))
                .flatMap(_ -> look(listener));
    }

    private Mono<Void> look(UUID... which) {
        return table.look(which)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::start)
                .then();
    }

    /** Those at which it is time to look. */
    Mono<Void> lookAtOld(Instant before) {
        return table.old(before, clock.instant())
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(id -> work.ensure(WebhookHandler.KIND, id.toString()))
                .then();
    }

    private Mono<Void> start(UUID id) {
        return work.start(WebhookHandler.KIND, id.toString());
    }

    /** All, with what is left of removed listeners. */
    Flux<WebhookView> views() {
        String warning = Reachable.warning(address.base(), client.isOnThisMachine());
        return table.all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(webhook -> listeners
                        .find(webhook.listenerId())
                        .zipWhen(listener -> secretDiffers(webhook, listener))
                        .map(known -> view(webhook, known.getT1(), known.getT2(), warning)));
    }

    /** What Ashby must be able to reach, and why it can hardly do so. */
    @Nullable
    String addressWarning() {
        return Reachable.warning(address.base(), client.isOnThisMachine());
    }

    private Mono<Boolean> secretDiffers(MadeWebhook webhook, Listener listener) {
        return webhook.webhookId() == null
                ? Mono.just(false)
                : listeners
                        .newestKey(listener.id())
                        .map(key -> !Objects.equals(key.id(), webhook.secretId()))
                        .defaultIfEmpty(false);
    }

    private WebhookView view(MadeWebhook webhook, Listener listener, boolean secretDiffers, @Nullable String warning) {
        String url = address.of(listener);
        Instant now = clock.instant();
        var said = Said.of(new Said.Facts(webhook, listener, url, secretDiffers, warning, now));
        return new WebhookView(
                listener.id(),
                listener.workflowId(),
                listener.workflow().name(),
                webhook.type(),
                url,
                webhook.state(),
                Step.isOver(listener, now),
                Said.isBusy(webhook) || webhook.wish() != null,
                said.tone(),
                said.words(),
                said.detail(),
                said.alarm(),
                webhook.lookedAt(),
                said.mends());
    }

    private static boolean isInUse(Listener listener) {
        return !listener.workflow().archived()
                && (listener.state() == Listener.State.ACTIVE || listener.state() == Listener.State.PAUSED);
    }
}
