package dev.stagedoor.reconciling.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Those who entered on one day, in UTC.
 *
 * @param date null: all earlier days, and those of whom it is not known
 */
record LedgerDay(@Nullable LocalDate date, long expected, long present, long waiting, long explained, long missing) {}
