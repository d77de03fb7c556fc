package dev.stagedoor.listener.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A webhook that Stagedoor made, as an administrator sees it.
 *
 * @param type that is wanted, by Ashby's name
 * @param left whether its listener is gone, and it is not
 * @param busy whether Ashby is being asked for something
 * @param said how it is, in a few words
 * @param detail what that means and what to do; null where there is nothing to add
 * @param alarm whether nobody, or not everybody, is announced by it
 * @param lookedAt when Ashby last told of it
 * @param mends what can be done, the best first
 */
record WebhookView(
        UUID listenerId,
        UUID workflowId,
        String workflowName,
        String type,
        String requestUrl,
        MadeWebhook.State state,
        boolean left,
        boolean busy,
        Tone tone,
        String said,
        @Nullable String detail,
        boolean alarm,
        @Nullable Instant lookedAt,
        List<Mend> mends) {
    /** How it looks. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Tone {
        GOOD,
        WAITING,
        BAD
    }

    /** What a person can do about it. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Mend {
        CREATE,
        REPAIR,
        /** Although it may be there. */
        CREATE_AGAIN,
        LOOK,
        /** In Ashby. */
        REMOVE,
        /** Nothing happens in Ashby. */
        FORGET,
        /** A person looked: it is not there twice. */
        ONLY_ONE
    }
}
