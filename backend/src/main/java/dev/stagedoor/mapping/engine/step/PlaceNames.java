package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.PlainLetters;

/** When two names of a place are the same: St. Kitts & Nevis, saint kitts and nevis. */
final class PlaceNames {
    private PlaceNames() {}

    static String key(String name) {
        String plain = PlainLetters.of(name);
        var key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char at = plain.charAt(i);
            if (at == '&') {
                key.append(" and ");
            } else if (Character.isLetterOrDigit(at)) {
                key.append(at);
            } else if (at != '.' && at != '\'' && at != '\u2019') {
                key.append(' ');
            }
        }
        return words(key.toString());
    }

    private static String words(String text) {
        var words = new StringBuilder(text.length());
        for (String word : text.split(" ", -1)) {
            boolean article = word.equals("the") && words.isEmpty();
            if (!word.isEmpty() && !article) {
                words.append(words.isEmpty() ? "" : " ").append(word.equals("st") ? "saint" : word);
            }
        }
        return words.toString();
    }
}
