package dev.stagedoor.ashby.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PURE. Ashby has one unsplit name; this is a guess at its two parts, and documented as one.
 *
 * <p>Blanks are trimmed, a nickname in quotes or brackets is dropped, one word is a first name only, and the last word
 * is the last name together with the particles before it ({@code de la}, {@code van der}, {@code von}). With a comma
 * the last name comes first: {@code Okafor, Inès}.
 */
record PersonName(@Nullable String first, @Nullable String last) {
    /** Bounded in brackets: a thousand of them that are never closed would each be followed to the end. */
    private static final Pattern NICKNAME = Pattern.compile("[\"“”„«»][^\"“”„«»]*[\"“”«»]"
            + "|(?<![\\p{L}\\p{M}])['‘’][^'‘’]+['‘’](?![\\p{L}\\p{M}])|\\([^)]{0,100}\\)");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Set<String> PARTICLES = Set.of(
            "af", "al", "ap", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do",
            "dos", "du", "el", "ibn", "la", "las", "le", "los", "ter", "ten", "van", "vande", "vander", "von", "zu",
            "zum", "zur", "y", "e");

    static PersonName split(@Nullable String name) {
        if (name == null) {
            return new PersonName(null, null);
        }
        String plain = BLANKS.matcher(NICKNAME.matcher(name).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        if (plain.isEmpty()) {
            plain = BLANKS.matcher(name).replaceAll(" ").strip();
        }
        int comma = plain.indexOf(',');
        if (comma > 0 && comma < plain.length() - 1 && !isSuffix(plain.substring(comma + 1))) {
            return new PersonName(
                    none(plain.substring(comma + 1).strip()),
                    none(plain.substring(0, comma).strip()));
        }
        return byWords(List.of(plain.split(" ")));
    }

    private static PersonName byWords(List<String> words) {
        if (words.size() == 1) {
            return new PersonName(none(words.getFirst()), null);
        }
        int last = words.size() - 1;
        while (last > 1 && isSuffix(words.get(last))) {
            last--;
        }
        // The first word stays the first name even when it looks like a particle (Van Nguyen, Al Smith).
        while (last > 1 && PARTICLES.contains(words.get(last - 1).toLowerCase(Locale.ROOT))) {
            last--;
        }
        return new PersonName(joined(words.subList(0, last)), joined(words.subList(last, words.size())));
    }

    private static boolean isSuffix(String word) {
        return Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md")
                .contains(word.strip().toLowerCase(Locale.ROOT).replace(".", ""));
    }

    private static String joined(List<String> words) {
        return String.join(" ", new ArrayList<>(words));
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }
}
