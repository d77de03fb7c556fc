package dev.stagedoor.intake;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.AshbySignature;
import dev.stagedoor.ashby.Webhook;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.inbox.NewDelivery;
import dev.stagedoor.inbox.Receipt;
import dev.stagedoor.listener.Listener;
import dev.stagedoor.listener.Listeners;
import dev.stagedoor.listener.Listeners.Endpoint;
import dev.stagedoor.listener.Listeners.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decides about one call at an endpoint that takes calls: verified, stored, answered. */
@Component
class Receiving {
    private static final Logger log = LoggerFactory.getLogger(Receiving.class);

    /** Pings are small; nothing larger is read without a signature. */
    static final int LARGEST_PING = 64 * 1024;

    private final Listeners listeners;
    private final Inbox inbox;
    private final Hints hints;

    Receiving(Listeners listeners, Inbox inbox, Hints hints) {
        this.listeners = listeners;
        this.inbox = inbox;
        this.hints = hints;
    }

    Mono<HttpStatus> take(Endpoint endpoint, byte[] body, @Nullable String signature) {
        return signer(endpoint, body, signature)
                .map(key -> verified(endpoint, key, body))
                .orElseGet(() -> askAgain(endpoint, body, signature));
    }

    private static Optional<Key> signer(Endpoint endpoint, byte[] body, @Nullable String signature) {
        return endpoint.keys().stream()
                .filter(key -> AshbySignature.matches(body, signature, key.secret()))
                .findFirst();
    }

    /** A new secret may not have been heard of yet. */
    private Mono<HttpStatus> askAgain(Endpoint known, byte[] body, @Nullable String signature) {
        return Mono.just(known)
                .filter(_ -> AshbySignature.isWellFormed(signature))
                .flatMap(listeners::anew)
                .filter(now -> now.listener().state() != Listener.State.REMOVED)
                .flatMap(now -> Mono.justOrEmpty(signer(now, body, signature)).flatMap(key -> verified(now, key, body)))
                .switchIfEmpty(Mono.defer(() -> unverified(known.listener().id(), body, signature)));
    }

    private Mono<HttpStatus> verified(Endpoint endpoint, Key signer, byte[] body) {
        UUID listenerId = endpoint.listener().id();
        return switch (Webhook.read(body)) {
            case Webhook.Ping _ -> noticed(listenerId, "signedPing", HttpStatus.OK);
            case Webhook.Event event -> store(endpoint, signer, delivery(listenerId, event, body));
            case Webhook.NotUnderstood _ -> store(endpoint, signer, notUnderstood(listenerId, body));
        };
    }

    /** A ping is answered anyway: Ashby disables a webhook whose ping fails. Everything else may try again. */
    private Mono<HttpStatus> unverified(UUID listenerId, byte[] body, @Nullable String signature) {
        boolean isPing = body.length <= LARGEST_PING && Webhook.read(body) instanceof Webhook.Ping;
        if (!isPing) {
            return noticed(listenerId, "wrongSignature", HttpStatus.BAD_REQUEST);
        }
        // A ping with a signature that is not ours tells early that the secret differs.
        return signature == null
                ? noticed(listenerId, "ping", HttpStatus.OK)
                : listeners
                        .notice(listenerId, "wrongSignature", "ping")
                        .then(noticed(listenerId, "ping", HttpStatus.OK));
    }

    private Mono<HttpStatus> noticed(UUID listenerId, String kind, HttpStatus answer) {
        return listeners.notice(listenerId, kind, null).thenReturn(answer);
    }

    private Mono<HttpStatus> store(Endpoint endpoint, Key signer, NewDelivery delivery) {
        return inbox.accept(delivery.signedWith(signer.id()))
                .doOnNext(receipt -> tell(endpoint.listener().id(), receipt))
                .delayUntil(_ -> retireOlderSecrets(endpoint, signer))
                .thenReturn(HttpStatus.OK);
    }

    private void tell(UUID listenerId, Receipt receipt) {
        hints.publish(Hints.Topic.LISTENER, listenerId.toString());
        if (receipt instanceof Receipt.Stored stored) {
            hints.publish(Hints.Topic.DELIVERY, stored.deliveryId().toString());
        }
    }

    /** The delivery is stored by now: this must not make Ashby repeat it. */
    private Mono<Void> retireOlderSecrets(Endpoint endpoint, Key signer) {
        boolean isNewest = endpoint.keys().getFirst().id().equals(signer.id());
        return !isNewest || endpoint.keys().size() == 1
                ? Mono.empty()
                : listeners.secretUsed(endpoint.listener().id(), signer.id()).onErrorResume(error -> {
                    log.warn("Could not end an older secret key, trying again with the next delivery", error);
                    return Mono.empty();
                });
    }

    private static NewDelivery delivery(UUID listenerId, Webhook.Event event, byte[] body) {
        String actionId = event.actionId();
        String identity = event.action() + "\n" + (actionId == null ? digest(body) : actionId) + "\n" + event.subject();
        return new NewDelivery(
                listenerId,
                "webhook",
                event.action(),
                event.subject(),
                event.personLabel(),
                workKey(event.subject(), body),
                identity,
                body);
    }

    private static NewDelivery notUnderstood(UUID listenerId, byte[] body) {
        return new NewDelivery(
                listenerId,
                "webhook",
                "unknown",
                "unknown",
                "",
                workKey("unknown", body),
                "unknown\n" + digest(body) + "\nunknown",
                body);
    }

    /** What has no subject is nobody else's work. */
    private static String workKey(String subject, byte[] body) {
        return subject.equals("unknown") ? "unknown:" + digest(body).substring(0, 16) : subject;
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
