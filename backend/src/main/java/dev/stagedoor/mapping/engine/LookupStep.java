package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.step.Change;
import dev.stagedoor.mapping.engine.value.Keys;
import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Looks values up; a list item by item, where an item without a target does what one value alone would. */
record LookupStep(Lookups table, Transform.Otherwise otherwise, String value) implements Change {
    private static final String OR_NEW = ", or make a new one";
    private static final String CHOOSE = "Choose a lookup table" + OR_NEW;
    private static final String GONE = "The lookup table of this step is gone. Choose another" + OR_NEW;

    static Change of(Transform.Lookup lookup, @Nullable Lookups table) {
        if (table == null) {
            Outcome without = lookup.table().isBlank()
                    ? new Outcome.Failed("stepIncomplete", CHOOSE)
                    : new Outcome.Failed("lookupTableGone", GONE);
            return node -> without;
        }
        return new LookupStep(table, lookup.otherwise(), lookup.value() == null ? "" : lookup.value());
    }

    @Override
    public Outcome of(JsonNode node) {
        return node.isArray() ? list(Rendering.items(node)) : one(Rendering.text(node), node);
    }

    private Outcome list(List<String> items) {
        ArrayNode targets = JsonNodeFactory.instance.arrayNode();
        for (String item : items) {
            switch (one(item, null)) {
                case Outcome.Value(JsonNode target) -> targets.add(target);
                case Outcome.Nothing() -> {}
                case Outcome.Failed failed -> {
                    return failed;
                }
            }
        }
        return Outcome.of(targets);
    }

    /** @param node kept as it is, rather than as text, where there is one */
    private Outcome one(String text, @Nullable JsonNode node) {
        String target = table.targets().get(Keys.of(text));
        if (target != null) {
            return Outcome.text(target);
        }
        return switch (otherwise) {
            case KEEP -> node == null ? new Outcome.Value(StringNode.valueOf(text)) : new Outcome.Value(node);
            case BLANK -> Outcome.NOTHING;
            case VALUE -> Outcome.text(value);
            case NEEDS_ATTENTION ->
                new Outcome.Failed(
                        FieldResult.Invalid.NO_TARGET,
                        Rendering.quoted(text) + " has no target in the lookup table " + table.name());
        };
    }
}
