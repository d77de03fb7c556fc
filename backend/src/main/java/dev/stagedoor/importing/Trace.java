package dev.stagedoor.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The story of one attempt, kept with it: each step with what it decided and why. {@code match}: whom a person may choose. */
record Trace(List<Step> steps, List<MatchChoice> match) {
    /** @param key received, wanted, fetched, mapped, matched or done */
    record Step(
            String key,
            String title,
            @Nullable String detail,
            @Nullable Instant at,
            boolean ok,
            List<Item> items) {}

    /** One line of a step. */
    record Item(
            String label, @Nullable String value, @Nullable String problem) {}
}
