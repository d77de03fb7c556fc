/**
 * Faults on purpose: real processes, a real PostgreSQL of the suite's own, a sender that repeats as Ashby does and keeps a ledger
 * of what was acknowledged, and an oracle that asks the database afterwards.
 */
package dev.stagedoor.faults;
