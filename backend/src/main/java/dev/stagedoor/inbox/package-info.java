/** Deliveries stored once; work claimed with lease and fence; subjects and labels are opaque here. */
@NullMarked
package dev.stagedoor.inbox;

import org.jspecify.annotations.NullMarked;
