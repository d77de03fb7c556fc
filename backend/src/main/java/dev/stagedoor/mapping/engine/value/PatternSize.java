package dev.stagedoor.mapping.engine.value;

import java.util.ArrayDeque;

/**
 * How large a pattern grows when its counted repetitions are spelled out, as the matcher does: (a{1000}){1000} is a
 * million. An estimate that never falls short; what is no pattern at all the compiler tells.
 */
public final class PatternSize {
    public static final int LARGEST = 5_000;
    private static final long ENOUGH = 1_000_000;

    private final String pattern;
    private int at;

    /** Of the group being read, and of what stands right before. */
    private long sum;

    private long last;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** In parts that the matcher would spell out. */
    public static long of(String pattern) {
        return new PatternSize(pattern).measure();
    }

    private long measure() {
        var outer = new ArrayDeque<Long>();
        while (at < pattern.length()) {
            char next = pattern.charAt(at++);
            switch (next) {
                case '(' -> {
                    outer.push(sum + last);
                    sum = 0;
                    last = 0;
                }
                case ')' -> {
                    last = sum + last + 1;
                    sum = outer.isEmpty() ? 0 : outer.pop();
                }
                case '{' -> repeat();
                case '[' -> one(endOfClass());
                case '\\' -> one(Math.min(at + 1, pattern.length()));
                default -> one(at);
            }
        }
        long total = sum + last;
        while (!outer.isEmpty()) {
            total += outer.pop();
        }
        return total;
    }

    private void one(int next) {
        sum = Math.min(sum + last, ENOUGH);
        last = 1;
        at = next;
    }

    private void repeat() {
        int end = pattern.indexOf('}', at);
        String counts = end < 0 ? "" : pattern.substring(at, end);
        if (!counts.matches("[0-9]{1,9}(,[0-9]{0,9})?")) {
            one(at);
            return;
        }
        String[] bounds = counts.split(",", -1);
        long most = Long.parseLong(bounds[0]);
        if (bounds.length > 1 && !bounds[1].isEmpty()) {
            most = Math.max(most, Long.parseLong(bounds[1]));
        }
        last = Math.min(last * Math.max(most, 1), ENOUGH);
        at = end + 1;
    }

    /** The first bracket after "[" or "[^" is a member, not the end. */
    private int endOfClass() {
        int i = at < pattern.length() && pattern.charAt(at) == '^' ? at + 1 : at;
        for (i++; i < pattern.length() && pattern.charAt(i) != ']'; i++) {
            i += pattern.charAt(i) == '\\' ? 1 : 0;
        }
        return Math.min(i + 1, pattern.length());
    }
}
