/** A simulated Ashby for demos, tests and rehearsals: own main, own port, own schema; reaches the rest over HTTP only. */
@NullMarked
package dev.stagedoor.sandbox;

import org.jspecify.annotations.NullMarked;
