/** The use case: facts, then a pure plan, then one transaction. Preview is the same plan, shown. */
@NullMarked
package dev.stagedoor.importing;

import org.jspecify.annotations.NullMarked;
