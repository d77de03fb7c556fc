/** Everything that speaks Ashby: client, envelope, signature, dossier, candidate fields, stage catalog. */
@NullMarked
package dev.stagedoor.ashby;

import org.jspecify.annotations.NullMarked;
