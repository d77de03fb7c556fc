package dev.stagedoor.listener.webhook;

import dev.stagedoor.platform.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for a look where the last one is old, and for the removal where a draft ended. Every node asks; one node claims it. */
@Component
class WebhookSchedule extends Recurring {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Webhooks webhooks;
    private final WebhookProperties properties;
    private final Clock clock;

    WebhookSchedule(Webhooks webhooks, WebhookProperties properties, Clock clock) {
        super(LOOK_EVERY);
        this.webhooks = webhooks;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected Mono<Void> once() {
        return webhooks.lookAtOld(clock.instant().minus(properties.every()));
    }
}
