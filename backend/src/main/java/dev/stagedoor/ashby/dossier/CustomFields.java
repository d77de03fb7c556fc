package dev.stagedoor.ashby.dossier;

import dev.stagedoor.ashby.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * PURE. The organization's custom fields: definitions as Ashby lists them, and values, which carry no type themselves.
 * What does not look as its type promises is handed on as text, never dropped.
 */
final class CustomFields {
    private static final Set<String> OBJECTS = Set.of("Candidate", "Application", "Job", "Offer");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?", Pattern.DOTALL);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    static final CustomFields NONE = new CustomFields(List.of());

    private final Map<String, JsonNode> byId = new HashMap<>();

    /** @param definitions the items of {@code customField.list} */
    CustomFields(Iterable<JsonNode> definitions) {
        for (JsonNode definition : definitions) {
            String id = Json.text(definition, "id");
            if (id != null) {
                byId.put(id, definition);
            }
        }
    }

    /** The fields of candidates, applications, jobs and offers. */
    List<CandidateField> fields() {
        return byId.values().stream()
                .filter(definition -> OBJECTS.contains(Json.textOr("", definition, "objectType")))
                .map(CustomFields::field)
                .sorted(java.util.Comparator.comparing(CandidateField::object)
                        .thenComparing(CandidateField::label)
                        .thenComparing(CandidateField::key))
                .toList();
    }

    private static CandidateField field(JsonNode definition) {
        String object = Json.textOr("", definition, "objectType");
        String type = Json.textOr("", definition, "fieldType");
        String described = type(type);
        return new CandidateField(
                key(object, Json.textOr("", definition, "id")),
                Json.textOr("Untitled", definition, "title"),
                object,
                described,
                true,
                definition.path("isPrivate").asBoolean(false),
                definition.path("isArchived").asBoolean(false),
                described.equals("unknown") ? "A field of type " + type + ", shown as raw text." : null);
    }

    /** What can be chosen, by candidate field and by its labels, as values carry them; only fields that have choices. */
    Map<String, List<CandidateFields.Selectable>> selectable() {
        var selectable = new HashMap<String, List<CandidateFields.Selectable>>();
        byId.forEach((id, definition) -> {
            var options = new ArrayList<CandidateFields.Selectable>();
            for (JsonNode option : definition.path("selectableValues")) {
                String label = Json.textOr(Json.textOr("", option, "value"), option, "label");
                options.add(new CandidateFields.Selectable(
                        label, option.path("isArchived").asBoolean(false)));
            }
            if (!options.isEmpty()) {
                selectable.put(key(Json.textOr("", definition, "objectType"), id), List.copyOf(options));
            }
        });
        return selectable;
    }

    static String key(String object, String id) {
        return object.toLowerCase(Locale.ROOT) + ".custom." + id;
    }

    /** Adds the values of one object ({@code customFields} of a candidate, application, job or offer version). */
    void addValues(String object, JsonNode values, Map<String, JsonNode> into) {
        for (JsonNode value : values) {
            String id = Json.text(value, "id");
            JsonNode converted = id == null ? null : value(id, value.path("value"), value.path("valueLabel"));
            if (id != null && converted != null) {
                into.put(key(object, id), converted);
            }
        }
    }

