package dev.stagedoor.mapping.engine.value;

/** Blanks of every kind: a no-break space looks like one, so it is one. */
public final class Spaces {
    /** Nearly every character lies between the space and this one, and none of those is a blank. */
    private static final char FIRST_BEYOND_ASCII = 0x80;

    private Spaces() {}

    /** Without blanks around it, and with one space where there were several blanks. */
    public static String collapsed(String text) {
        boolean after = true;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean blank = isBlank(at);
            if (blank && (after || at != ' ')) {
                return collapse(text);
            }
            after = blank;
        }
        return after && !text.isEmpty() ? collapse(text) : text;
    }

    private static String collapse(String text) {
        var bare = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (isBlank(at)) {
                gap = true;
            } else {
                if (gap && !bare.isEmpty()) {
                    bare.append(' ');
                }
                bare.append(at);
                gap = false;
            }
        }
        return bare.toString();
    }

    /** A space, tab, line break, or one of the no-break and other spaces that office programs write. */
    public static boolean isBlank(char at) {
        if (at > ' ' && at < FIRST_BEYOND_ASCII) {
            return false;
        }
        return Character.isWhitespace(at) || Character.isSpaceChar(at) || at == '\uFEFF' || at == '\u200B';
    }
}
