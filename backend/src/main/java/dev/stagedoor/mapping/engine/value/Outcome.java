package dev.stagedoor.mapping.engine.value;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What a source or a step gives: a value, nothing, or a problem in words. */
public sealed interface Outcome {
    Outcome NOTHING = new Nothing();

    /** As much text as a step takes or gives. */
    int LONGEST_TEXT = 50_000;

    Outcome TOO_LONG = new Failed(
            "cannotBeDone",
            "The text is longer than " + LONGEST_TEXT + " characters, which is more than a step can take");

    /** A value that is not blank. */
    record Value(JsonNode node) implements Outcome {}

    /** No value; no problem either. */
    record Nothing() implements Outcome {}

    /**
     * It could not be done.
     *
     * @param code for counting alike problems: cannotBeDone, noTarget, ...
     * @param message in words that stand alone
     */
    record Failed(String code, String message) implements Outcome {}

    /** This value, or nothing where it is blank. */
    static Outcome of(JsonNode node) {
        return Rendering.isBlank(node) ? NOTHING : new Value(node);
    }

    /** This text without blanks around it, or nothing where there is none. */
    static Outcome text(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? NOTHING : new Value(StringNode.valueOf(bare));
    }

    /** A problem of the most frequent kind. */
    static Outcome failed(String message) {
        return new Failed("cannotBeDone", message);
    }
}
