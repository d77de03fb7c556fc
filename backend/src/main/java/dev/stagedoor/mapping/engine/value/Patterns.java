package dev.stagedoor.mapping.engine.value;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Regular expressions of RE2, which take time in proportion to the text; their own size is measured beforehand. */
public final class Patterns {
    private static final int LONGEST = 500;

    private Patterns() {}

    /** What is wrong with it, in words; empty when nothing is. */
    public static Optional<String> problem(String pattern) {
        if (pattern.length() > LONGEST) {
            return Optional.of("a pattern has up to " + LONGEST + " characters");
        }
        if (PatternSize.of(pattern) > PatternSize.LARGEST) {
            return Optional.of("the pattern repeats too much");
        }
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("the pattern is not valid: " + e.getDescription());
        }
    }

    /** Of a pattern without a problem; empty otherwise. */
    public static Optional<Pattern> compile(String pattern) {
        return problem(pattern).isPresent() ? Optional.empty() : Optional.of(Pattern.compile(pattern));
    }
}
