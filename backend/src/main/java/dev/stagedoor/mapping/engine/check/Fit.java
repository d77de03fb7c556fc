package dev.stagedoor.mapping.engine.check;

import dev.stagedoor.mapping.engine.Transform;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a kind of value can go on. */
sealed interface Fit {
    /** It can, and then is one of these. */
    record Fits(Set<Kind> kinds) implements Fit {}

    /** It cannot, unless these steps come first. */
    record Misfit(String message, @Nullable List<Transform> fix) implements Fit {}

    static Fit fits(Kind kind) {
        return new Fits(Set.of(kind));
    }

    static Fit misfit(String message, Transform... fix) {
        return new Misfit(message, fix.length == 0 ? null : List.of(fix));
    }
}
