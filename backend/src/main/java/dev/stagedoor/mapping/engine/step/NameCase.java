package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Spaces;
import java.util.Locale;
import java.util.Set;

/**
 * Capitals as names have them: McDonald, MacLeod, O'Neill, Mary-Jane, Maria de la Cruz, van der Berg, J.R. Smith III.
 *
 * <p>A word that has both capital and small letters already was written by somebody who knew: it stays. So does a small
 * particle in a text with capitals. Where a name could be either (Mackey, Mackenzie; Van as a first name), nothing is
 * guessed: the plain form is taken.
 */
final class NameCase {
    /** Small inside a name, and capital where one begins it, as first names can look the same (Al, Van). */
    private static final Set<String> PARTICLES = Set.of(
            "af", "al", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos",
            "du", "e", "el", "ibn", "la", "las", "le", "los", "ten", "ter", "van", "von", "y", "zu", "zum", "zur");

    /** Never a first name, so small also where a family name begins with it. */
    private static final Set<String> ALWAYS_SMALL = Set.of("de", "del", "della", "von", "zu", "zum", "zur", "af", "av");

    private static final Set<String> NUMERALS = Set.of("ii", "iii", "iv");

    /** What follows Mac where it is sure that it begins with a capital; Mackay and Mackenzie are written both ways. */
    private static final Set<String> CLANS = Set.of(
            "allister",
            "arthur",
            "askill",
            "aulay",
            "bride",
            "callum",
            "carthy",
            "cormack",
            "diarmid",
            "donald",
            "donnell",
            "dougall",
            "dowell",
            "duff",
            "ewan",
            "ewen",
            "fadyen",
            "farlane",
            "gillivray",
            "gowan",
            "gregor",
            "innes",
            "intosh",
            "intyre",
            "iver",
            "kinnon",
            "lachlan",
            "laren",
            "lean",
            "lellan",
            "lennan",
            "leod",
            "mahon",
            "manus",
            "millan",
            "nab",
            "namara",
            "naughton",
            "neil",
            "neill",
            "phail",
            "phee",
            "pherson",
            "quarrie",
            "queen",
            "rae",
            "sweeney",
            "tavish",
            "vicar");

    private static final Set<String> ELIDED = Set.of("all", "dall", "dell", "degl", "nell", "sant");
    private static final int INITIALS = 2;

    private final String text;
    private final boolean mixed;

    private NameCase(String text) {
        this.text = text;
        this.mixed = isMixed(text, 0, text.length());
    }

    /** Where only capitals come of a mixed text (TJ b), none of them was meant after all. */
    static String of(String text) {
        var given = new NameCase(text);
        var written = new NameCase(given.written());
        return given.mixed && !written.mixed ? written.written() : written.text;
    }

    private String written() {
        var written = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = endOf(at);
            if (end == at) {
                written.append(text.charAt(at++));
            } else {
                written.append(word(at, end));
                at = end;
            }
        }
        return written.toString();
    }

    private int endOf(int start) {
        int end = start;
        while (end < text.length() && !Spaces.isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private String word(int start, int end) {
        String word = text.substring(start, end);
        if (isMixed(text, start, end)) {
            return word;
        }
        String small = word.toLowerCase(Locale.ROOT);
        boolean last = isBlankFrom(end);
        if (last && !isBlankTo(start) && NUMERALS.contains(small)) {
            return small.toUpperCase(Locale.ROOT);
        }
        if (!last && PARTICLES.contains(small) && isSmall(word, small, start, end)) {
            return small;
        }
        return mixed && isInitials(word) ? word : capitalized(small);
    }

    /** TJ in a text with small letters was meant so; a name in capitals is longer. */
    private static boolean isInitials(String word) {
        return word.length() == INITIALS
                && Character.isUpperCase(word.charAt(0))
                && Character.isUpperCase(word.charAt(1));
    }

    private boolean isSmall(String word, String small, int start, int end) {
        if (mixed) {
            return word.equals(small) || !isBlankTo(start);
        }
        return !isBlankTo(start) || ALWAYS_SMALL.contains(small) || isParticle(end);
    }

    /** Whether the next word is a particle too, and not the last word: "van der" begins no first name. */
    private boolean isParticle(int from) {
        int start = from;
        while (start < text.length() && Spaces.isBlank(text.charAt(start))) {
            start++;
        }
        int end = endOf(start);
        return !isBlankFrom(end)
                && PARTICLES.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private boolean isBlankTo(int end) {
        for (int i = 0; i < end; i++) {
            if (!Spaces.isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isBlankFrom(int start) {
        for (int i = start; i < text.length(); i++) {
            if (!Spaces.isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Hyphens and points begin a new part of a word; so does an apostrophe after O, D or Dell. */
    private static String capitalized(String small) {
        var word = new StringBuilder(small.length());
        int part = 0;
        for (int i = 0; i <= small.length(); i++) {
            if (i == small.length() || isBetween(small.charAt(i)) || isElision(small, part, i)) {
                word.append(part(small.substring(part, i)));
                if (i < small.length()) {
                    word.append(small.charAt(i));
                }
                part = i + 1;
            }
        }
        return word.toString();
    }

    private static boolean isBetween(char at) {
        return at == '-' || at == '.' || at == '/' || at == '(' || at == '"' || at == '\u201c' || at == '\u2010';
    }

    private static boolean isElision(String word, int part, int at) {
        char mark = word.charAt(at);
        boolean apostrophe = mark == '\'' || mark == '\u2019' || mark == '\u2018' || mark == '\u02bc' || mark == '`';
        return apostrophe
                && (at == part
                        || (at - part == 1 && word.length() - at > INITIALS)
                        || ELIDED.contains(word.substring(part, at)));
    }

    private static String part(String small) {
        if (small.startsWith("mc") && small.length() > 3) {
            return "Mc" + first(small.substring(2));
        }
        if (small.startsWith("mac") && CLANS.contains(small.substring(3))) {
            return "Mac" + first(small.substring(3));
        }
        return first(small);
    }

    private static String first(String small) {
        if (small.isEmpty()) {
            return small;
        }
        int first = small.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + small.substring(Character.charCount(first));
    }

    private static boolean isMixed(String text, int from, int to) {
        boolean upper = false;
        boolean lower = false;
        for (int i = from; i < to && !(upper && lower); i++) {
            upper |= Character.isUpperCase(text.charAt(i));
            lower |= Character.isLowerCase(text.charAt(i));
        }
        return upper && lower;
    }
}
