package dev.stagedoor.mapping.engine.expression;

import tools.jackson.databind.JsonNode;

/** What came of an expression for one person. */
public sealed interface Evaluated {
    /** A value; the null node when there is none. */
    record Value(JsonNode json) implements Evaluated {}

    /** It could not be done, in words. */
    record Problem(String message) implements Evaluated {}
}
