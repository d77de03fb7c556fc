package dev.stagedoor.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a keyset-paged list. {@code next} is the {@code after} of the next page, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Cuts a page out of up to {@code limit + 1} rows: the extra row only tells that there is more. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, key.apply(items.getLast()));
    }
}
