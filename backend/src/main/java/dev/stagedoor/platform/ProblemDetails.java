package dev.stagedoor.platform;

import java.util.List;

/**
 * An RFC 9457 problem as it is answered: what happened, and what to do next.
 *
 * @param type a stable address whose last part names the kind of problem
 * @param title what happened, for a person
 * @param detail what to do next, for a person
 * @param errors the fields to mend; empty when it is not about fields
 */
public record ProblemDetails(String type, String title, int status, String detail, List<Problem.FieldError> errors) {
    static ProblemDetails of(Problem problem) {
        return new ProblemDetails(
                "https://stagedoor.dev/problems/" + problem.code(),
                problem.title(),
                problem.status().value(),
                String.valueOf(problem.getMessage()),
                problem.errors());
    }
}
