package dev.stagedoor.faults;

/** What can be done to a cluster while it is under load. */
interface Fault {
    /** As an enum gives it; named by {@code -Dfaults=}. */
    String name();

    /** For the table. */
    String words();

    /** Breaks it and mends it again; load goes on meanwhile. What is particular to this fault is asserted here. */
    void strike(Scene scene) throws Exception;

    /** What is to be put right for those that follow, when all was looked at. */
    default void tidy(Cluster cluster) {}

    /** Whether a node may not learn that what it asked of the database was done, and so not count it. */
    default boolean losesAnswersOfTheDatabase() {
        return false;
    }

    /** Whether this machine allows it. */
    default boolean isPossible(Cluster cluster) {
        return true;
    }
}
