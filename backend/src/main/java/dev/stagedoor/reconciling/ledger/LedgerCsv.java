package dev.stagedoor.reconciling.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.stagedoor.mapping.lookup.Formulas;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** PURE. The ledger as a spreadsheet opens it: one line for each application, no cell that it would run. */
final class LedgerCsv {
    /** By this a spreadsheet knows that the file is UTF-8. */
    private static final String MARK = "\uFEFF";

    /** As every spreadsheet takes it for a date. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final List<String> HEADING =
            List.of("Entered (UTC)", "Person", "Job", "Stage", "State", "Why", "Application in Ashby");

    private LedgerCsv() {}

    /** The file's beginning: its heading, and the first lines. */
    static String begin(List<LedgerEntry> entries) {
        return MARK + written(csv -> csv.writeRecord(HEADING)) + more(entries);
    }

    /** Further lines. */
    static String more(List<LedgerEntry> entries) {
        return written(csv -> entries.forEach(entry -> csv.writeRecord(cells(entry))));
    }

    private static String written(Consumer<CsvWriter> what) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
            what.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory has no such failure
        }
        return text.toString();
    }

    private static List<String> cells(LedgerEntry entry) {
        return Stream.of(
                        entry.enteredAt() == null ? "" : MOMENT.format(entry.enteredAt()),
                        entry.person(),
                        entry.jobTitle(),
                        entry.stage(),
                        words(entry.state()),
                        entry.reason(),
                        entry.applicationId())
                .map(cell -> Formulas.defused(Objects.requireNonNullElse(cell, "")))
                .toList();
    }

    private static String words(LedgerEntry.State state) {
        return switch (state) {
            case PRESENT -> "Enrolled";
            case WAITING -> "Waiting";
            case EXPLAINED -> "Explained";
            case MISSING -> "Missing";
            case BEFORE -> "Entered before the listener";
            case TO_LOOK -> "Not looked at yet";
            case NOT_TOLD -> "Not known";
            case NEVER -> "Never entered the stage";
        };
    }
}
