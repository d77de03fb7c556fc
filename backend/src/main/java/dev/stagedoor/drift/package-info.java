/** Drift: what changed in Ashby since mapping, lookup tables and listeners were made, told before a hire meets it. */
@NullMarked
package dev.stagedoor.drift;

import org.jspecify.annotations.NullMarked;
