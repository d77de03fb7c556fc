package dev.stagedoor.mapping.engine.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Numbers of a size that a record can hold, always exact and never in scientific notation. */
public final class Numbers {
    private static final int MOST_DIGITS = 40;
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private Numbers() {}

    /** A JSON number or its plain spelling; empty for anything else. "84,000" could be two numbers, so it is none. */
    public static Optional<BigDecimal> read(JsonNode raw) {
        if (raw.isNumber()) {
            return raw.decimalValueOpt().flatMap(Numbers::plain);
        }
        String text = raw.isString() ? Rendering.single(raw) : "";
        return PLAIN.matcher(text).matches() ? plain(new BigDecimal(text)) : Optional.empty();
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
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        var format =
                new DecimalFormat(whole ? "#,##0" : "#,##0.00######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount) + " " + currency;
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
