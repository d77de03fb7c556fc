/** All that Ashby knows of one application at one moment, and the candidate fields that can be read from it. */
@NullMarked
package dev.stagedoor.ashby.dossier;

import org.jspecify.annotations.NullMarked;
