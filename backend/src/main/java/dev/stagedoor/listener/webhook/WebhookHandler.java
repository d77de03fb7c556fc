package dev.stagedoor.listener.webhook;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.connection.Pulse;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.LongWork;
import dev.stagedoor.inbox.WorkHandler;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.listener.PublicAddress;
import dev.stagedoor.listener.webhook.Steps.Known;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the next step about one listener's webhook; one node at a time, and only while Ashby may be asked. */
@Component
class WebhookHandler implements WorkHandler {
    static final String KIND = "webhook";

    private final Pulse pulse;
    private final MadeWebhookTable table;
    private final Listeners listeners;
    private final PublicAddress address;
    private final Steps steps;
    private final LongWork work;
    private final Hints hints;
    private final Clock clock;

    WebhookHandler(
            Pulse pulse,
            MadeWebhookTable table,
            Listeners listeners,
            PublicAddress address,
            Steps steps,
            LongWork work,
            Hints hints,
            Clock clock) {
        this.pulse = pulse;
        this.table = table;
        this.listeners = listeners;
        this.address = address;
        this.steps = steps;
        this.work = work;
        this.hints = hints;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> held() {
        return pulse.held();
    }

    @Override
    public Mono<Void> work(Claim claim) {
        UUID listener = UUID.fromString(claim.key());
        return Mono.zip(table.of(listener), listeners.find(listener), newestKey(listener))
                .flatMap(read -> take(
                                claim,
                                new Known(read.getT1(), read.getT2()),
                                read.getT3().orElse(null))
                        .thenReturn(true))
                .switchIfEmpty(Mono.defer(() -> work.end(claim).thenReturn(true)))
                .doFinally(_ -> hints.publish(Hints.Topic.LISTENER, claim.key()))
                .then();
    }

    private Mono<Optional<Listeners.Key>> newestKey(UUID listener) {
        return listeners.newestKey(listener).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Void> take(Claim claim, Known known, Listeners.@Nullable Key key) {
        String url = address.of(known.listener());
        return switch (Step.next(known.webhook(), known.listener(), url, key, clock.instant())) {
            case Step.Create create -> steps.create(claim, known, create);
            case Step.Update update -> steps.update(claim, known, update);
            case Step.Delete delete -> steps.delete(claim, known, delete);
            case Step.Look look -> steps.look(claim, known, look, url);
            case Step.Lost _ -> steps.lost(claim, known);
            case Step.Forget _ -> steps.forget(claim, known);
            case Step.Rest _ -> steps.rest(claim, known);
        };
    }
}
