package dev.stagedoor.mapping.engine.value;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * Regular expressions of RE2, which take time in proportion to the text and to their own size. Both are bounded together: a
 * small pattern may look at a long text, a large one at a short text.
 */
public final class Patterns {
    /** What is said of a pattern that would take too long. */
    public static final String TOO_MUCH = "the pattern is too large for a text this long";

    private static final int LONGEST = 500;

    /** Times that a character is read, some three for each, times the pattern's size: some hundredths of a second. */
    private static final long MOST = 8_000_000;

    /** Stops a matcher in the middle of a text. */
    public static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super(TOO_MUCH, null, false, false);
        }
    }

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

    /**
     * For looking at this text, however often: also a pattern that fits nothing at each place, and looks at the whole rest of the
     * text before it says so, comes to an end. Its methods fail with {@link TooMuch} when it takes too long.
     */
    public static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(new Counted(text, MOST / Math.max(PatternSize.of(pattern.pattern()), 1)));
    }

    /** A text that can be read for so long. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long left;

        Counted(String text, long reads) {
            this.text = text;
            this.left = reads;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooMuch();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
