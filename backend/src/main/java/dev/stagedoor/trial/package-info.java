/** A mapping tried on many people before it is saved: whom, how far their dossiers are fetched, and what would come of them. */
@NullMarked
package dev.stagedoor.trial;

import org.jspecify.annotations.NullMarked;
