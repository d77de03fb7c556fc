package dev.stagedoor.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * The story of one attempt, kept with it: each step with what it decided and why.
 *
 * @param match whom a person may choose
 * @param ashbyUrl the candidate's page in Ashby, as Ashby told it
 */
public record Trace(
        List<Step> steps, List<MatchChoice> match, @Nullable String ashbyUrl) {
    /** The stations of a delivery's life. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Station {
        RECEIVED,
        WANTED,
        FETCHED,
        MAPPED,
        MATCHED,
        DONE
    }

    /** What happened at one station. */
    public record Step(
            Station key,
            String title,
            @Nullable String detail,
            @Nullable Instant at,
            boolean ok,
            List<Item> items) {}

    /**
     * One line of a step.
     *
     * @param candidateFields that a mapped value came from; null where none could
     */
    public record Item(
            String label,
            @Nullable String value,
            @Nullable String problem,
            @Nullable List<String> candidateFields) {
        /** Words only. */
        public static Item of(String label, @Nullable String value) {
            return new Item(label, value, null, null);
        }
    }
}
