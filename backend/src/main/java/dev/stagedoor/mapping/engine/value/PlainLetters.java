package dev.stagedoor.mapping.engine.value;

import java.text.Normalizer;
import java.util.Locale;

/** Small letters without accents: ångström and Ångström are angstrom, Straße is strasse. */
public final class PlainLetters {
    private PlainLetters() {}

    /** What has no plain letter, such as a name in Greek, stays as it is. */
    public static String of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return isAscii(small) ? small : fold(Normalizer.normalize(small, Normalizer.Form.NFKD));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String decomposed) {
        var plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char at = decomposed.charAt(i);
            if (Character.getType(at) != Character.NON_SPACING_MARK) {
                append(at, plain);
            }
        }
        return plain.toString();
    }

    /** Letters that are no accented forms of others, as passports and post offices spell them. */
    private static void append(char letter, StringBuilder to) {
        switch (letter) {
            case 'ß' -> to.append("ss");
            case 'ø' -> to.append('o');
            case 'æ' -> to.append("ae");
            case 'œ' -> to.append("oe");
            case 'ł' -> to.append('l');
            case 'đ', 'ð' -> to.append('d');
            case 'þ' -> to.append("th");
            case 'ħ' -> to.append('h');
            case 'ı' -> to.append('i');
            case 'ŧ' -> to.append('t');
            case 'ŋ' -> to.append("ng");
            default -> to.append(Character.toLowerCase(letter));
        }
    }
}
