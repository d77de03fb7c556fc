package dev.stagedoor.employee.field;

import dev.stagedoor.employee.EmployeeField;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PURE. What Stagedoor itself reads of a record, by the field's key: names call people, addresses tell who somebody is. A
 * field that is read may be renamed, but its values must stay readable.
 */
final class Anchors {
    private static final String NAMES = "people are called by it";
    private static final String FINDS = "Stagedoor knows by it who somebody is";

    private static final Map<String, String> READ = Map.of(
            "firstName", NAMES,
            "lastName", NAMES,
            "preferredName", NAMES,
            "personalEmail", FINDS,
            "workEmail", FINDS);

    /** Without them nobody has a name, or can be found again. */
    private static final Set<String> INDISPENSABLE = Set.of("firstName", "lastName", "personalEmail");

    private Anchors() {}

    /** Why the field must keep its type; null when it need not. */
    static @Nullable String keepsType(EmployeeField field) {
        String why = READ.get(field.key());
        return why == null ? null : field.label() + " keeps its type: " + why + ".";
    }

    /** Why the field cannot be retired; null when it can. */
    static @Nullable String keepsInUse(EmployeeField field) {
        return INDISPENSABLE.contains(field.key())
                ? field.label() + " cannot be retired: " + READ.get(field.key()) + "."
                : null;
    }

    /** Why the field cannot be for administrators alone; null when it can. */
    static @Nullable String staysOpen(EmployeeField field) {
        return NAMES.equals(READ.get(field.key()))
                ? field.label() + " cannot be restricted: " + NAMES + ", and everybody sees what they are called."
                : null;
    }

    /** What goes on to be read of a field that is retired; null when nothing is. */
    static @Nullable String stillRead(EmployeeField field) {
        return switch (field.key()) {
            case "preferredName" -> "People go on being called by the preferred names that are there.";
            case "workEmail" -> "The work addresses that are there still tell who somebody is.";
            default -> null;
        };
    }
}
