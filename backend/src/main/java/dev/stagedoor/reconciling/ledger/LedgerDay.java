package dev.stagedoor.reconciling.ledger;

import java.time.LocalDate;

/** Those who entered on one day, in UTC. */
record LedgerDay(LocalDate date, long expected, long present, long waiting, long explained, long missing) {}
