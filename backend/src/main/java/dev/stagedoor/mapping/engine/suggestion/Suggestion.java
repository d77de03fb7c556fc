package dev.stagedoor.mapping.engine.suggestion;

import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Transform;
import java.util.List;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A rule that an employee field could have.
 *
 * @param reason in words
 */
public record Suggestion(
        String employeeField, Source source, List<Transform> transforms, Strength strength, String reason) {
    /** How sure it is. The strong ones may be taken all at once. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    public enum Strength {
        STRONG,
        GOOD,
        WEAK
    }
}
