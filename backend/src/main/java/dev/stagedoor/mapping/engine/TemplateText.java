package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A template made ready. A brace that never closes, or has nothing in it, is plain text. Where a field leaves nothing
 * behind, the space before it is not doubled by the space after it.
 */
record TemplateText(List<Part> parts, List<String> fields) implements Reading {
    /** Plain text, or a candidate field. */
    record Part(String text, boolean isField) {}

    static TemplateText parse(String template) {
        var parts = new ArrayList<Part>();
        var plain = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int end = template.charAt(at) == '{' ? template.indexOf('}', at) : -1;
            String field = end < 0 ? "" : template.substring(at + 1, end).strip();
            if (field.isEmpty() || field.indexOf('{') >= 0) {
                plain.append(template.charAt(at++));
                continue;
            }
            if (!plain.isEmpty()) {
                parts.add(new Part(plain.toString(), false));
                plain.setLength(0);
            }
            parts.add(new Part(field, true));
            at = end + 1;
        }
        if (!plain.isEmpty()) {
            parts.add(new Part(plain.toString(), false));
        }
        return new TemplateText(List.copyOf(parts), fieldsOf(parts));
    }

    private static List<String> fieldsOf(List<Part> parts) {
        return parts.stream().filter(Part::isField).map(Part::text).distinct().toList();
    }

    @Override
    public Outcome read(Map<String, JsonNode> values) {
        var text = new StringBuilder();
        boolean any = fields.isEmpty();
        boolean gap = false;
        for (Part part : parts) {
            String filled = part.isField() ? shown(values.get(part.text())) : part.text();
            if (part.isField() && filled.isEmpty()) {
                gap = true;
                continue;
            }
            any |= part.isField();
            boolean doubled = gap && filled.startsWith(" ") && (text.isEmpty() || endsWithSpace(text));
            text.append(filled, doubled ? 1 : 0, filled.length());
            gap = false;
            if (text.length() > Outcome.LONGEST_TEXT) {
                return Outcome.TOO_LONG;
            }
        }
        return any ? Outcome.text(text.toString()) : Outcome.NOTHING;
    }

    private static String shown(@Nullable JsonNode value) {
        return value == null ? "" : Rendering.text(value).strip();
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return text.charAt(text.length() - 1) == ' ';
    }
}
