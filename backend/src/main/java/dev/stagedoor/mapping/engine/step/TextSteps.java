package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import dev.stagedoor.mapping.engine.value.Spaces;

/** Steps from text to text. */
public final class TextSteps {
    private TextSteps() {}

    /** No blanks around, one where there were several. */
    public static Change trim() {
        return value -> Outcome.text(Spaces.collapsed(Rendering.text(value)));
    }
}
