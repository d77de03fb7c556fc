package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Numbers;
import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import dev.stagedoor.mapping.engine.value.WrittenNumber;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Steps about numbers, money and ranges. */
public final class NumberSteps {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    private NumberSteps() {}

    /** A number from text, by its decimal mark. What is a number already stays. */
    public static Change read(String decimal) {
        if (!decimal.equals(".") && !decimal.equals(",")) {
            return Change.never("This step needs the decimal mark: a point or a comma");
        }
        char mark = decimal.charAt(0);
        String like = mark == '.' ? "84,000.50" : "84.000,50";
        return value -> number(value.isNumber() ? Numbers.read(value) : read(value, mark), value, like);
    }

    private static Optional<BigDecimal> read(JsonNode value, char mark) {
        String text = value.isBoolean() ? "" : Rendering.single(value);
        return WrittenNumber.read(text, mark);
    }

    private static Outcome number(Optional<BigDecimal> number, JsonNode value, String like) {
        return number.<Outcome>map(read -> new Outcome.Value(DecimalNode.valueOf(read)))
                .orElseGet(() -> wrong(value, "is not a number written like " + like));
    }

    /** The amount of money; a number alone is one. */
    public static Change amount() {
        return value -> {
            JsonNode amount = value.isNumber() ? value : value.get(AMOUNT);
            return amount == null || Rendering.isBlank(amount)
                    ? wrong(value, "is not an amount of money, such as 84,000 EUR")
                    : number(Numbers.read(amount), value, "84000");
        };
    }

    /** The currency of money, or of a range; nothing where there is none. */
    public static Change currency() {
        return value -> {
            if (!value.isObject()) {
                return wrong(value, "is not an amount of money, such as 84,000 EUR");
            }
            JsonNode currency = value.get(CURRENCY);
            return currency == null ? Outcome.NOTHING : Outcome.text(Rendering.single(currency));
        };
    }

    /** Money from a number, or from an amount that lacks its currency. Money in another currency is not converted. */
    public static Change money(String currency) {
        String code = currency.strip().toUpperCase(Locale.ROOT);
        if (!isCurrency(code)) {
            return Change.never("This step needs a currency in three letters, such as EUR");
        }
        return value -> money(value, code);
    }

    private static Outcome money(JsonNode value, String code) {
        JsonNode has = value.get(CURRENCY);
        String known = has == null ? "" : Rendering.single(has);
        if (!known.isEmpty() && !known.equalsIgnoreCase(code)) {
            return wrong(value, "is not in " + code + ", and is not converted");
        }
        Optional<BigDecimal> amount = Numbers.read(value.isObject() ? value.path(AMOUNT) : value);
        return amount.<Outcome>map(number -> new Outcome.Value(money(number, code)))
                .orElseGet(() -> wrong(value, "is not a number. Read it as a number first"));
    }

    private static ObjectNode money(BigDecimal amount, String code) {
        return JSON.objectNode().put(AMOUNT, amount.toPlainString()).put(CURRENCY, code);
    }

    private static boolean isCurrency(String code) {
        return code.length() == 3 && code.chars().allMatch(at -> at >= 'A' && at <= 'Z');
    }

    /** The lower end of a range. */
    public static Change minimum() {
        return value -> end(value, "min");
    }

    /** The upper end of a range. */
    public static Change maximum() {
        return value -> end(value, "max");
    }

    /** An open end is nothing. */
    private static Outcome end(JsonNode value, String name) {
        JsonNode end = value.get(name);
        if (!value.isObject() || (end == null && !value.has("min") && !value.has("max"))) {
            return wrong(value, "is not a range of numbers or of money");
        }
        if (end == null || Rendering.isBlank(end)) {
            return Outcome.NOTHING;
        }
        Optional<BigDecimal> number = Numbers.read(end);
        return number.isEmpty()
                ? wrong(end, "is not a number")
                : new Outcome.Value(withCurrency(number.get(), value.get(CURRENCY)));
    }

    private static JsonNode withCurrency(BigDecimal number, @Nullable JsonNode currency) {
        String code = currency == null ? "" : Rendering.single(currency);
        return code.isEmpty() ? DecimalNode.valueOf(number) : money(number, code);
    }

    private static Outcome wrong(JsonNode value, String what) {
        return Outcome.failed(Rendering.quoted(value) + " " + what);
    }
}
