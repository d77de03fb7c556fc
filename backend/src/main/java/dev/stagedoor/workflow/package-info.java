/** Workflows and the people enrolled in them. */
@NullMarked
package dev.stagedoor.workflow;

import org.jspecify.annotations.NullMarked;
