/** PURE. Expressions of the Common Expression Language: bounded, without side effects, and total over absent values. */
@NullMarked
package dev.stagedoor.mapping.engine.expression;

import org.jspecify.annotations.NullMarked;
