package dev.stagedoor.mapping.lookup;

import java.util.regex.Pattern;

/**
 * PURE. Spreadsheets run cells that begin with certain characters. Such cells, and those that look as if they had been made
 * harmless already, get an apostrophe in front on the way out; it goes on the way in. So every text comes back as it was.
 */
public final class Formulas {
    /** Also in full width, as some languages' spreadsheets read them. */
    private static final String FIRST = "[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern RUNS = Pattern.compile("'*" + FIRST + ".*", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("'+" + FIRST + ".*", Pattern.DOTALL);

    private Formulas() {}

    public static String defused(String cell) {
        return RUNS.matcher(cell).matches() ? "'" + cell : cell;
    }

    public static String restored(String cell) {
        return HARMLESS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
