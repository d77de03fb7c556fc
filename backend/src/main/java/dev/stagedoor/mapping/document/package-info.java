/** The mapping as a document that can be kept in version control and brought into another Stagedoor. */
@NullMarked
package dev.stagedoor.mapping.document;

import org.jspecify.annotations.NullMarked;
