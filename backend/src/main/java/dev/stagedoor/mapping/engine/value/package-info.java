/** PURE: JSON values as people read them, and what becomes of them. */
@NullMarked
package dev.stagedoor.mapping.engine.value;

import org.jspecify.annotations.NullMarked;
