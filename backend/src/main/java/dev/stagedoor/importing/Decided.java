package dev.stagedoor.importing;

import dev.stagedoor.listener.Listener;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one attempt decided about the open deliveries of an application.
 *
 * @param facts null when none were needed, or to be had
 * @param replay null for the first import of these deliveries
 */
record Decided(
        List<Sorted> deliveries,
        @Nullable Facts facts,
        ImportPlan plan,
        @Nullable Replay replay) {
    /**
     * That a person wants deliveries imported once more.
     *
     * @param person who
     * @param saved the newest version of the field mapping, whichever one the facts were made with
     * @param imported whether the delivery was imported before
     */
    record Replay(String person, long saved, boolean imported) {}

    Decided(List<Sorted> deliveries, @Nullable Facts facts, ImportPlan plan) {
        this(deliveries, facts, plan, null);
    }

    Decided with(Replay wanted) {
        return new Decided(deliveries, facts, plan, wanted);
    }

    List<Sorted.Wanted> wanted() {
        return wanted(deliveries);
    }

    static List<Sorted.Wanted> wanted(List<Sorted> deliveries) {
        return deliveries.stream()
                .filter(Sorted.Wanted.class::isInstance)
                .map(Sorted.Wanted.class::cast)
                .toList();
    }

    /** Whether anything was found out about who this is that must still hold when it is carried out. */
    boolean goesByWhoItIs() {
        return deliveries.stream()
                .anyMatch(sorted -> sorted instanceof Sorted.Wanted || sorted instanceof Sorted.Asked);
    }

    /** The listeners because of whose pause a delivery is to be ignored. */
    Stream<Listener> keptOut() {
        return deliveries.stream()
                .filter(sorted ->
                        sorted instanceof Sorted.Unwanted no && no.code().equals("paused"))
                .map(Sorted::listener)
                .flatMap(Stream::ofNullable);
    }

    /**
     * When the first draft ends that a delivery waits for; empty when none does.
     *
     * @param unknown for one that does not say
     */
    Optional<Instant> draftsEnd(Instant unknown) {
        return deliveries.stream()
                .filter(Sorted.Waiting.class::isInstance)
                .map(sorted -> ((Sorted.Waiting) sorted).listener().draftExpiresAt())
                .map(end -> Objects.requireNonNullElse(end, unknown))
                .min(Comparator.naturalOrder());
    }

    boolean someWait() {
        return deliveries.stream().anyMatch(Sorted.Waiting.class::isInstance);
    }
}
