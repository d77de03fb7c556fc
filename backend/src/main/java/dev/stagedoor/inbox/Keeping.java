package dev.stagedoor.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is kept what no delivery needs any more.
 *
 * @param repetitionKeys by which a delivery that comes again is recognized; at least 30 days
 * @param attempts what each try of a settled delivery decided and why; the delivery itself keeps its outcome and reason
 */
@ConfigurationProperties("stagedoor.keep")
record Keeping(
        @DefaultValue("180d") Duration repetitionKeys,
        @DefaultValue("180d") Duration attempts) {
    private static final Duration LEAST = Duration.ofDays(30);

    Keeping {
        if (repetitionKeys.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "stagedoor.keep.repetition-keys must be 30d at least: a delivery that Ashby sends again later than that"
                            + " would be taken for a new one");
        }
        if (attempts.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("stagedoor.keep.attempts must be 1d at least");
        }
    }
}
