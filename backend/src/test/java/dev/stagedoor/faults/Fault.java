package dev.stagedoor.faults;

/** What can be done to a cluster while it is under load. */
interface Fault {
    /** As an enum gives it; named by {@code -Dfaults=}. */
    String name();

    /** For the table. */
    String words();

    /** Breaks it and mends it again; load goes on meanwhile. What is particular to this fault is asserted here. */
    void strike(Scene scene) throws Exception;

    /** Whether this machine allows it. */
    default boolean isPossible(Cluster cluster) {
        return true;
    }
}
