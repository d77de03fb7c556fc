package dev.stagedoor.reconciling.ledger;

/** What the reasons of deliveries say of those who are not there. */
final class Explained {
    /** What was ignored for these explains why somebody is not there, although the listener wanted them. As a list in SQL. */
    static final String CODES = "('paused', 'workflowArchived', 'ignoredByPerson')";

    /** What needs attention for these was not understood: nobody knows yet whether the listener wanted it. As a list in SQL. */
    static final String UNCLEAR =
            "('unknownStage', 'stagesUnreadable', 'bodyExpired', 'notUnderstood', 'noApplication')";

    private Explained() {}
}
