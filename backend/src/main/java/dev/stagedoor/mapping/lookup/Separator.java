package dev.stagedoor.mapping.lookup;

/** PURE. What stands between the columns of a text: tabs are pasted, commas and semicolons come from files. */
public final class Separator {
    private static final char QUOTE = '"';

    private Separator() {}

    /** A tab in the first line that has a separator, else the more frequent of comma and semicolon there. */
    public static char of(String text) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == QUOTE && (quoted || startsCell(before))) {
                quoted = !quoted;
            } else if (!quoted) {
                switch (c) {
                    case '\t' -> {
                        return '\t';
                    }
                    case ',' -> commas++;
                    case ';' -> semicolons++;
                    case '\n', '\r' -> {
                        if (commas + semicolons > 0) {
                            return semicolons > commas ? ';' : ',';
                        }
                    }
                    default -> {}
                }
            }
            before = c;
        }
        return semicolons > commas ? ';' : ',';
    }

    /** Elsewhere a quotation mark is one, as in 5" pipe. A doubled one inside a quoted cell opens it again at once. */
    private static boolean startsCell(char before) {
        return before == '\n' || before == '\r' || before == ',' || before == ';' || before == '\t' || before == QUOTE;
    }
}
