package dev.stagedoor.listener.webhook;

import dev.stagedoor.activity.ActivityLog;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.webhook.MadeWebhook.State;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What happened to a webhook in Ashby, kept for administrators; in the transaction that writes it down. */
@Component
class News {
    private final ActivityLog activity;

    News(ActivityLog activity) {
        this.activity = activity;
    }

    Mono<Void> created(Listener listener, State state) {
        return tell(
                listener,
                "Ashby created the webhook for " + listener.workflow().name()
                        + (state == State.ENABLED ? "" : ", and disabled it because its first call did not arrive"));
    }

    Mono<Void> removed(Listener listener) {
        return tell(listener, "The webhook for " + listener.workflow().name() + " is no longer in Ashby");
    }

    Mono<Void> unsure(Listener listener) {
        return tell(
                listener,
                "Ashby was asked to create the webhook for "
                        + listener.workflow().name() + ", and its answer did not arrive");
    }

    /** Only what is new. */
    Mono<Void> changed(MadeWebhook before, Listener listener, State now) {
        if (before.state() == now) {
            return Mono.empty();
        }
        String of = "The webhook for " + listener.workflow().name();
        return switch (now) {
            case ENABLED -> tell(listener, of + " is enabled in Ashby");
            case DISABLED -> tell(listener, of + " is disabled in Ashby");
            case ELSEWHERE -> tell(listener, of + " calls another address");
            case GONE -> tell(listener, of + " was removed in Ashby by somebody");
            case NONE, UNSURE, DUPLICATE -> Mono.empty();
        };
    }

    private Mono<Void> tell(Listener listener, String message) {
        return activity.append(
                "webhook.changed",
                ActivityLog.Audience.ADMINISTRATORS,
                new ActivityLog.Refs(null, listener.workflowId(), null),
                Map.of("message", message));
    }
}
