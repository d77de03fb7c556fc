package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.value.Keys;
import dev.stagedoor.mapping.engine.value.Numbers;
import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lets a value pass when another candidate field passes a test. Texts are compared as a person reads them; of a list any item may pass. */
record OnlyIfStep(
        String field,
        Transform.Test test,
        String wanted,
        @Nullable BigDecimal number) implements Step {
    static Step of(Transform.OnlyIf condition) {
        String value = condition.value() == null ? "" : condition.value();
        BigDecimal number = Numbers.grouped(value).orElse(null);
        return new OnlyIfStep(condition.field(), condition.test(), Keys.of(value), number);
    }

    @Override
    public Outcome apply(Outcome before, Map<String, JsonNode> values, Addresses addresses) {
        return before instanceof Outcome.Nothing || passes(values.get(field)) ? before : Outcome.NOTHING;
    }

    private boolean passes(@Nullable JsonNode raw) {
        boolean filled = raw != null && !Rendering.isBlank(raw);
        return switch (test) {
            case IS_EMPTY -> !filled;
            case IS_FILLED -> filled;
            case IS -> raw != null && filled && anyItem(raw);
            case IS_NOT -> raw == null || !filled || !anyItem(raw);
            case CONTAINS -> raw != null && filled && anyItem(raw);
        };
    }

    private boolean anyItem(JsonNode raw) {
        if (!raw.isArray()) {
            return matches(raw);
        }
        for (JsonNode item : raw) {
            if (matches(item)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(JsonNode item) {
        String shown = Keys.of(Rendering.text(item));
        if (test == Transform.Test.CONTAINS) {
            return shown.contains(wanted);
        }
        return shown.equals(wanted)
                || isSameNumber(item)
                || (item.isBoolean() && item.asString().equals(wanted));
    }

    /** 84000 and 84,000 read the same. */
    private boolean isSameNumber(JsonNode item) {
        return number != null
                && item.isNumber()
                && Numbers.read(item)
                        .filter(other -> number.compareTo(other) == 0)
                        .isPresent();
    }
}
