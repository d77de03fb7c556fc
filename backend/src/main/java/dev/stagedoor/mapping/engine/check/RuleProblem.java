package dev.stagedoor.mapping.engine.check;

import dev.stagedoor.mapping.engine.Transform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule cannot stay as it is, in words.
 *
 * @param step the step, counted from 0; null for the source and for what comes of the last step
 * @param fix steps that mend it: right before the step, or after the last one where there is no step; null when none do
 * @param at the place in a template or an expression
 */
public record RuleProblem(
        @Nullable Integer step,
        String message,
        @Nullable List<Transform> fix,
        @Nullable Place at) {
    /** From 1. */
    public record Place(int line, int column) {}

    static RuleProblem of(@Nullable Integer step, String message) {
        return new RuleProblem(step, message, null, null);
    }
}
