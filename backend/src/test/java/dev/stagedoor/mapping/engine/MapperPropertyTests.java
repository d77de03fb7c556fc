package dev.stagedoor.mapping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds for any values; the seeds are fixed, so a failure can be repeated. */
class MapperPropertyTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TYPES = List.of(
            "text",
            "longText",
            "email",
            "phone",
            "date",
            "number",
            "money",
            "yesNo",
            "choice",
            "multipleChoice",
            "link",
            "person",
            "typeOfTomorrow",
            "");
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "x\uDC00y",
            "\u202Ereversed",
            "2026-13-45",
            "2026-11-02T",
            "@",
            "a@",
            "https://",
            "http://[",
            "-",
            "1e9",
            "\uD83D\uDE00".repeat(90),
            "x".repeat(100_000));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersOncePerTargetTheSameEveryTimeAndStorable(long seed) {
        var random = new Random(seed);
        var targets = targets(random);
        var rules = rules(random);
        var values = values(random);

        var mapper = Mapper.of(rules, targets, List.of());
        var results = mapper.map(values, Addresses.NONE);

        assertThat(results)
                .extracting(FieldResult::employeeField)
                .isEqualTo(targets.stream().map(Target::key).toList());
        assertThat(mapper.map(values, Addresses.NONE)).isEqualTo(results);
        assertThat(JSON.writeValueAsString(results)).doesNotContain("\\u0000", "\u0000");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatFitsOnceFitsAgainUnchanged(long seed) {
        var random = new Random(seed);
        for (Target target : targets(random)) {
            if (Mapper.convert(target, json(random, 3)) instanceof Converted.Fits first) {
                assertThat(Mapper.convert(target, first.value())).isEqualTo(first);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rulesThatWereSavedAndLoadedAreEqual(long seed) {
        var rules = rules(new Random(seed));

        assertThat(JSON.readValue(JSON.writeValueAsString(rules), new TypeReference<List<Rule>>() {}))
                .isEqualTo(rules);
    }

    @Test
    void aVeryDeepValueIsNoTrouble() {
        JsonNode deep = NODES.stringNode("bottom");
        for (int depth = 0; depth < 200_000; depth++) {
            deep = depth % 2 == 0
                    ? NODES.arrayNode().add(deep)
                    : NODES.objectNode().set("amount", deep);
        }
        for (String type : TYPES) {
            Mapper.convert(new Target("f", "F", type, true, List.of("A")), deep);
        }
    }

    private static List<Target> targets(Random random) {
        return IntStream.range(0, TYPES.size())
                .mapToObj(i ->
                        new Target("field" + i, "Field " + i, TYPES.get(i), random.nextBoolean(), List.of("A", "B")))
                .toList();
    }

    private static List<Rule> rules(Random random) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < 30; i++) {
            var source = new Source.CandidateField(
                    pick(random, List.of("a.x", "b.custom.1", "gone", "")) + random.nextInt(4));
            rules.add(new Rule("field" + random.nextInt(20), source, List.of()));
        }
        return rules;
    }

    private static Map<String, JsonNode> values(Random random) {
        var values = new HashMap<String, JsonNode>();
        for (String key : List.of("a.x", "b.custom.1", "")) {
            for (int i = 0; i < 4; i++) {
                values.put(key + i, json(random, 6));
            }
        }
        return values;
    }

    private static JsonNode json(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(pick(random, List.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0, 1e300, 0.1)));
            case 4 ->
                NODES.numberNode(pick(
                        random,
                        List.of(
                                new BigDecimal("1e999999999"),
                                new BigDecimal("1e-999999999"),
                                new BigDecimal("84000.10"))));
            case 5 -> NODES.missingNode();
            case 6 -> NODES.stringNode(pick(random, List.of("A", "b", "2026-11-02", "12.50", "yes", "z@mail.example")));
            case 7, 8 -> NODES.stringNode(pick(random, ODD_TEXTS));
            case 9 -> list(random, depth);
            default -> object(random, depth);
        };
    }

    private static JsonNode list(Random random, int depth) {
        var list = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(json(random, depth - 1));
        }
        return list;
    }

    private static JsonNode object(Random random, int depth) {
        var object = NODES.objectNode();
        for (String key : List.of("amount", "currency", "label", "\u0000")) {
            if (random.nextBoolean()) {
                object.set(key, json(random, depth - 1));
            }
        }
        return object;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
