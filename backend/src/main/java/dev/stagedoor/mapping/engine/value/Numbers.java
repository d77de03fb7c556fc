package dev.stagedoor.mapping.engine.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Numbers of a size that a record can hold, always exact and never in scientific notation. */
public final class Numbers {
    private static final int MOST_DIGITS = 40;
    private static final int LONGEST = 2 * MOST_DIGITS + 2;
    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 8;

    private Numbers() {}

    /** A JSON number or its plain spelling; empty for anything else. "84,000" could be two numbers, so it is none. */
    public static Optional<BigDecimal> read(JsonNode raw) {
        if (raw.isNumber()) {
            return raw.decimalValueOpt().flatMap(Numbers::plain);
        }
        String text = raw.isString() ? Rendering.single(raw) : "";
        return isPlain(text) ? plain(new BigDecimal(text)) : Optional.empty();
    }

    private static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        return text.length() <= LONGEST
                && (point < 0
                        ? areDigits(text, start, text.length())
                        : areDigits(text, start, point) && areDigits(text, point + 1, text.length()));
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from && to - from <= MOST_DIGITS;
    }

    /** As people write it with a decimal point: digits may be grouped by threes, as in 84,000.50. */
    public static Optional<BigDecimal> grouped(String text) {
        return WrittenNumber.read(text, '.');
    }

    /** Plain digits, however it came. */
    public static String text(JsonNode number) {
        return read(number).map(BigDecimal::toPlainString).orElse("a number too large to hold");
    }

    /** Such as 84,000 EUR. */
    public static String money(BigDecimal amount, String currency) {
        BigDecimal rounded = (amount.scale() > MOST_DECIMALS
                        ? amount.setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                        : amount)
                .stripTrailingZeros();
        String plain = rounded.setScale(rounded.scale() == 1 ? FEWEST_DECIMALS : Math.max(rounded.scale(), 0))
                .toPlainString();
        var shown = new StringBuilder(plain);
        int point = plain.indexOf('.');
        int first = amount.signum() < 0 ? 1 : 0;
        for (int i = (point < 0 ? plain.length() : point) - 3; i > first; i -= 3) {
            shown.insert(i, ',');
        }
        return shown.append(' ').append(currency).toString();
    }

    /** Digits are counted before anything is spelled out: 1e999999999 would fill the memory. */
    static Optional<BigDecimal> plain(BigDecimal number) {
        if (number.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (number.precision() > 2 * MOST_DIGITS || Math.abs((long) number.scale()) > 2 * MOST_DIGITS) {
            return Optional.empty();
        }
        BigDecimal bare = number.stripTrailingZeros();
        long digitsBefore = (long) bare.precision() - bare.scale();
        if (digitsBefore > MOST_DIGITS || bare.scale() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare);
    }
}
