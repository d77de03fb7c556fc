package dev.stagedoor.mapping.engine.expression;

import dev.stagedoor.mapping.engine.value.PatternSize;
import java.util.List;
import java.util.Map;

/**
 * What one evaluation may take. A short expression can make a value that has the same list in it a thousand times over:
 * nothing in memory, and without end for whoever walks through it. So whatever a function gets or gives is walked through
 * here first, and counted as often as it is there.
 */
final class Effort {
    private static final long MOST = 2_000_000;

    /** Of one value: the evaluator walks through it now and then without asking here. */
    private static final long LARGEST_VALUE = 100_000;

    /** So many letters are looked at in the time that a step takes. */
    private static final int LETTERS = 64;

    /** Of each part of a pattern. */
    private static final int MAKING = 10;

    private static final ScopedValue<Effort> OF_THIS_EVALUATION = ScopedValue.newInstance();

    private long left = MOST;

    private Effort() {}

    /** Whatever is done in it shares one effort. */
    static <T, X extends Throwable> T limited(ScopedValue.CallableOp<T, X> evaluation) throws X {
        return ScopedValue.where(OF_THIS_EVALUATION, new Effort()).call(evaluation);
    }

    /** Fails when the value is too large or nested too deeply, or too much has been done by now. */
    static void weigh(Object... values) {
        for (Object value : values) {
            long before = OF_THIS_EVALUATION.get().left;
            OF_THIS_EVALUATION.get().walk(value, 0, before - LARGEST_VALUE);
        }
    }

    /** For looking for one text in another: letter by letter, from each letter on. */
    static void search(String text, String part) {
        OF_THIS_EVALUATION.get().take((long) text.length() * part.length() / LETTERS, 0);
    }

    /** For making a pattern ready and looking for it in a text. */
    static void match(String text, String pattern) {
        long size = Math.min(PatternSize.of(pattern), PatternSize.LARGEST);
        OF_THIS_EVALUATION.get().take(size * (MAKING + text.length() / LETTERS), 0);
    }

    private void walk(Object value, int depth, long least) {
        if (depth > Values.DEEPEST) {
            throw new Unfit("it nests lists too deeply");
        }
        take(1, least);
        switch (value) {
            case String text -> take(text.length() / LETTERS, least);
            case List<?> list -> list.forEach(item -> walk(item, depth + 1, least));
            case Map<?, ?> map ->
                map.forEach((key, item) -> {
                    walk(key, depth, least);
                    walk(item, depth + 1, least);
                });
            default -> {}
        }
    }

    private void take(long steps, long least) {
        left -= steps;
        if (left < Math.max(least, 0)) {
            throw new Unfit("it does too much");
        }
    }
}
