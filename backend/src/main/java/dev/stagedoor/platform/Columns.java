package dev.stagedoor.platform;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;

/** PURE. Rows as columns, for statements that take many at once ({@code unnest}): one array for each, in the rows' order. */
public final class Columns {
    private Columns() {}

    /** A column of texts. */
    public static <E> String[] texts(Collection<E> rows, Function<? super E, String> text) {
        return each(rows, text, String[]::new);
    }

    /** A column of any type. */
    public static <E, T> T[] each(Collection<E> rows, Function<? super E, T> part, IntFunction<T[]> array) {
        return rows.stream().map(part).toArray(array);
    }
}
