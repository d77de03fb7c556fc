package dev.stagedoor.backlog;

/**
 * What waits, of all nodes together.
 *
 * @param waiting open deliveries that nothing keeps from being processed
 * @param held open deliveries that say why they wait
 * @param oldestSeconds how long the oldest open delivery waits; 0 when there is none
 * @param due work that a node may take now
 * @param later work whose time has not come
 * @param claimed work that a node has taken
 * @param gate how the gate to Ashby is
 */
record Backlog(long waiting, long held, double oldestSeconds, long due, long later, long claimed, Gate gate) {
    /** As an operator needs to know it: whether waiting is a fault, and whose. */
    enum Gate {
        OPEN,
        CLOSED,
        /** Somebody must choose what becomes of the deliveries that waited. */
        CHOOSING,
        /** No key, or not Active. */
        NOT_CONNECTED
    }
}
