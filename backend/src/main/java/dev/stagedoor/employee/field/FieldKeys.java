package dev.stagedoor.employee.field;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

/** PURE. The key of a new field: its label in camelCase, unlike every key before. */
final class FieldKeys {
    private static final int LONGEST = 60;

    private FieldKeys() {}

    static String of(String label, Collection<String> taken) {
        String key = camelCase(label);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? key : key + number)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    private static String camelCase(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var key = new StringBuilder();
        for (String word : plain.split("[^A-Za-z0-9]+", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            key.append(key.isEmpty() || lower.isEmpty() ? lower : capital(lower));
        }
        String letters = key.toString();
        String begun = letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "field" + letters : letters;
        return begun.substring(0, Math.min(begun.length(), LONGEST));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
