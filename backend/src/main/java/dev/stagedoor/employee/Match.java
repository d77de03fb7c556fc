package dev.stagedoor.employee;

import java.util.List;
import java.util.UUID;

/** PURE. Is this person an employee already, and by what evidence? */
public sealed interface Match {
    /** Someone who may be the same person. @param version of the employee record when it was read */
    record Known(UUID employeeId, String name, long version, String evidence) {}

    record None() implements Match {}

    record One(Known known) implements Match {}

    record Several(List<Known> known) implements Match {}
}
