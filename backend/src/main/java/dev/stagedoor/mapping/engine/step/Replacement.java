package dev.stagedoor.mapping.engine.step;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Patterns;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Every place of a text, or of a pattern, replaced. Patterns are RE2's, which take bounded time; in
 * what replaces them {@code $1} to {@code $9} are the pattern's groups, {@code $0} is the whole place, and {@code $$} a
 * dollar.
 */
public final class Replacement implements Change {
    /** Writes what a text becomes; false when it becomes too long. */
    private interface Writer {
        boolean write(String text, StringBuilder to);
    }

    /** Plain text, or a group. */
    private record Part(String text, int group) {}

    private final Writer writer;

    private Replacement(Writer writer) {
        this.writer = writer;
    }

    /** Every place where exactly this text stands. */
    public static Change ofText(String find, String with) {
        return find.isEmpty()
                ? Change.never("This step needs a text to find")
                : new Replacement((text, to) -> replace(text, find, with, to));
    }

    /** Every place that the pattern fits. */
    public static Change ofPattern(String find, String with) {
        if (find.isEmpty()) {
            return Change.never("This step needs a pattern to find");
        }
        String problem = Patterns.problem(find).orElse("");
        return problem.isEmpty() ? ofPattern(Pattern.compile(find), parts(with)) : Change.never(sentence(problem));
    }

    private static Change ofPattern(Pattern pattern, List<Part> with) {
        return with.stream()
                .filter(part -> part.group() > pattern.groupCount())
                .findFirst()
                .<Change>map(part -> Change.never("$" + part.group() + " names a group that the pattern does not have"))
                .orElseGet(
                        () -> new Replacement((text, to) -> replace(Patterns.matcher(pattern, text), text, with, to)));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public Outcome of(JsonNode value) {
        return value.isArray() ? list(Rendering.items(value)) : one(Rendering.text(value));
    }

    private Outcome one(String text) {
        var replaced = new StringBuilder(text.length());
        try {
            return text.length() <= Outcome.LONGEST_TEXT && writer.write(text, replaced)
                    ? Outcome.text(replaced.toString())
                    : Outcome.TOO_LONG;
        } catch (Patterns.TooMuch e) {
            return Outcome.failed(sentence(Patterns.TOO_MUCH) + ": make the pattern smaller");
        }
    }

    private Outcome list(List<String> items) {
        var replaced = JsonNodeFactory.instance.arrayNode();
        for (String item : items) {
            switch (one(item)) {
                case Outcome.Value(JsonNode text) -> replaced.add(text);
                case Outcome.Nothing() -> {}
                case Outcome.Failed failed -> {
                    return failed;
                }
            }
        }
        return Outcome.of(replaced);
    }

    private static boolean replace(String text, String find, String with, StringBuilder to) {
        int at = 0;
        for (int found = text.indexOf(find); found >= 0; found = text.indexOf(find, at)) {
            to.append(text, at, found).append(with);
            at = found + find.length();
            if (to.length() > Outcome.LONGEST_TEXT) {
                return false;
            }
        }
        to.append(text, at, text.length());
        return to.length() <= Outcome.LONGEST_TEXT;
    }

    private static boolean replace(Matcher matcher, String text, List<Part> with, StringBuilder to) {
        int at = 0;
        while (matcher.find()) {
            to.append(text, at, matcher.start());
            at = matcher.end();
            if (!write(with, matcher, text, to)) {
                return false;
            }
        }
        to.append(text, at, text.length());
        return to.length() <= Outcome.LONGEST_TEXT;
    }

    private static boolean write(List<Part> parts, Matcher found, String text, StringBuilder to) {
        for (Part part : parts) {
            if (part.group() < 0) {
                to.append(part.text());
            } else if (found.start(part.group()) >= 0) {
                to.append(text, found.start(part.group()), found.end(part.group()));
            }
            if (to.length() > Outcome.LONGEST_TEXT) {
                return false;
            }
        }
        return true;
    }

    private static List<Part> parts(String with) {
        var parts = new ArrayList<Part>();
        var plain = new StringBuilder();
        for (int i = 0; i < with.length(); i++) {
            char next = with.charAt(i) == '$' && i + 1 < with.length() ? with.charAt(i + 1) : ' ';
            if (next >= '0' && next <= '9') {
                parts.add(new Part(plain.toString(), -1));
                parts.add(new Part("", next - '0'));
                plain.setLength(0);
                i++;
            } else {
                plain.append(with.charAt(i));
                i += next == '$' ? 1 : 0;
            }
        }
        parts.add(new Part(plain.toString(), -1));
        return List.copyOf(parts);
    }
}
