/** Lookup tables: named, shared by rules, versioned, and read from and written for spreadsheets. */
@NullMarked
package dev.stagedoor.mapping.lookup;

import org.jspecify.annotations.NullMarked;
