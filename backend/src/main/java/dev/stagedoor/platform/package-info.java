/** What every feature may use; imports none of them. */
@NullMarked
package dev.stagedoor.platform;

import org.jspecify.annotations.NullMarked;
