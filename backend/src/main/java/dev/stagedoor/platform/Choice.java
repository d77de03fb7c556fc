package dev.stagedoor.platform;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom or what a person chose of a list. Not to say is to mean all; to name nobody never is. */
public final class Choice {
    private Choice() {}

    /**
     * Refuses an empty choice, one with a hole in it, and one of more than are done at once.
     *
     * @param path of the list in the request
     * @param what they are, for people
     * @return each once; null when nothing was said
     */
    public static <T> @Nullable List<T> of(String path, @Nullable List<T> given, int most, String what) {
        if (given == null) {
            return null;
        }
        if (given.isEmpty() || given.size() > most || given.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid(path, "Choose 1 to %,d %s.".formatted(most, what));
        }
        return given.stream().distinct().toList();
    }
}
