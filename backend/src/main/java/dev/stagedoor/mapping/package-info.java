/** Field mapping: versions and the API of its screen. */
@NullMarked
package dev.stagedoor.mapping;

import org.jspecify.annotations.NullMarked;
