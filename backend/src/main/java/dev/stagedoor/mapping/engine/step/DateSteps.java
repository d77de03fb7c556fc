package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Dates;
import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Steps that make dates, or begin with one. */
public final class DateSteps {
    private static final int WORKING_DAYS = 5;
    private static final int LAST_YEAR = 9999;
    private static final int FARTHEST = 1_000_000;

    private DateSteps() {}

    /** A date from text. */
    public static Change read(@Nullable String format, @Nullable String zone) {
        return DateReading.of(format, zone);
    }

    /** A date as text, in English. */
    public static Change write(String format) {
        if (format.isBlank()) {
            return Change.never("This step needs a format, such as d MMMM yyyy");
        }
        try {
            DateTimeFormatter formatter = DateFormat.writing(format);
            String sample = formatter.format(LocalDate.EPOCH);
            return sample.isBlank() ? Change.never(noFormat(format)) : date(day -> Outcome.text(formatter.format(day)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Change.never(noFormat(format));
        }
    }

    /** So many days later, or earlier. */
    public static Change shiftDays(int amount) {
        return shift(amount, day -> day.plusDays(amount));
    }

    /** So many days from Monday to Friday later, or earlier. */
    public static Change shiftWorkingDays(int amount) {
        return shift(amount, day -> plusWorkingDays(day, amount));
    }

    /** So many weeks later, or earlier. */
    public static Change shiftWeeks(int amount) {
        return shift(amount, day -> day.plusWeeks(amount));
    }

    /** So many months later, or earlier; the last day of a month where the same day is not. */
    public static Change shiftMonths(int amount) {
        return shift(amount, day -> day.plusMonths(amount));
    }

    /** So many years later, or earlier. */
    public static Change shiftYears(int amount) {
        return shift(amount, day -> day.plusYears(amount));
    }

    static String noFormat(String format) {
        return Rendering.quoted(format) + " is not a date format, such as dd/MM/yyyy or d MMMM yyyy";
    }

    static boolean isOutOfRange(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > LAST_YEAR;
    }

    private static Change shift(int amount, Function<LocalDate, LocalDate> by) {
        if (amount > FARTHEST || amount < -FARTHEST) {
            return Change.never("No date can be moved as far as " + amount);
        }
        return date(day -> {
            LocalDate shifted = by.apply(day);
            return isOutOfRange(shifted)
                    ? Outcome.failed(Dates.shown(day) + " cannot be moved so far")
                    : new Outcome.Value(StringNode.valueOf(shifted.toString()));
        });
    }

    private static Change date(Function<LocalDate, Outcome> then) {
        return value -> {
            LocalDate day = value.isString() ? Dates.read(Rendering.single(value)) : null;
            return day == null ? noDate(value) : then.apply(day);
        };
    }

    private static Outcome noDate(JsonNode value) {
        return Outcome.failed(Rendering.quoted(value) + " is not a date such as 2026-11-02. Read it as a date first");
    }

    /** Whole weeks at once, then the rest day by day. Weeks from a weekend end at its Friday, or backwards its Monday. */
    private static LocalDate plusWorkingDays(LocalDate from, int amount) {
        LocalDate day = from.plusWeeks(amount / WORKING_DAYS);
        int step = amount < 0 ? -1 : 1;
        int rest = amount % WORKING_DAYS;
        if (rest == 0) {
            return amount != 0 && isWeekend(day) ? nextWorkingDay(day, -step) : day;
        }
        for (; rest != 0; rest -= step) {
            day = nextWorkingDay(day, step);
        }
        return day;
    }

    private static LocalDate nextWorkingDay(LocalDate from, int step) {
        LocalDate day = from.plusDays(step);
        while (isWeekend(day)) {
            day = day.plusDays(step);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
