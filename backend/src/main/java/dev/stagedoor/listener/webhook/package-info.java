/** The webhooks that Stagedoor makes in Ashby: created, looked after, repaired and removed for a listener. */
@NullMarked
package dev.stagedoor.listener.webhook;

import org.jspecify.annotations.NullMarked;
