/** Who changed what, for administrators. */
@NullMarked
package dev.stagedoor.audit;

import org.jspecify.annotations.NullMarked;
