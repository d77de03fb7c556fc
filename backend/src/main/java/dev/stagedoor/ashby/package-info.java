/** Everything that speaks Ashby: client, envelope, signature, webhooks, stage catalog. */
@NullMarked
package dev.stagedoor.ashby;

import org.jspecify.annotations.NullMarked;
