/** What waits, for whoever watches over Stagedoor. */
@NullMarked
package dev.stagedoor.backlog;

import org.jspecify.annotations.NullMarked;
