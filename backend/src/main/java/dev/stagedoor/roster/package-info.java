/** Employees from a CSV file: read, mapped by the engine, previewed, and imported as one act. */
@NullMarked
package dev.stagedoor.roster;

import org.jspecify.annotations.NullMarked;
