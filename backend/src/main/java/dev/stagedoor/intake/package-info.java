/** The webhook endpoint: signature, limits, secrets at hand, hand-over to the inbox. */
@NullMarked
package dev.stagedoor.intake;

import org.jspecify.annotations.NullMarked;
