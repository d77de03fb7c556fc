/** Listeners, their secrets, and what they want. */
@NullMarked
package dev.stagedoor.listener;

import org.jspecify.annotations.NullMarked;
