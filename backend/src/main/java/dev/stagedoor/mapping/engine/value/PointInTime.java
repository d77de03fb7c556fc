package dev.stagedoor.mapping.engine.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The time that follows a day in 2026-11-02T00:30:00.123+01:00. Read by hand, as every dossier has some of these and a
 * formatter makes a hundred objects for each.
 */
public final class PointInTime {
    private static final int AFTER_DAY = 11;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int WIDEST_OFFSET = 18 * 3_600;

    private final String text;
    private int at = AFTER_DAY;
    private boolean sound = true;

    private PointInTime(String text) {
        this.text = text;
    }

    /** The day that it has in this zone; the day as written where no offset stands; null where it is no time. */
    public static @Nullable LocalDate dayIn(ZoneId zone, String text, LocalDate written) {
        return new PointInTime(text).day(zone, written);
    }

    /** Whether what follows the day is a time, and nothing else. */
    static boolean isOne(String text) {
        var point = new PointInTime(text);
        point.time();
        point.skip(' ');
        if (point.at < text.length()) {
            point.zone();
        }
        return point.sound && point.at == text.length();
    }

    private @Nullable LocalDate day(ZoneId zone, LocalDate written) {
        int time = time();
        skip(' ');
        if (at == text.length()) {
            return sound ? written : null;
        }
        int offset = zone();
        if (!sound || at != text.length()) {
            return null;
        }
        long instant = written.toEpochDay() * SECONDS_A_DAY + time - offset;
        try {
            long local = instant
                    + zone.getRules().getOffset(Instant.ofEpochSecond(instant)).getTotalSeconds();
            return LocalDate.ofEpochDay(Math.floorDiv(local, SECONDS_A_DAY));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private int zone() {
        return skip('Z') || skip('z') || skip("UTC") || skip("GMT") ? 0 : offset();
    }

    private int time() {
        int time = two(23) * 3_600;
        sound &= skip(':');
        time += two(59) * 60;
        if (skip(':')) {
            time += two(59);
            if (skip('.') || skip(',')) {
                fraction();
            }
        }
        return time;
    }

    private void fraction() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        sound &= at > start;
    }

    /** +01:00, +0100 or +01; a name of the zone may follow in brackets, and says nothing new. */
    private int offset() {
        int sign = skip('-') || skip('\u2212') ? -1 : 1;
        sound &= sign < 0 || skip('+');
        int offset = two(18) * 3_600;
        boolean colon = skip(':');
        if (colon || (at < text.length() && isDigit(text.charAt(at)))) {
            offset += two(59) * 60;
        }
        if (at < text.length() && text.charAt(at) == '[' && text.endsWith("]")) {
            at = text.length();
        }
        sound &= offset <= WIDEST_OFFSET;
        return sign * offset;
    }

    private int two(int most) {
        if (at + 2 > text.length() || !isDigit(text.charAt(at)) || !isDigit(text.charAt(at + 1))) {
            sound = false;
            return 0;
        }
        int number = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        at += 2;
        sound &= number <= most;
        return number;
    }

    private boolean skip(String wanted) {
        boolean there = text.startsWith(wanted, at);
        at += there ? wanted.length() : 0;
        return there;
    }

    private boolean skip(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private static boolean isDigit(char at) {
        return at >= '0' && at <= '9';
    }
}
