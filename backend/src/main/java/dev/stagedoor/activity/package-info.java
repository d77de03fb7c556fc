/** The log of committed facts and the hints for live screens. */
@NullMarked
package dev.stagedoor.activity;

import org.jspecify.annotations.NullMarked;
