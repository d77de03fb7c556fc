/** Catching up: what Ashby was last seen to say, kept page by page. */
@NullMarked
package dev.stagedoor.reconciling;

import org.jspecify.annotations.NullMarked;
