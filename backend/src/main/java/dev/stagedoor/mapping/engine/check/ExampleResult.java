package dev.stagedoor.mapping.engine.check;

/**
 * What came of one example.
 *
 * @param index of the example in its rule, from 0
 * @param got as a person reads it: the value, nothing, or the problem
 */
public record ExampleResult(int index, String got, boolean passed) {}
