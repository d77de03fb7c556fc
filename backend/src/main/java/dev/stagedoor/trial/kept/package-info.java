/** Dossiers kept for days, encrypted, and what can be learnt from them: fields in no use, values really seen. */
@NullMarked
package dev.stagedoor.trial.kept;

import org.jspecify.annotations.NullMarked;
