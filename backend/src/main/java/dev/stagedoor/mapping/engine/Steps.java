package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.step.Change;
import dev.stagedoor.mapping.engine.step.TextSteps;
import dev.stagedoor.mapping.engine.value.Outcome;
import java.util.Map;

/** Makes transforms ready: what can be decided before a value comes is decided here. */
final class Steps {
    private Steps() {}

    static Step of(Transform transform, Map<String, Lookups> tables) {
        return switch (transform) {
            case Transform.Trim() -> Step.of(TextSteps.trim());
            case Transform.Lookup lookup -> Step.of(LookupStep.of(lookup, tables.get(lookup.table())));
            case Transform.DefaultTo(String value) -> defaultTo(Outcome.text(value));
            case Transform.OnlyIf condition -> OnlyIfStep.of(condition);
            default -> Step.of(Change.never("This step is not available yet"));
        };
    }

    private static Step defaultTo(Outcome value) {
        return (before, values, addresses) -> before instanceof Outcome.Nothing ? value : before;
    }
}
