package dev.stagedoor.mapping.engine.expression;

/**
 * What is wrong with an expression's text, in words.
 *
 * @param line from 1
 * @param column from 1
 */
public record Mistake(String message, int line, int column) {
    /** With the place, for where a message stands alone. */
    public String withPlace() {
        return message + " (at " + line + ":" + column + ")";
    }
}
