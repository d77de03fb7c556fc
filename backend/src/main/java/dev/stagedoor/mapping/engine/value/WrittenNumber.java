package dev.stagedoor.mapping.engine.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as people write it. Groups must look like groups (two or three digits, three in the last), so that 84,00 with
 * a decimal point is refused and not read as 8400, nor 0,125 as 125. So is a number with a currency: to drop it would hide
 * which one it is.
 */
public final class WrittenNumber {
    private static final int MOST_CHARACTERS = 100;
    private static final int MOST_DIGITS = 40;

    private WrittenNumber() {}

    /** By its decimal mark, a point or a comma; the other, blanks and apostrophes group digits. */
    public static Optional<BigDecimal> read(String text, char decimal) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        boolean negative = bare.charAt(0) == '-' || bare.charAt(0) == '\u2212';
        String digits = negative || bare.charAt(0) == '+' ? bare.substring(1).strip() : bare;
        int mark = digits.indexOf(decimal);
        String whole = mark < 0 ? digits : digits.substring(0, mark);
        String fraction = mark < 0 ? "" : digits.substring(mark + 1);
        String plain = ungrouped(whole, decimal == '.' ? ',' : '.');
        if (plain.isEmpty() || plain.length() > MOST_DIGITS || (mark >= 0 && !isDigits(fraction))) {
            return Optional.empty();
        }
        String number = (negative ? "-" : "") + plain + (fraction.isEmpty() ? "" : "." + fraction);
        return Numbers.plain(new BigDecimal(number));
    }

    /** The digits alone; empty where they are no number. */
    private static String ungrouped(String whole, char comma) {
        var digits = new StringBuilder(whole.length());
        int inGroup = 0;
        boolean grouped = false;
        char mark = 0;
        for (int i = 0; i < whole.length(); i++) {
            char at = whole.charAt(i);
            if (at >= '0' && at <= '9') {
                digits.append(at);
                inGroup++;
            } else if (!isGrouping(at, comma) || (mark != 0 && mark != at) || !isGroup(inGroup, grouped)) {
                return "";
            } else {
                mark = at;
                grouped = true;
                inGroup = 0;
            }
        }
        boolean isNumber = !grouped || (inGroup == 3 && digits.charAt(0) != '0');
        return isNumber ? digits.toString() : "";
    }

    private static boolean isGroup(int digits, boolean grouped) {
        return digits <= 3 && digits >= (grouped ? 2 : 1);
    }

    private static boolean isGrouping(char at, char comma) {
        return at == comma || at == '\'' || at == '\u2019' || Spaces.isBlank(at);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }
}
