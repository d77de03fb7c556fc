package dev.stagedoor.drift;

import dev.stagedoor.employee.EmployeeField;
import java.util.List;

/** Employee fields for tests, with only what a check looks at. */
final class Fields {
    private Fields() {}

    static EmployeeField of(String key, String label, String type, boolean required, List<String> choices) {
        return new EmployeeField(key, label, type, required, false, choices, 1);
    }
}
