package dev.stagedoor.employee.field;

import dev.stagedoor.employee.EmployeeField;
import java.util.ArrayList;

/** PURE. What changed about a field, as a note for those who built on it. */
final class FieldWords {
    private FieldWords() {}

    /** Empty when nothing changed that a mapping, an import or a check goes by. */
    static String note(EmployeeField before, EmployeeField after) {
        var changes = new ArrayList<String>();
        if (!after.label().equals(before.label())) {
            changes.add("is called " + after.label() + " now");
        }
        if (!after.type().equals(before.type())) {
            changes.add("is of the type " + type(after.type()) + " now");
        } else if (!after.choices().equals(before.choices())) {
            changes.add("has other choices now");
        }
        if (after.required() != before.required()) {
            changes.add(after.required() ? "is required now" : "is no longer required");
        }
        if (after.unique() != before.unique()) {
            changes.add(
                    after.unique() ? "must be different for everyone now" : "need no longer be different for everyone");
        }
        if (after.retired() != before.retired()) {
            changes.add(after.retired() ? "was retired" : "was restored");
        }
        return changes.isEmpty() ? "" : "Employee field " + before.label() + " " + String.join(", ", changes);
    }

    static String type(String type) {
        return switch (type) {
            case "longText" -> "long text";
            case "email" -> "e-mail";
            case "yesNo" -> "yes or no";
            case "multipleChoice" -> "several choices";
            default -> type;
        };
    }
}
