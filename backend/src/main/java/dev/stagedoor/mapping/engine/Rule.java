package dev.stagedoor.mapping.engine;

import java.util.List;

/** One employee field's recipe. */
public record Rule(String employeeField, Source source, List<Transform> transforms) {}
