package dev.stagedoor.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one attempt decided about the open deliveries of an application.
 *
 * @param facts null when none were needed, or to be had
 */
record Decided(List<Sorted> deliveries, @Nullable Facts facts, ImportPlan plan) {
    List<Sorted.Wanted> wanted() {
        return deliveries.stream()
                .filter(Sorted.Wanted.class::isInstance)
                .map(Sorted.Wanted.class::cast)
                .toList();
    }

    boolean someWait() {
        return deliveries.stream().anyMatch(Sorted.Waiting.class::isInstance);
    }
}
