package dev.stagedoor.mapping;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.mapping.engine.Target;
import java.util.List;

/** PURE. Employee fields as the engine sees them. */
public final class Targets {
    private Targets() {}

    public static Target of(EmployeeField field) {
        return new Target(field.key(), field.label(), field.type(), field.required(), field.choices());
    }

    public static List<Target> of(List<EmployeeField> fields) {
        return fields.stream().map(Targets::of).toList();
    }
}
