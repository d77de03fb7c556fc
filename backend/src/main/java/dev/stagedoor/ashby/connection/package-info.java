/** The connection: API key, Active, what the key may do, the gate. */
@NullMarked
package dev.stagedoor.ashby.connection;

import org.jspecify.annotations.NullMarked;
