package dev.stagedoor.mapping.engine.value;

import java.text.Normalizer;
import java.util.Locale;

/** When two texts are the same to a person: whatever their case, the spaces in and around them, and how accents are coded. */
public final class Keys {
    /** Below it every character stands alone, so that no accent waits to be joined with its letter. */
    private static final char FIRST_COMBINING = '\u0300';

    private Keys() {}

    /** Equal keys are the same text to a person. */
    public static String of(String text) {
        return isBare(text) ? text : fold(text);
    }

    /** Most values need nothing done. */
    private static boolean isBare(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            boolean plain = (at > ' ' && at < 'A') || (at > 'Z' && at < 0x7F);
            if (!plain && (at != ' ' || space)) {
                return false;
            }
            space = at == ' ';
        }
        return text.isEmpty() || !space;
    }

    private static String fold(String text) {
        String composed = needsComposing(text) ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
        return Spaces.collapsed(composed).toLowerCase(Locale.ROOT);
    }

    private static boolean needsComposing(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return true;
            }
        }
        return false;
    }
}
