package dev.stagedoor.mapping.lookup;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.stagedoor.mapping.engine.LookupTable.Entry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** PURE. A lookup table as a text of two columns: what a spreadsheet saves, opens, copies and pastes. */
final class TableText {
    /** By this a spreadsheet knows that the file is UTF-8. */
    private static final String MARK = "\uFEFF";

    /** A target that is empty on purpose. A cell with nothing in it is a value whose target nobody has said yet. */
    private static final String EMPTY = "(empty)";

    private static final Pattern LOOKS_EMPTY = Pattern.compile("'*\\(empty\\)", Pattern.CASE_INSENSITIVE);

    private static final int MOST_PROBLEMS = 50;

    /**
     * What was read.
     *
     * @param emptied the values of the entries whose target is empty on purpose; where another is empty, none was said
     * @param problems in words, each with its line; what they name was left out or cut
     */
    record Reading(List<Entry> entries, List<String> emptied, List<String> problems) {}

    private TableText() {}

    /** Every cell in quotation marks, so that no cell's own commas or tabs are taken for the columns'. */
    static String write(List<Entry> entries) {
        var text = new StringWriter();
        text.write(MARK);
        try (var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
            for (Entry entry : entries) {
                csv.writeRecord(Formulas.defused(entry.from()), written(entry.to()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory has no such failure
        }
        return text.toString();
    }

    private static String written(String target) {
        if (target.isEmpty()) {
            return EMPTY;
        }
        return LOOKS_EMPTY.matcher(target).matches() ? "'" + target : Formulas.defused(target);
    }

    private static String restored(String target) {
        return target.startsWith("'") && LOOKS_EMPTY.matcher(target).matches() ? target.substring(1) : target;
    }

    /** Total: a text that is no table gives problems, not an exception. */
    static Reading read(String text) {
        String unmarked = text.startsWith(MARK) ? text.substring(1) : text;
        var reader = new Reader();
        try (var records = CsvReader.builder()
                .fieldSeparator(Separator.of(unmarked))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(unmarked)) {
            records.forEach(reader::take);
        } catch (CsvParseException e) {
            reader.complain("The rest could not be read as two columns. Check the quotation marks in it.");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory has no such failure
        }
        return reader.reading();
    }

    /** Takes row by row; the first of two that say the same counts. */
    private static final class Reader {
        private final List<Entry> entries = new ArrayList<>();
        private final List<String> emptied = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final Map<String, Long> lines = new HashMap<>();
        private int tooMany;
        private int unsaid;

        void take(CsvRecord row) {
            String from = cell(row, 0);
            String target = cell(row, 1);
            boolean isEmptied = target.equalsIgnoreCase(EMPTY);
            String to = isEmptied ? "" : restored(target);
            long line = row.getStartingLineNumber();
            if (from.isEmpty() && to.isEmpty() && !hasMore(row)) {
                return;
            }
            if (hasMore(row)) {
                complain("Line " + line + " has more than two columns; the first two are used.");
            }
            if (from.isEmpty()) {
                complain("Line " + line + " has nothing in its first column, so it was left out.");
            } else if (from.length() > Entries.LONGEST || to.length() > Entries.LONGEST) {
                complain("Line " + line + " has a value with more than " + Entries.LONGEST
                        + " characters, so it was left out.");
            } else if (lines.containsKey(Entries.key(from))) {
                complain("Line " + line + ": “" + from + "” is in line " + lines.get(Entries.key(from))
                        + " already, so this one was left out.");
            } else if (entries.size() == Entries.MOST) {
                tooMany++;
            } else {
                lines.put(Entries.key(from), line);
                entries.add(new Entry(from, to));
                if (isEmptied) {
                    emptied.add(from);
                }
            }
        }

        void complain(String problem) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(problem);
            } else {
                unsaid++;
            }
        }

        Reading reading() {
            var all = new ArrayList<>(problems);
            if (unsaid > 0) {
                all.add("%,d more lines have such problems.".formatted(unsaid));
            }
            if (tooMany > 0) {
                all.add("A lookup table holds up to %,d rows; %,d more were left out."
                        .formatted(Entries.MOST, tooMany));
            }
            if (entries.isEmpty() && all.isEmpty()) {
                all.add("There are no rows in it. Paste two columns: the value in Ashby, and what it becomes.");
            }
            return new Reading(List.copyOf(entries), List.copyOf(emptied), List.copyOf(all));
        }

        private static String cell(CsvRecord row, int column) {
            return column < row.getFieldCount() ? Entries.clean(Formulas.restored(row.getField(column))) : "";
        }

        private static boolean hasMore(CsvRecord row) {
            return row.getFields().stream().skip(2).anyMatch(cell -> !cell.isBlank());
        }
    }
}
