/** PURE. What can be said of rules before a person comes: their types, examples, words, and rules worth having. */
@NullMarked
package dev.stagedoor.mapping.engine.check;

import org.jspecify.annotations.NullMarked;
