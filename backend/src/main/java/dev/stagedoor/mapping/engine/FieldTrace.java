package dev.stagedoor.mapping.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one employee field came to its result: the source's value first, then what each step made of it. */
public record FieldTrace(FieldResult result, List<Step> steps) {
    /**
     * One station of the way.
     *
     * @param title in a people-ops word, such as "Look up in US states"
     * @param display the value after this step as a person reads it; null when there is none
     * @param problem in words, when the step could not be done; no step follows then
     */
    public record Step(
            String title,
            @Nullable String display,
            @Nullable String problem) {}
}
