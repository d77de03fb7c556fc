/** The home screen: what is set up, who arrived, what needs a person. */
@NullMarked
package dev.stagedoor.home;

import org.jspecify.annotations.NullMarked;
