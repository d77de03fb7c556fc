package dev.stagedoor.mapping.engine.value;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Calendar days as JSON carries them: 2026-11-02. No zone is ever applied here, so a start date never moves by a day. */
public final class Dates {
    private static final int LENGTH = 10;
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private Dates() {}

    /** Whether it has the shape of a day, or of a day and a time. */
    public static boolean looksLikeOne(String text) {
        return text.length() == LENGTH
                || (text.length() > LENGTH && (text.charAt(LENGTH) == 'T' || text.charAt(LENGTH) == ' '));
    }

    /** The day as written, whatever time follows it; null where there is no such day, or something else follows. */
    public static @Nullable LocalDate read(String text) {
        if (!looksLikeOne(text) || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, LENGTH);
        boolean exists = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists && (text.length() == LENGTH || PointInTime.isOne(text)) ? LocalDate.of(year, month, day) : null;
    }

    /** Such as 2 Nov 2026. */
    public static String shown(LocalDate date) {
        String year = String.valueOf(date.getYear());
        return date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1] + " " + "0".repeat(4 - year.length())
                + year;
    }

    /** Minus one where a character is no digit. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char at = text.charAt(i);
            if (at < '0' || at > '9') {
                return -1;
            }
            number = number * 10 + at - '0';
        }
        return number;
    }
}
