/** PURE: what the steps of a rule do to a value, by subject; none knows rules, and each is total. */
@NullMarked
package dev.stagedoor.mapping.engine.step;

import org.jspecify.annotations.NullMarked;
