package dev.stagedoor.mapping.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds for any text and any values; the seeds are fixed, so a failure can be repeated. */
class ExpressionsPropertyTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FIELDS =
            List.of("candidate.name", "candidate.tags", "offer.salary", "job.custom[\"7f\"]", "offer.salaryAmount");
    private static final List<String> PIECES = List.of(
            "candidate",
            "job",
            ".",
            "custom",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            "\"",
            "'",
            "a",
            "1",
            "2.5",
            "+",
            "-",
            "*",
            "/",
            "%",
            "&&",
            "||",
            "!",
            "==",
            "<",
            "?",
            ":",
            ",",
            "in",
            "null",
            "true",
            ".map(x, ",
            ".exists(x, ",
            "has",
            ".join(",
            ".size()",
            ".substring(",
            "\\",
            "`",
            "@",
            "\uD800",
            "\u0000",
            "\n",
            "%s",
            "b\"",
            "0x",
            "1e999",
            "9u");
    private static final List<String> ODD = List.of(
            "null",
            "\"\"",
            "\" \"",
            "true",
            "0",
            "1e999999999",
            "-1e-999999999",
            "123456789012345678901234567890",
            "[]",
            "[null]",
            "[[[[[[1]]]]]]",
            "{}",
            "{\"amount\":\"84000\",\"currency\":\"EUR\"}",
            "{\"amount\":{}}",
            "{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":1}}}}}",
            "[\"a\",1,true,null,{\"x\":[]}]",
            "\"\\uD800\"",
            "\"a\\u0000b\"");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTextGivesAnExpressionOrItsMistakes(long seed) {
        var random = new Random(seed);
        String text = IntStream.range(0, 1 + random.nextInt(25))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());

        switch (Expressions.compile(text)) {
            case Compiled.Ready(Expression expression) -> assertTotal(expression, values(random));
            case Compiled.Broken(List<Mistake> mistakes) ->
                assertThat(mistakes).isNotEmpty().allSatisfy(mistake -> {
                    assertThat(mistake.message())
                            .isNotBlank()
                            .doesNotContain(
                                    "\u0000", "Exception", "_", "@yes", "@items", "@has", "@made", "@called", "@blank");
                    assertThat(mistake.line()).isPositive();
                    assertThat(mistake.column()).isPositive();
                });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyValuesGiveAValueOrAProblem(long seed) {
        var random = new Random(seed);
        String text = grown(random, 4);

        if (Expressions.compile(text) instanceof Compiled.Ready(Expression expression)) {
            assertTotal(expression, values(random));
            assertTotal(expression, Map.of());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPromisedComesOfIt(long seed) {
        var random = new Random(seed);

        if (Expressions.compile(grown(random, 3)) instanceof Compiled.Ready(Expression expression)
                && expression.evaluate(values(random)) instanceof Evaluated.Value(JsonNode json)
                && !json.isNull()) {
            boolean kept = switch (expression.kind()) {
                case TEXT -> json.isString();
                case NUMBER -> json.isNumber();
                case YES_NO -> json.isBoolean();
                case LIST -> json.isArray();
                case UNKNOWN -> true;
            };
            assertThat(kept).as("%s is %s", json, expression.kind()).isTrue();
        }
    }

    /** A short text can make a value that has one list in it without number, each time the same one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSharedOverAndOverEndsToo(long seed) {
        var random = new Random(seed);
        var text = new StringBuilder(random.nextBoolean() ? "[[1, 2]]" : "candidate.tags");
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            String many = "a, ".repeat(random.nextInt(60)) + "a";
            text.append(
                    switch (random.nextInt(5)) {
                        case 0 -> ".map(a, a + a + a)";
                        case 1 -> ".map(a, {\"x\": a, \"y\": a})";
                        case 2 -> ".filter(a, a == a)";
                        default -> ".map(a, [" + many + "])";
                    });
        }
        text.append(
                switch (random.nextInt(6)) {
                    case 0 -> ".exists(z, z == z)";
                    case 1 -> ".join(\", \")";
                    case 2 -> ".map(z, string(z))";
                    case 3 -> ".exists(z, [z] in [[z]])";
                    case 4 -> ".map(z, z * 2)";
                    default -> "";
                });

        if (Expressions.compile(text.toString()) instanceof Compiled.Ready(Expression expression)) {
            assertTotal(expression, values(random));
        }
    }

    private static void assertTotal(Expression expression, Map<String, JsonNode> values) {
        switch (expression.evaluate(values)) {
            case Evaluated.Value(JsonNode json) ->
                assertThat(JSON.writeValueAsString(json).length()).isLessThan(11_000_000);
            case Evaluated.Problem(String message) ->
                assertThat(message).isNotBlank().doesNotContain("\u0000");
        }
    }

    private static Map<String, JsonNode> values(Random random) {
        var values = new HashMap<String, JsonNode>();
        for (String key :
                List.of("candidate.name", "candidate.tags", "offer.salary", "job.custom.7f", "offer.salaryAmount")) {
            if (random.nextInt(4) > 0) {
                values.put(key, JSON.readTree(ODD.get(random.nextInt(ODD.size()))));
            }
        }
        return values;
    }

    /** An expression that reads well, and mostly fits too. */
    private static String grown(Random random, int depth) {
        if (depth == 0) {
            return leaf(random);
        }
        String one = grown(random, depth - 1);
        String other = grown(random, depth - 1);
        return switch (random.nextInt(16)) {
            case 0 -> "(" + one + " + " + other + ")";
            case 1 -> "(" + one + " * " + other + ")";
            case 2 -> "(" + one + " == " + other + ")";
            case 3 -> "(" + one + " < " + other + ")";
            case 4 -> "(" + one + " && " + other + ")";
            case 5 -> "(has(" + one + ") ? " + other + " : " + one + ")";
            case 6 -> one + ".map(x, " + other + ")";
            case 7 -> one + ".filter(x, has(x))";
            case 8 -> one + ".orElse(" + other + ")";
            case 9 -> one + ".split(" + other + ")";
            case 10 -> one + ".join(\", \")";
            case 11 -> one + "[" + other + "]";
            case 12 -> one + ".replace(" + other + ", " + leaf(random) + ")";
            case 13 -> one + ".matches(" + other + ")";
            case 14 -> "number(" + one + ")";
            default -> one + ".substring(0, " + leaf(random) + ")";
        };
    }

    private static String leaf(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "\"a b\"";
            case 1 -> String.valueOf(random.nextInt(-3, 100));
            case 2 -> "null";
            default -> FIELDS.get(random.nextInt(FIELDS.size()));
        };
    }
}
