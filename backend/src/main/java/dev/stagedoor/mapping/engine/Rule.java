package dev.stagedoor.mapping.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One employee field's recipe: where its value begins, the steps it takes, and what must come of known inputs. */
public record Rule(String employeeField, Source source, List<Transform> transforms, List<Example> examples) {
    /** Rules come from JSON, where anything may be absent: transforms and examples may, the rest must not. */
    public Rule(
            String employeeField,
            Source source,
            @Nullable List<Transform> transforms,
            @Nullable List<Example> examples) {
        this.employeeField = Objects.requireNonNull(employeeField, "employeeField");
        this.source = Objects.requireNonNull(source, "source");
        this.transforms = transforms == null ? List.of() : List.copyOf(transforms);
        this.examples = examples == null ? List.of() : List.copyOf(examples);
    }

    /** A rule without examples. */
    public Rule(String employeeField, Source source, List<Transform> transforms) {
        this(employeeField, source, transforms, List.of());
    }
}
