package dev.stagedoor.mapping.lookup;

import dev.stagedoor.platform.Person;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What the field mapping has to do with lookup tables. A port: the mapping, which stands above, answers. */
public interface TableUse {
    /** Until the transaction ends nobody else changes the mapping or a lookup table. */
    Mono<Void> lock();

    /** The labels of the employee fields whose rules use a table, by the table's id. */
    Mono<Map<String, List<String>>> labels();

    /** Inside the transaction of a change: a mapping that uses the table becomes a new version. */
    Mono<Void> changed(String table, Person who, String note);
}
