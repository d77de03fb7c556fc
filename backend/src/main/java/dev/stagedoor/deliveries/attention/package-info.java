/** The work list: what needs attention, by its cause, and mended many at once. */
@NullMarked
package dev.stagedoor.deliveries.attention;

import org.jspecify.annotations.NullMarked;
