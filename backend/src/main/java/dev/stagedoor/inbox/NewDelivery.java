package dev.stagedoor.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery to store. {@code identity} is what makes it the same as another: it is hashed into the repetition key.
 *
 * @param secretId the secret key that it was signed with; null for one that was not sent
 */
public record NewDelivery(
        UUID listenerId,
        String origin,
        String action,
        String subject,
        String personLabel,
        String workKey,
        String identity,
        byte[] body,
        @Nullable UUID secretId) {
    /** One that was not sent. */
    public NewDelivery(
            UUID listenerId,
            String origin,
            String action,
            String subject,
            String personLabel,
            String workKey,
            String identity,
            byte[] body) {
        this(listenerId, origin, action, subject, personLabel, workKey, identity, body, null);
    }

    /** The same, signed with that secret key. */
    public NewDelivery signedWith(UUID secret) {
        return new NewDelivery(listenerId, origin, action, subject, personLabel, workKey, identity, body, secret);
    }
}
