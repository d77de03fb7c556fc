package dev.stagedoor.inbox;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the body of a delivery is kept once it was settled; an open delivery keeps its own.
 *
 * @param settled of one that was imported
 * @param attention of one that needs attention: whatever a person does about it needs what was sent
 * @param ignored of one that was ignored: they are every job's candidates
 */
@ConfigurationProperties("stagedoor.bodies")
record Retention(
        @DefaultValue("30d") Duration settled,
        @DefaultValue("180d") Duration attention,
        @DefaultValue("7d") Duration ignored) {
    Instant after(String outcome, Instant settledAt) {
        return settledAt.plus(
                switch (outcome) {
                    case "ignored" -> ignored;
                    case "needsAttention" -> attention;
                    default -> settled;
                });
    }
}
