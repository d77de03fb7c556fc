package dev.stagedoor.reconciling.ledger;

/** What was ignored for a reason that explains why somebody is not there, although the listener wanted them. */
final class Explained {
    /** Reason codes of deliveries, as a list in SQL. */
    static final String CODES = "('paused', 'workflowArchived', 'ignoredByPerson')";

    private Explained() {}
}
