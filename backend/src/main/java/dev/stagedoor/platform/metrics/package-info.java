/** What a node counts. */
@NullMarked
package dev.stagedoor.platform.metrics;

import org.jspecify.annotations.NullMarked;
