package dev.stagedoor.employee;

import java.util.stream.Stream;

/** The components behind employees, for the tests of packages that build on them. */
public final class EmployeesForTests {
    private EmployeesForTests() {}

    public static Class<?>[] with(Class<?>... components) {
        return Stream.concat(
                        Stream.of(
                                Employees.class,
                                ManyEmployees.class,
                                EmployeeStore.class,
                                HandEdits.class,
                                EmployeeFields.class,
                                EngineForTests.class),
                        Stream.of(components))
                .toArray(Class<?>[]::new);
    }
}
