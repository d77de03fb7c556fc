package dev.stagedoor.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as people mean them: what lies beyond is no failure of the calculation or of the database further in. */
public final class Moments {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Moments() {}

    /** Refuses one outside the years 1 to 9999. */
    public static @Nullable Instant inCalendar(String path, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(FIRST) || moment.isAfter(LAST))) {
            throw Problem.invalid(path, "Choose a day in the years 1 to 9999.");
        }
        return moment;
    }
}
