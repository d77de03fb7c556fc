/** PURE. Rules worth having: by name, meaning, type, and the values that were seen. Nothing leaves the server for it. */
@NullMarked
package dev.stagedoor.mapping.engine.suggestion;

import org.jspecify.annotations.NullMarked;
