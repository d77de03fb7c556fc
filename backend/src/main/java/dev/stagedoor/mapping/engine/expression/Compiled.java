package dev.stagedoor.mapping.engine.expression;

import java.util.List;

/** What became of an expression's text. */
public sealed interface Compiled {
    /** Can be evaluated. */
    record Ready(Expression expression) implements Compiled {}

    /** Cannot; at least one mistake, the first one first. */
    record Broken(List<Mistake> mistakes) implements Compiled {}
}
