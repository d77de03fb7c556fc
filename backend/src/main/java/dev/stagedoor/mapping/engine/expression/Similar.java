package dev.stagedoor.mapping.engine.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that a mistyped one was probably meant to be. */
final class Similar {
    private Similar() {}

    static Optional<String> to(String name, Collection<String> known) {
        String small = name.toLowerCase(Locale.ROOT);
        int tolerance = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> close(small, candidate.toLowerCase(Locale.ROOT), tolerance))
                .min(Comparator.<String>comparingInt(candidate -> distance(small, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "lowerA" begins "lowerAscii", and "uppercase" goes on from "upper". */
    private static boolean close(String name, String candidate, int tolerance) {
        return (name.length() >= 3 && candidate.startsWith(name))
                || (candidate.length() >= 4 && name.startsWith(candidate))
                || distance(name, candidate) <= tolerance;
    }

    /** How many letters must be added, dropped or changed. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
