package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Dates;
import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.PointInTime;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads a date. A point in time has a day only in some zone: in the step's, else in the one that it was written with. A
 * date alone, or a time of day without a zone, has the day that is written: it never moves.
 */
record DateReading(
        @Nullable DateTimeFormatter format, @Nullable ZoneId zone, String like) implements Change {
    private static final int DAY_ALONE = 10;
    private static final LocalDate SAMPLE = LocalDate.of(2026, 12, 31);

    static Change of(@Nullable String format, @Nullable String zone) {
        ZoneId in = null;
        try {
            in = zone == null || zone.isBlank() ? null : ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            return Change.never(
                    "There is no time zone " + Rendering.quoted(zone) + ". Choose one, such as Europe/Berlin");
        }
        if (format == null || format.isBlank()) {
            return new DateReading(null, in, SAMPLE.toString());
        }
        try {
            String like = Rendering.brief(sample(format));
            return new DateReading(DateFormat.reading(format), in, like);
        } catch (IllegalArgumentException e) {
            return Change.never(DateSteps.noFormat(format));
        }
    }

    /** Formats with a time of day cannot write a date alone; then the format itself says what is expected. */
    private static String sample(String format) {
        try {
            return DateFormat.writing(format).format(SAMPLE);
        } catch (DateTimeException e) {
            return format;
        }
    }

    @Override
    public Outcome of(JsonNode value) {
        String text = value.isString() ? Rendering.single(value) : "";
        if (text.isEmpty()) {
            return wrong(value);
        }
        LocalDate date = format == null ? plain(text) : formatted(text, format);
        return date == null ? wrong(value) : new Outcome.Value(StringNode.valueOf(date.toString()));
    }

    private @Nullable LocalDate plain(String text) {
        LocalDate written = Dates.read(text);
        if (written == null || zone == null || text.length() == DAY_ALONE) {
            return written;
        }
        LocalDate day = PointInTime.dayIn(zone, text, written);
        return day == null || DateSteps.isOutOfRange(day) ? null : day;
    }

    /** What is a date in the usual form already needs no reading, whatever the format. */
    private @Nullable LocalDate formatted(String text, DateTimeFormatter formatter) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            LocalDate written = parsed.query(TemporalQueries.localDate());
            LocalDate day = zone == null ? written : dayIn(zone, parsed, written);
            return day == null || DateSteps.isOutOfRange(day) ? null : day;
        } catch (DateTimeException e) {
            return text.length() == DAY_ALONE ? Dates.read(text) : null;
        }
    }

    /** The day as written where what was read is no point in time. */
    private static @Nullable LocalDate dayIn(ZoneId zone, TemporalAccessor parsed, @Nullable LocalDate written) {
        if (!parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return written;
        }
        return Instant.from(parsed).atZone(zone).toLocalDate();
    }

    private Outcome wrong(JsonNode value) {
        return Outcome.failed(Rendering.quoted(value) + " is not a date of the calendar, written like " + like);
    }
}