    private @Nullable JsonNode value(String id, JsonNode value, JsonNode label) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        JsonNode definition = byId.get(id);
        String type = definition == null ? typeByShape(value, label) : type(Json.textOr("", definition, "fieldType"));
        return switch (type) {
            case "number" -> number(single(value));
            case "yesNo" -> yesNo(single(value));
            case "date" -> day(single(value));
            case "money" -> money(value);
            case "choice" -> choice(single(value), single(label), definition);
            case "multipleChoice" -> choices(value, label, definition);
            case "numberRange", "compensationRange" -> range(value);
            case "unknown" -> text(value);
            default -> text(single(value));
        };
    }

    static String type(String fieldType) {
        return switch (fieldType) {
            case "String", "UUID" -> "text";
            case "LongText" -> "longText";
            case "Email" -> "email";
            case "Phone" -> "phone";
            case "Url" -> "link";
            case "Boolean" -> "yesNo";
            case "Number" -> "number";
            case "Date" -> "date";
            case "ValueSelect" -> "choice";
            case "MultiValueSelect" -> "multipleChoice";
            case "Currency" -> "money";
            case "NumberRange" -> "numberRange";
            case "CompensationRange" -> "compensationRange";
            default -> "unknown";
        };
    }

    /** For a value whose definition this key may not see. */
    private static String typeByShape(JsonNode value, JsonNode label) {
        if (value.isArray()) {
            return "multipleChoice";
        }
        if (value.isBoolean()) {
            return "yesNo";
        }
        if (value.isNumber()) {
            return "number";
        }
        if (value.has("minValue") || value.has("maxValue")) {
            return "numberRange";
        }
        if (value.has("value") && value.has("currencyCode")) {
            return "money";
        }
        return label.isString() ? "choice" : "unknown";
    }

    /** {@code ["x"]} where {@code "x"} is expected. */
    private static JsonNode single(JsonNode node) {
        return node.isArray() && node.size() == 1 ? node.path(0) : node;
    }

    static @Nullable JsonNode text(JsonNode value) {
        if (value.isContainer()) {
            return value.isEmpty() ? null : StringNode.valueOf(value.toString().replace("\u0000", ""));
        }
        String text = Json.scalar(value);
        return text == null ? null : StringNode.valueOf(text);
    }

    private static @Nullable JsonNode number(JsonNode value) {
        if (value.isNumber()) {
            return NODES.numberNode(value.decimalValue());
        }
        try {
            String text = Json.scalar(value);
            return text == null ? text(value) : NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return text(value);
        }
    }

    private static @Nullable JsonNode yesNo(JsonNode value) {
        String text = Json.scalar(value);
        return "true".equals(text) || "false".equals(text)
                ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                : text(value);
    }

    /** The first ten characters, never through a time zone: a start date must not move by a day. */
    static @Nullable JsonNode day(JsonNode value) {
        String text = Json.scalar(value);
        if (text == null) {
            return text(value);
        }
        Matcher day = DAY.matcher(text);
        return StringNode.valueOf(day.matches() ? day.group(1) : text);
    }

    /** {@code {value, currencyCode}} to {@code {amount, currency}}; the amount is a decimal in text, so it stays exact. */
    static @Nullable JsonNode money(JsonNode value) {
        JsonNode amount = value.isObject() ? value.path("value") : value;
        String text = Json.scalar(amount);
        if (text == null) {
            return value.isObject() ? null : text(value);
        }
        ObjectNode money = NODES.objectNode().put("amount", text);
        String currency = Json.text(value, "currencyCode");
        return currency == null ? money : money.put("currency", currency);
    }

    private static @Nullable JsonNode choice(JsonNode value, JsonNode label, @Nullable JsonNode definition) {
        String known = Json.scalar(label);
        if (known != null) {
            return StringNode.valueOf(known);
        }
        String text = Json.scalar(value);
        return text == null ? text(value) : StringNode.valueOf(labelOf(text, definition));
    }

    private static @Nullable JsonNode choices(JsonNode value, JsonNode label, @Nullable JsonNode definition) {
        List<JsonNode> items = items(value);
        List<JsonNode> labels = items(label);
        ArrayNode chosen = NODES.arrayNode();
        for (int i = 0; i < items.size(); i++) {
            JsonNode known = labels.size() == items.size() ? labels.get(i) : NODES.missingNode();
            JsonNode item = choice(items.get(i), known, definition);
            if (item != null) {
                chosen.add(item);
            }
        }
        return chosen.isEmpty() ? null : chosen;
    }

    private static List<JsonNode> items(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(items::add);
        } else if (!node.isNull() && !node.isMissingNode()) {
            items.add(node);
        }
        return items;
    }

    private static String labelOf(String value, @Nullable JsonNode definition) {
        if (definition != null) {
            for (JsonNode option : definition.path("selectableValues")) {
                if (value.equals(Json.text(option, "value"))) {
                    return Json.textOr(value, option, "label");
                }
            }
        }
        return value;
    }

    private static @Nullable JsonNode range(JsonNode value) {
        if (!value.isObject()) {
            return text(value);
        }
        ObjectNode range = NODES.objectNode();
        copy(value, "minValue", range, "min");
        copy(value, "maxValue", range, "max");
        copy(value, "currencyCode", range, "currency");
        copy(value, "interval", range, "interval");
        return range.has("min") || range.has("max") ? range : text(value);
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String as) {
        JsonNode value = from.path(name);
        if (value.isValueNode() && !value.isNull()) {
            to.set(as, value);
        }
    }
}
