package dev.stagedoor.mapping.engine.step;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * Formats as people write them: dd/MM/yyyy, and DD/MM/YYYY or dd/mm/yyyy too, since nobody means the day of the year, the
 * year of the week, or minutes without hours. In English, strict about the calendar.
 */
final class DateFormat {
    private static final int LONGEST = 100;

    private DateFormat() {}

    /** For writing; throws {@link IllegalArgumentException} where it is no format. */
    static DateTimeFormatter writing(String format) {
        return formatter(translated(format));
    }

    /** For reading: 1 and 01, nov and NOV, Nov and November are one. */
    static DateTimeFormatter reading(String format) {
        return formatter(lenient(translated(format)));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static String translated(String format) {
        if (format.length() > LONGEST) {
            throw new IllegalArgumentException("The format is longer than " + LONGEST + " characters");
        }
        boolean minutesAreMonths =
                !containsLetter(format, 'M') && !containsLetter(format, 'H') && !containsLetter(format, 'h');
        var pattern = new StringBuilder(format.length());
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char at = format.charAt(i);
            quoted ^= at == '\'';
            pattern.append(quoted ? at : letter(at, minutesAreMonths));
        }
        return pattern.toString();
    }

    private static char letter(char at, boolean minutesAreMonths) {
        return switch (at) {
            case 'Y', 'y' -> 'u';
            case 'D' -> 'd';
            case 'm' -> minutesAreMonths ? 'M' : 'm';
            default -> at;
        };
    }

    private static boolean containsLetter(String format, char letter) {
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            quoted ^= format.charAt(i) == '\'';
            if (!quoted && format.charAt(i) == letter) {
                return true;
            }
        }
        return false;
    }

    /** Two digits of a day or month may be one, unless other digits touch them; names may be short or long. */
    private static String lenient(String pattern) {
        var lenient = new StringBuilder();
        boolean quoted = false;
        int end;
        for (int start = 0; start < pattern.length(); start = end) {
            char letter = pattern.charAt(start);
            quoted ^= letter == '\'';
            end = quoted ? start + 1 : endOfRun(pattern, start);
            int length = end - start;
            if (quoted || !"dMEHh".contains(String.valueOf(letter))) {
                lenient.append(pattern, start, end);
            } else if (letter == 'M' && length > 2) {
                lenient.append("[MMMM][MMM]");
            } else if (letter == 'E') {
                lenient.append("[EEEE][EEE]");
            } else if (length == 2 && !touchesLetter(pattern, start - 1) && !touchesLetter(pattern, end)) {
                lenient.append(letter);
            } else {
                lenient.append(pattern, start, end);
            }
        }
        return lenient.toString();
    }

    private static int endOfRun(String pattern, int start) {
        int end = start + 1;
        while (end < pattern.length()
                && pattern.charAt(end) == pattern.charAt(start)
                && pattern.charAt(start) != '\'') {
            end++;
        }
        return end;
    }

    private static boolean touchesLetter(String pattern, int at) {
        return at >= 0 && at < pattern.length() && Character.isLetter(pattern.charAt(at));
    }
}
