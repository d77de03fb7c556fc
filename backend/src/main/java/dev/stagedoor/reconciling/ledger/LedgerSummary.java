package dev.stagedoor.reconciling.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a listener stands against Ashby.
 *
 * @param knowable false for an event that leaves no trace in Ashby by which it could be checked
 * @param since who entered from then on is expected
 * @param asOf how old what is known of Ashby is; null: not known yet since the listener is there
 * @param comparing whether Ashby is being compared with because the webhook works again, and people may have been moved meanwhile
 * @param problem why Ashby cannot be read on, in words
 * @param needAttention how many of those who are explained wait for a person to mend what stands in their way
 * @param before who was looked at and entered earlier
 * @param earlier how many more stand in a wanted stage who entered earlier
 * @param toLook how many are still to be looked at
 * @param notTold of how many nothing is known because Ashby does not tell
 * @param asked how many there were when a person asked for older history; 0: nobody did
 * @param silence in words, when Ashby is quieter than usual
 */
record LedgerSummary(
        UUID listenerId,
        UUID workflowId,
        String workflowName,
        boolean knowable,
        @Nullable Instant since,
        @Nullable Instant asOf,
        boolean comparing,
        @Nullable String problem,
        Counts counts,
        long needAttention,
        long before,
        long earlier,
        long toLook,
        long notTold,
        int asked,
        @Nullable String silence) {
    /** How many are expected, and what became of them. */
    record Counts(long expected, long present, long waiting, long explained, long missing) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }
}
