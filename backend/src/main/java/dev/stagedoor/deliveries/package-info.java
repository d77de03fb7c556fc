/** What people see of the inbox: list, detail, decision trace, mending. */
@NullMarked
package dev.stagedoor.deliveries;

import org.jspecify.annotations.NullMarked;
