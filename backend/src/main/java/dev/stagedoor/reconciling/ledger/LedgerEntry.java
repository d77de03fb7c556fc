package dev.stagedoor.reconciling.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * One application at one listener.
 *
 * @param stage the title of the stage by which it entered
 * @param reason why it is not there, or what it waits for, in words; null where there is nothing to say
 * @param deliveryId what Ashby announced, or what was brought in
 * @param provedByHistory whether only the history tells that it was in the stage
 */
record LedgerEntry(
        String applicationId,
        @Nullable String person,
        @Nullable String jobTitle,
        @Nullable String stage,
        @Nullable Instant enteredAt,
        State state,
        @Nullable String reason,
        @Nullable UUID deliveryId,
        @Nullable UUID employeeId,
        boolean provedByHistory,
        boolean setAside) {
    /** What the ledger says of an application. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum State {
        /** In the workflow. */
        PRESENT,
        /** Being looked at, or entered so lately that Ashby may still call. */
        WAITING,
        /** Not in the workflow, and it is known why. */
        EXPLAINED,
        /** Should be there, and nobody announced it. */
        MISSING,
        /** Entered before people are expected. */
        BEFORE,
        /** Not known yet: Ashby is still to be asked. */
        TO_LOOK,
        /** Not known: Ashby does not tell. */
        NOT_TOLD,
        /** Never was in a stage that the listener wants. */
        NEVER
    }
}
