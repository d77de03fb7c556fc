package dev.stagedoor.employee;

import java.util.List;

/**
 * What an employee record can hold.
 *
 * @param restricted for administrators' eyes only
 */
public record EmployeeField(
        String key,
        String label,
        String type,
        boolean required,
        boolean restricted,
        List<String> choices,
        int position) {}
