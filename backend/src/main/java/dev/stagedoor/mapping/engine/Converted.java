package dev.stagedoor.mapping.engine;

import tools.jackson.databind.JsonNode;

/** What becomes of a raw value when a field of some type shall hold it. */
public sealed interface Converted {
    /** Fits: the value as it is stored, and as a person reads it. */
    record Fits(JsonNode value, String display) implements Converted {}

    /** There is nothing in it: null, blank text, an empty list. */
    record Blank() implements Converted {}

    /** Does not fit, said in words; {@code raw} is a short rendering of what came. */
    record Wrong(String message, String raw) implements Converted {}
}
