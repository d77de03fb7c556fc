/** Replay: settled deliveries imported once more, always looked at first, and applied only as far as a person chose. */
@NullMarked
package dev.stagedoor.deliveries.replay;

import org.jspecify.annotations.NullMarked;
