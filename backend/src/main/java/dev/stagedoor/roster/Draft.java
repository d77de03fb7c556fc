package dev.stagedoor.roster;

import dev.stagedoor.employee.ManyEmployees.Filed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PURE. One line as it would be.
 *
 * @param values that fit, by employee field
 * @param problems in words, by the employee field that cannot hold what is there
 */
record Draft(long line, Map<String, Filed> values, Map<String, String> problems) {
    /** Addresses that tell who somebody is, as they are written. */
    List<String> addresses() {
        return Stream.of("personalEmail", "workEmail").flatMap(this::text).toList();
    }

    String name() {
        String first = text("preferredName")
                .findFirst()
                .orElseGet(() -> text("firstName").findFirst().orElse(""));
        String name = (first + " " + text("lastName").findFirst().orElse("")).strip();
        return name.isEmpty() ? addresses().stream().findFirst().orElse("No name") : name;
    }

    private Stream<String> text(String field) {
        Filed filed = values.get(field);
        return filed != null && filed.value().isString()
                ? Stream.of(filed.value().stringValue())
                : Stream.empty();
    }
}
