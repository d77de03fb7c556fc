package dev.stagedoor.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.stagedoor.mapping.lookup.Formulas;
import dev.stagedoor.mapping.lookup.Separator;
import dev.stagedoor.platform.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * PURE. A file as a table: the first line names the columns.
 *
 * @param columns each with a name of its own
 */
record CsvText(List<String> columns, List<Line> lines) {
    /** By this a spreadsheet says that the file is UTF-8. */
    private static final String MARK = "\uFEFF";

    /** By this begins a zip archive, and a workbook is one. */
    private static final String ZIP = "PK\u0003\u0004";

    private static final int MOST_LINES = 5_000;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_NAME = 200;

    /**
     * One person.
     *
     * @param number as an editor counts, the first line being 1
     * @param cells as many as there are columns; an empty one is an empty text
     */
    record Line(long number, List<String> cells) {}

    /** Fails, in words, where the text is no table of people. */
    static CsvText read(String text) {
        if (text.startsWith(ZIP)) {
            throw Problem.invalid("text", "This is an Excel workbook. Save it as CSV (UTF-8) and choose that file.");
        }
        var rows = rows(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        if (rows.size() < 2) {
            throw Problem.invalid(
                    "text",
                    rows.isEmpty()
                            ? "There is nothing in this file"
                            : "This file has one line only. The first line names the columns, each further line is a person");
        }
        if (rows.size() > MOST_LINES + 1) {
            throw Problem.invalid(
                    "text",
                    "This file has %,d lines. Import up to %,d at once: split the file"
                            .formatted(rows.size() - 1, MOST_LINES));
        }
        var columns = columns(rows.getFirst());
        return new CsvText(
                columns,
                rows.stream().skip(1).map(row -> line(row, columns.size())).toList());
    }

    /** Where a column stands; -1 when there is none of this name. */
    int place(String column) {
        return columns.indexOf(column);
    }

    private static List<CsvRecord> rows(String text) {
        var rows = new ArrayList<CsvRecord>();
        try (var records = CsvReader.builder()
                .fieldSeparator(Separator.of(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : records) {
                if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException e) {
            throw Problem.invalid(
                    "text",
                    rows.isEmpty()
                            ? "This file could not be read as a table. Save it as CSV from the spreadsheet"
                            : "This file could not be read after line "
                                    + rows.getLast().getStartingLineNumber() + ". Check the quotation marks there");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory has no such failure
        }
        return rows;
    }

    private static List<String> columns(CsvRecord head) {
        if (head.getFieldCount() > MOST_COLUMNS) {
            throw Problem.invalid("text", "This file has more than " + MOST_COLUMNS + " columns");
        }
        var columns = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int i = 0; i < head.getFieldCount(); i++) {
            String name = cell(head, i).replaceAll("\\s+", " ");
            if (name.length() > LONGEST_NAME) {
                throw Problem.invalid(
                        "text",
                        "The name of column " + (i + 1) + " has more than " + LONGEST_NAME
                                + " characters. The first line must name the columns: correct it in the file");
            }
            columns.add(unlike(taken, name.isEmpty() ? "Column " + (i + 1) : name));
        }
        return columns;
    }

    private static String unlike(HashSet<String> taken, String name) {
        String own = name;
        for (int again = 2; !taken.add(own.toLowerCase(Locale.ROOT)); again++) {
            own = name + " (" + again + ")";
        }
        return own;
    }

    private static Line line(CsvRecord row, int columns) {
        var cells = new ArrayList<String>(columns);
        for (int i = 0; i < columns; i++) {
            cells.add(cell(row, i));
        }
        return new Line(row.getStartingLineNumber(), cells);
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount()
                ? Formulas.restored(row.getField(column).strip())
                : "";
    }
}
