/** How PostgreSQL carries out what the product asks of it, with few deliveries and with very many. */
@NullMarked
package dev.stagedoor.plans;

import org.jspecify.annotations.NullMarked;
