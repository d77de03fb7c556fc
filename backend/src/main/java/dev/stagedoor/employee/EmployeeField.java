package dev.stagedoor.employee;

import java.util.List;

/**
 * What an employee record can hold.
 *
 * @param restricted for administrators' eyes only
 * @param unique no two employees have the same value
 * @param group the heading that it stands under; empty for none
 * @param retired no longer shown, asked for or filled; the values are kept
 */
public record EmployeeField(
        String key,
        String label,
        String type,
        boolean required,
        boolean restricted,
        boolean unique,
        String group,
        List<String> choices,
        int position,
        long version,
        boolean retired) {
    /** As fields are at first: in use, under no heading, and two employees may have the same value. */
    public EmployeeField(
            String key,
            String label,
            String type,
            boolean required,
            boolean restricted,
            List<String> choices,
            int position) {
        this(key, label, type, required, restricted, false, "", choices, position, 1, false);
    }

    /** The same field, were it required. */
    public EmployeeField asRequired() {
        return new EmployeeField(
                key, label, type, true, restricted, unique, group, choices, position, version, retired);
    }
}
