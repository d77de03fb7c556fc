package dev.stagedoor.employee;

import dev.stagedoor.platform.Person;
import reactor.core.publisher.Mono;

/**
 * Whoever builds on the definitions of employee fields is told of their changes. A port: the field mapping, which stands
 * above, answers with a new version of itself, so that a plan made with the fields of before is made again.
 */
public interface FieldsChanged {
    /**
     * Call it inside the change's transaction, when the change is written.
     *
     * @param note what changed, for the list of versions, such as "Employee field Start date is required now"
     */
    Mono<Void> changed(Person who, String note);
}
