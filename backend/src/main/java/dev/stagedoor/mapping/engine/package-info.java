/** PURE: rules over a dossier's values give employee values or problems. No Spring, no Reactor, no SQL. */
@NullMarked
package dev.stagedoor.mapping.engine;

import org.jspecify.annotations.NullMarked;
