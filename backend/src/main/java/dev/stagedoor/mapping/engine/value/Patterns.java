package dev.stagedoor.mapping.engine.value;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that take time in proportion to the text and memory in proportion to the pattern. The first is
 * RE2's promise; for the second, repetitions are counted here, because ((a{1000}){1000}){1000} is spelled out a thousand
 * million times when it is compiled.
 */
public final class Patterns {
    private static final int LONGEST = 500;
    private static final int MOST_PARTS = 1_000;
    private static final java.util.regex.Pattern REPETITION =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private Patterns() {}

    /** What is wrong with it, in words; empty when nothing is. */
    public static Optional<String> problem(String pattern) {
        if (pattern.length() > LONGEST) {
            return Optional.of("a pattern has up to " + LONGEST + " characters");
        }
        if (parts(pattern) > MOST_PARTS) {
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

    /** How many parts it has when repetitions are spelled out; never less than there are. */
    private static long parts(String pattern) {
        Deque<Long> outer = new ArrayDeque<>();
        long before = 0;
        long last = 0;
        int at = 0;
        while (at < pattern.length()) {
            char letter = pattern.charAt(at);
            int end = at + 1;
            if (letter == '{' && repetition(pattern, at) instanceof Repetition(long times, int after)) {
                last = Math.min(last * times, Integer.MAX_VALUE);
                end = after;
            } else if (letter == '(') {
                outer.push(before + last);
                before = 0;
                last = 0;
            } else if (letter == ')' && !outer.isEmpty()) {
                last += before + 1;
                before = outer.pop();
            } else {
                before += last;
                last = 1;
                end = letter == '\\' ? at + 2 : letter == '[' ? afterClass(pattern, at) : end;
            }
            at = end;
        }
        return outer.stream().mapToLong(Long::longValue).sum() + before + last;
    }

    private record Repetition(long times, int after) {}

    private static @Nullable Repetition repetition(String pattern, int at) {
        Matcher repetition = REPETITION.matcher(pattern).region(at, pattern.length());
        if (!repetition.lookingAt()) {
            return null;
        }
        String most = repetition.group(2);
        long least = Long.parseLong(repetition.group(1));
        long times = most == null || most.isEmpty() ? least : Math.max(least, Long.parseLong(most));
        return new Repetition(Math.max(1, times), repetition.end());
    }

    /** [^]a\\]] is a class of two. */
    private static int afterClass(String pattern, int from) {
        int at = from + 1;
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        at++;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
