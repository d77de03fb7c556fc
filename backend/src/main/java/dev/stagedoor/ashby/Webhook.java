package dev.stagedoor.ashby;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** PURE. What a webhook's body says, read tolerantly: unknown keys are skipped, nulls and absences are alike. */
public sealed interface Webhook {
    /** Ashby tries the endpoint when a webhook is saved. */
    record Ping() implements Webhook {}

    /**
     * Something happened.
     *
     * @param actionId {@code webhookActionId}; absent in some documented shapes
     * @param subject {@code application:<id>}, else {@code candidate:<id>}, {@code offer:<id>}, {@code job:<id>}, or {@code unknown}
     * @param application the embedded application, if the action carries one
     */
    record Event(
            String action,
            @Nullable String actionId,
            String subject,
            String personLabel,
            @Nullable Application application)
            implements Webhook {}

    /** Signed, yet not readable as a webhook. */
    record NotUnderstood(String reason) implements Webhook {}

    /** What a signed payload proves of an application. {@code stage} is null when Ashby sent none. */
    record Application(
            String id,
            String candidateId,
            String candidateName,
            String status,
            Instant updatedAt,
            @Nullable Stage stage) {}

    /** A body that {@link #read} understands as this event of this application; for what Ashby did not announce. */
    static byte[] write(String action, Application application) {
        return WebhookReader.write(action, application);
    }

    /** Never fails. What a payload left out of an application is empty text, its time {@link Instant#EPOCH}. */
    static Webhook read(byte[] body) {
        return WebhookReader.read(body);
    }
}
