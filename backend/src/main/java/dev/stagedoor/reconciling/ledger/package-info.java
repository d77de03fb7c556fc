/** The ledger: who should have come by each listener, who did, who is missing, and bringing the missing in. */
@NullMarked
package dev.stagedoor.reconciling.ledger;

import org.jspecify.annotations.NullMarked;
