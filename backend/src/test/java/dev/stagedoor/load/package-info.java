/** The load benchmark: what intake and processing reach on this machine, against baselines measured in the same run. */
@NullMarked
package dev.stagedoor.load;

import org.jspecify.annotations.NullMarked;
