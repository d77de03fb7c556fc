package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import dev.stagedoor.mapping.engine.value.Spaces;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Steps from text to text. What is no text is taken as a person reads it; a list is changed item by item. */
public final class TextSteps {
    private TextSteps() {}

    /** No blanks around, one where there were several. */
    public static Change trim() {
        return each(Spaces::collapsed);
    }

    /** Capital letters throughout. */
    public static Change upper() {
        return each(text -> text.toUpperCase(Locale.ROOT));
    }

    /** Small letters throughout. */
    public static Change lower() {
        return each(text -> text.toLowerCase(Locale.ROOT));
    }

    /** A capital at the beginning of each word, as names have it. */
    public static Change title() {
        return each(NameCase::of);
    }

    /** One part, counted from 1, or from the end with -1; nothing when there are fewer. */
    public static Change split(String separator, int part) {
        if (separator.isEmpty()) {
            return Change.never("This step needs the character to split at, such as a comma");
        }
        if (part == 0) {
            return Change.never("This step needs the part to keep: 1 is the first, -1 the last");
        }
        var split = new Split(separator, part);
        return value -> Outcome.text(split.of(Rendering.text(value)));
    }

    /** A list as one text; what is no list is a list of one. */
    public static Change join(String separator) {
        return value -> {
            var text = new StringBuilder();
            for (String item : Rendering.items(value)) {
                text.append(text.isEmpty() ? "" : separator).append(item);
                if (text.length() > Outcome.LONGEST_TEXT) {
                    return Outcome.TOO_LONG;
                }
            }
            return Outcome.text(text.toString());
        };
    }

    static Change each(UnaryOperator<String> change) {
        return value -> value.isArray() ? list(value, change) : Outcome.text(change.apply(Rendering.text(value)));
    }

    private static Outcome list(JsonNode list, UnaryOperator<String> change) {
        var changed = JsonNodeFactory.instance.arrayNode();
        for (String item : Rendering.items(list)) {
            String text = change.apply(item).strip();
            if (!text.isEmpty()) {
                changed.add(text);
            }
        }
        return Outcome.of(changed);
    }
}
