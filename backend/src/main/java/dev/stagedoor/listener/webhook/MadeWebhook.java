package dev.stagedoor.listener.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * What is known of a listener's webhook in Ashby.
 *
 * @param type that is wanted
 * @param wish what is still to be done; null: nothing
 * @param attempt by which claim Ashby is being asked to create it; null: by none
 * @param webhookId Ashby's id, once Ashby told it
 * @param madeType of the webhook that is there
 * @param secretId the secret that Ashby was given last
 * @param problem why the last try did not do what was asked, in words
 * @param perhapsTwice whether it was created again while nobody knew whether it was there
 * @param pingedAt when a ping last reached the endpoint
 */
record MadeWebhook(
        UUID listenerId,
        String type,
        @Nullable Wish wish,
        Instant askedAt,
        @Nullable Long attempt,
        @Nullable String webhookId,
        @Nullable String madeType,
        @Nullable UUID secretId,
        State state,
        @Nullable String problem,
        boolean perhapsTwice,
        @Nullable Instant lookedAt,
        @Nullable Instant pingedAt) {
    /** What a person asked for. */
    enum Wish {
        /** That it is there and works: created, or put right. */
        MAKE,
        /** That it is gone. */
        REMOVE,
        /** To know how it is. */
        LOOK
    }

    /** What Ashby last said of it. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum State {
        /** Not there. */
        NONE,
        ENABLED,
        DISABLED,
        /** It calls another address. */
        ELSEWHERE,
        /** Somebody removed it in Ashby. */
        GONE,
        /** Ashby was asked to create it, and nobody heard the answer. */
        UNSURE,
        /** Ashby has one of this type for this address, and Stagedoor does not know its id. */
        DUPLICATE
    }

    /** Whether Ashby told before that it does not work, or had to make another one in its place. */
    boolean wasBroken() {
        return lookedAt != null && state != State.ENABLED;
    }

    /** Whether something may be left in Ashby that Stagedoor cannot remove. */
    boolean isBeyondReach() {
        return state == State.UNSURE || state == State.DUPLICATE;
    }
}
