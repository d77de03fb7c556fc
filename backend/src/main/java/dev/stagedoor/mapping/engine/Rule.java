package dev.stagedoor.mapping.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One employee field's recipe. */
public record Rule(String employeeField, Source source, List<Transform> transforms) {
    /** Rules come from JSON, where anything may be absent: transforms may, the rest must not. */
    public Rule(String employeeField, Source source, @Nullable List<Transform> transforms) {
        this.employeeField = Objects.requireNonNull(employeeField, "employeeField");
        this.source = Objects.requireNonNull(source, "source");
        this.transforms = transforms == null ? List.of() : List.copyOf(transforms);
    }
}
