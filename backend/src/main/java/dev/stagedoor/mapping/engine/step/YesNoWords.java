package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Keys;
import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** Yes or no from words: yes, no, true and false always, and an organization's own, which win. */
public record YesNoWords(Map<String, Boolean> words, String known) implements Change {
    private static final List<String> YES = List.of("yes", "true");
    private static final List<String> NO = List.of("no", "false");

    /** With these words besides the usual ones. */
    public static Change of(List<String> yes, List<String> no) {
        var words = new HashMap<String, Boolean>();
        yes.forEach(word -> words.putIfAbsent(Keys.of(word), true));
        no.forEach(word -> words.putIfAbsent(Keys.of(word), false));
        YES.forEach(word -> words.putIfAbsent(word, true));
        NO.forEach(word -> words.putIfAbsent(word, false));
        String known =
                String.join(", ", yes.isEmpty() ? YES : yes) + " or " + String.join(", ", no.isEmpty() ? NO : no);
        return new YesNoWords(Map.copyOf(words), Rendering.brief(known));
    }

    @Override
    public Outcome of(JsonNode value) {
        if (value.isBoolean()) {
            return new Outcome.Value(value);
        }
        String text = Rendering.single(value);
        Boolean yes = words.get(Keys.of(text));
        return yes == null
                ? Outcome.failed(Rendering.quoted(value) + " is none of: " + known)
                : new Outcome.Value(BooleanNode.valueOf(yes));
    }
}
