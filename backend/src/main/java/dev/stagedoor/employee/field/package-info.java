/** What administrators do to employee fields: add, rename, retype with a check of the values, order, group, retire. */
@NullMarked
package dev.stagedoor.employee.field;

import org.jspecify.annotations.NullMarked;
