/** Demo mode: embedded PostgreSQL, demo sign-in and sandbox around the application. Not in the packaged jar. */
@NullMarked
package dev.stagedoor.demo;

import org.jspecify.annotations.NullMarked;
