package dev.stagedoor.listener.webhook;

import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners.Key;
import dev.stagedoor.listener.webhook.MadeWebhook.State;
import dev.stagedoor.listener.webhook.MadeWebhook.Wish;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** PURE. What to do next about a webhook; one step at a time, each of which may be taken again but for {@link Create}. */
sealed interface Step {
    /** What Ashby is to be told of the endpoint. */
    record Target(String url, UUID secretId, String secret) {
        @Override
        public String toString() {
            return "Target[" + url + "]";
        }
    }

    /** Ashby is asked once: it has no list, so an answer that nobody heard cannot be asked for again. */
    record Create(String type, Target target) implements Step {}

    /** Puts everything right that can differ, and has Ashby ping the endpoint. */
    record Update(String webhookId, Target target) implements Step {}

    record Delete(String webhookId) implements Step {}

    record Look(String webhookId) implements Step {}

    /** Ashby was asked to create it and the node died, or gave up, before it heard the answer. */
    record Lost() implements Step {}

    /** Nothing is there and nothing is wanted. */
    record Forget() implements Step {}

    record Rest() implements Step {}

    /**
     * What comes next.
     *
     * @param key the newest secret; null when the listener has none any more
     */
    static Step next(MadeWebhook webhook, Listener listener, String url, @Nullable Key key, Instant now) {
        String id = webhook.webhookId();
        if (webhook.attempt() != null && webhook.state() != State.UNSURE) {
            return new Lost();
        }
        if (isOver(listener, now) || webhook.wish() == Wish.REMOVE) {
            return id != null ? new Delete(id) : webhook.isBeyondReach() ? new Rest() : new Forget();
        }
        if (webhook.wish() == Wish.MAKE && key != null) {
            return make(webhook, new Target(url, key.id(), new String(key.secret(), StandardCharsets.UTF_8)));
        }
        return id == null ? new Rest() : new Look(id);
    }

    /** Whether nobody calls its endpoint any more: it was removed, or is a draft that ended. */
    static boolean isOver(Listener listener, Instant now) {
        return listener.state() == Listener.State.REMOVED || listener.isEnded(now);
    }

    /** A webhook's type cannot be changed: one of another type makes place first. */
    private static Step make(MadeWebhook webhook, Target target) {
        String id = webhook.webhookId();
        if (id == null) {
            return new Create(webhook.type(), target);
        }
        return Objects.equals(webhook.madeType(), webhook.type()) ? new Update(id, target) : new Delete(id);
    }
}
