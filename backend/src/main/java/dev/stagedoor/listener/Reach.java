package dev.stagedoor.listener;

import java.util.Set;

/**
 * PURE. Where an application stands whom a listener wants.
 *
 * @param in ids of the stages that the listener means: who stands in one of them entered it
 * @param past ids of later stages: who stands there may have been in one of them, and the history tells
 */
public record Reach(Set<String> in, Set<String> past) {
    /** Of a listener whose event leaves no trace in an application. */
    public static final Reach NOWHERE = new Reach(Set.of(), Set.of());
}
