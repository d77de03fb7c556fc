package dev.stagedoor.inbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * A delivery that is ready to be stored.
 *
 * @param hash the repetition key
 * @param content the body as it lies in the database
 */
record Arrival(UUID id, NewDelivery delivery, byte[] hash, byte[] content, Instant at) implements Comparable<Arrival> {
    /** In the order of the keys: writers that take their locks in one order cannot wait for each other. */
    @Override
    public int compareTo(Arrival other) {
        return Arrays.compareUnsigned(hash, other.hash);
    }
}
