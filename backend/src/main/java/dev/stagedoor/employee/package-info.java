/** Employee fields, employees, their identities, and matching. */
@NullMarked
package dev.stagedoor.employee;

import org.jspecify.annotations.NullMarked;
