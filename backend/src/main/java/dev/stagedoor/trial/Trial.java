package dev.stagedoor.trial;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * People on whom mappings are tried, as administrators see it.
 *
 * @param scope who they are, in words
 * @param people how many were asked for
 * @param found how many there are; fetched and failed are of these
 * @param failures why dossiers could not be fetched, the most frequent reason first
 * @param problem why it waits or failed, in words
 * @param seenAt when the list that it goes by was read from Ashby
 */
record Trial(
        UUID id,
        String scope,
        int people,
        int found,
        int fetched,
        int failed,
        List<Failure> failures,
        State state,
        @Nullable String problem,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant seenAt) {
    /** How far it is. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum State {
        LISTING,
        FETCHING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** How many people could not be fetched for one reason. */
    record Failure(String reason, int people) {}

    /** Whom to look for; no stages: any. */
    record Scope(
            String words, List<String> stageIds, @Nullable String status, int people) {}
}
