package dev.stagedoor.home;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the set-up is, as the tables tell.
 *
 * @param choosing whether what came while it was not active waits until a person chooses
 * @param unmappedRequired labels of required employee fields without a rule in the newest mapping
 * @param wrongSignatures calls refused because the secret differs
 */
record Setup(
        boolean active,
        boolean choosing,
        boolean hasKey,
        @Nullable Instant lastAnswerAt,
        @Nullable Instant lastFailureAt,
        @Nullable String lastFailure,
        long mappingVersion,
        List<String> unmappedRequired,
        long activeListeners,
        long draftListeners,
        long pausedListeners,
        boolean called,
        long wrongSignatures,
        boolean enrolled,
        long needsAttention,
        long waiting) {}
