package dev.stagedoor.employee;

import java.util.List;
import java.util.UUID;

/** PURE. Is this person an employee already, and by what evidence? */
public sealed interface Match {
    /** What says so: an Ashby identity, an e-mail address (which couples share), or a person. */
    enum By {
        IDENTITY,
        EMAIL,
        PERSON
    }

    /**
     * Someone who may be the same person.
     *
     * @param version of the employee record when it was read
     * @param evidence in words
     */
    record Known(UUID employeeId, String name, long version, By by, String evidence) {}

    record None() implements Match {}

    record One(Known known) implements Match {}

    record Several(List<Known> known) implements Match {}
}
