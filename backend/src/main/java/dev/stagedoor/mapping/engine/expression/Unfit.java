package dev.stagedoor.mapping.engine.expression;

/** A value with which a function can do nothing; its words are for people. */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;

    Unfit(String words) {
        super(words, null, false, false);
        this.words = words;
    }

    String words() {
        return words;
    }
}
