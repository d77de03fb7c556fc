package dev.stagedoor.mapping.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Odd rules and odd values, the same ones for the same seed. */
final class Odd {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> KEYS = List.of("a.x", "b.custom.1", "");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "x\uDC00y",
            "\u202Ereversed",
            "2026-13-45",
            "2026-11-02T",
            "2026-11-02T23:59:59.999999999-18:00",
            "0000-00-00",
            "+999999999-12-31",
            "@",
            "a@",
            "@@.@",
            "Zo\u0308e.\u00C5ngstr\u00F6m@company.com",
            "https://",
            "http://[",
            "-",
            "1e9",
            "84,000.50",
            "9".repeat(60),
            "+36 20 555 0142",
            "+" + "0".repeat(300),
            "USA",
            "ca",
            "de la CRUZ",
            "mc",
            "'",
            "o'-.'",
            "\u01C6\u0130\u1E9E\uFB03",
            "$1{}\\",
            "\uD83D\uDE00".repeat(90),
            "x".repeat(100_000));

    private static final List<String> SETTINGS = List.of(
            "",
            " ",
            ",",
            ".",
            "$9",
            "(",
            "[^",
            "(a*)*",
            "x*",
            "\\",
            "\\Q",
            "a{2}",
            "{",
            "dd/MM/yyyy",
            "'",
            "VV",
            "YYYY-DDD",
            "Europe/Budapest",
            "GMT+25",
            "US",
            "CA",
            "hu",
            "EUR",
            "t1",
            "a.x0",
            "\uD800",
            "\u0000",
            "x".repeat(3_000));

    private final Random random;

    Odd(long seed) {
        random = new Random(seed);
    }

    List<Target> targets(List<String> types) {
        var targets = new ArrayList<Target>();
        for (String type : types) {
            int i = targets.size();
            targets.add(new Target("field" + i, "Field " + i, type, random.nextBoolean(), List.of("A", "B")));
        }
        return targets;
    }

    List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < 30; i++) {
            rules.add(new Rule("field" + random.nextInt(20), source(), transforms(), List.of(example())));
        }
        return rules;
    }

    private Example example() {
        return new Example(Map.of(key(), NODES.stringNode(setting())), setting());
    }

    private Source source() {
        return switch (random.nextInt(6)) {
            case 0 -> new Source.Template("{" + key() + "} " + setting() + "{" + key() + "}");
            case 1 -> new Source.Constant(setting());
            case 2 -> new Source.FirstOf(List.of(key(), key()));
            case 3 -> new Source.Expression(setting());
            default -> new Source.CandidateField(key());
        };
    }

    List<Transform> transforms() {
        var transforms = new ArrayList<Transform>();
        for (int i = random.nextInt(4); i > 0; i--) {
            transforms.add(transform());
        }
        return transforms;
    }

    Transform transform() {
        return switch (random.nextInt(22)) {
            case 0 -> new Transform.Trim();
            case 1 -> new Transform.LetterCase(any(Transform.Letters.values()));
            case 2 -> new Transform.Split(setting(), number());
            case 3 -> new Transform.Join(setting());
            case 4 -> new Transform.Replace(setting(), setting(), random.nextBoolean());
            case 5 ->
                new Transform.Lookup(setting(), any(Transform.Otherwise.values()), random.nextBoolean() ? null : "A");
            case 6 ->
                new Transform.ReadDate(
                        random.nextBoolean() ? null : setting(), random.nextBoolean() ? null : setting());
            case 7 -> new Transform.WriteDate(setting());
            case 8 -> new Transform.ShiftDate(number(), any(Transform.DateUnit.values()));
            case 9 -> new Transform.ReadNumber(setting());
            case 10 -> new Transform.Amount();
            case 11 -> new Transform.Currency();
            case 12 -> new Transform.Money(setting());
            case 13 -> new Transform.RangeEnd(any(Transform.End.values()));
            case 14 -> new Transform.YesNo(List.of(setting()), random.nextBoolean() ? null : List.of(setting()));
            case 15 -> new Transform.Phone(setting());
            case 16 -> new Transform.Country(any(Transform.Code.values()));
            case 17 -> new Transform.Region(setting(), any(Transform.RegionForm.values()));
            case 18 -> new Transform.Email();
            case 19 -> new Transform.WorkEmail();
            case 20 -> new Transform.DefaultTo(setting());
            default ->
                new Transform.OnlyIf(key(), any(Transform.Test.values()), random.nextBoolean() ? null : setting());
        };
    }

    Map<String, JsonNode> values() {
        var values = new HashMap<String, JsonNode>();
        for (String key : KEYS) {
            for (int i = 0; i < 4; i++) {
                values.put(key + i, json(6));
            }
        }
        return values;
    }

    /** Letters, marks and blanks in any order. */
    String text() {
        String alphabet =
                "aAbBzZ\u00E9\u00DF\u0130\u0131\u01C6\u03A3\u03C2 \u00A0-'\u2019.,/&@0159+()\u0301\u0416mMcCdDeEoOiIvVnN";
        var text = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    String digits() {
        var digits = new StringBuilder(any(new String[] {"", "+", "00", "0"}));
        for (int i = 3 + random.nextInt(12); i > 0; i--) {
            digits.append(random.nextInt(10)).append(random.nextInt(4) == 0 ? " " : "");
        }
        return digits.toString();
    }

    JsonNode json(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(pick(List.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0, 1e300, 0.1)));
            case 4 ->
                NODES.numberNode(pick(List.of(
                        new BigDecimal("1e999999999"), new BigDecimal("1e-999999999"), new BigDecimal("84000.10"))));
            case 5 -> NODES.missingNode();
            case 6 -> NODES.stringNode(pick(List.of("A", "b", "2026-11-02", "12.50", "yes", "z@mail.example")));
            case 7, 8 -> NODES.stringNode(pick(TEXTS));
            case 9 -> list(depth);
            default -> object(depth);
        };
    }

    private JsonNode list(int depth) {
        var list = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(json(depth - 1));
        }
        return list;
    }

    private JsonNode object(int depth) {
        var object = NODES.objectNode();
        for (String key : List.of("amount", "currency", "min", "max", "label", "\u0000")) {
            if (random.nextBoolean()) {
                object.set(key, json(depth - 1));
            }
        }
        return object;
    }

    private String key() {
        return pick(List.of("a.x", "b.custom.1", "gone", "")) + random.nextInt(4);
    }

    private String setting() {
        return pick(SETTINGS);
    }

    private int number() {
        return pick(List.of(0, 1, -1, 2, -7, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE));
    }

    private <T> T any(T[] from) {
        return from[random.nextInt(from.length)];
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
