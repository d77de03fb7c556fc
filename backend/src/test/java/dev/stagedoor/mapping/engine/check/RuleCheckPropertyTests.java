package dev.stagedoor.mapping.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.mapping.engine.Addresses;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.Mapper;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the check promises, the run keeps. The seeds are fixed, so a failure can be repeated. */
class RuleCheckPropertyTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int RULES_A_SEED = 200;
    private static final List<LookupTable> TABLES = List.of(new LookupTable(
            "t", "Table", List.of(new LookupTable.Entry("yes", "2026-11-02"), new LookupTable.Entry("a", "5"))));

    /** Values as dossiers have them, by type. */
    private static final Map<String, List<String>> TYPED = Map.ofEntries(
            Map.entry("text", List.of("\"a\"", "\"2026-11-02\"", "\"yes\"", "\"84,000\"", "\"\"")),
            Map.entry("email", List.of("\"zoe@mail.example\"")),
            Map.entry("date", List.of("\"2026-11-02\"", "\"2028-02-29\"")),
            Map.entry("dateTime", List.of("\"2026-11-02T23:30:00.000Z\"")),
            Map.entry("number", List.of("0", "84000.5", "-3")),
            Map.entry("money", List.of("{\"amount\":\"84000\",\"currency\":\"EUR\"}")),
            Map.entry("yesNo", List.of("true", "false")),
            Map.entry("choice", List.of("\"a\"")),
            Map.entry("multipleChoice", List.of("[\"a\",\"b\"]", "[\"yes\"]")),
            Map.entry("list", List.of("[\"a\"]", "[]")),
            Map.entry("numberRange", List.of("{\"min\":1,\"max\":5}", "{\"min\":1}")),
            Map.entry(
                    "compensationRange",
                    List.of("{\"min\":1,\"max\":5,\"currency\":\"EUR\",\"interval\":\"1 YEAR\"}")));

    private static final List<Transform> STEPS = RuleCheckTests.steps("""
            {"kind":"trim"}, {"kind":"letterCase","to":"title"}, {"kind":"split","separator":" ","part":1},
            {"kind":"join","separator":", "}, {"kind":"replace","find":"a","with":"b","pattern":true},
            {"kind":"lookup","table":"t","otherwise":"keep"}, {"kind":"lookup","table":"t","otherwise":"blank"},
            {"kind":"readDate"}, {"kind":"readDate","format":"dd/MM/yyyy"}, {"kind":"readDate","zone":"Asia/Tokyo"},
            {"kind":"writeDate","format":"dd/MM/yyyy"}, {"kind":"shiftDate","amount":1,"unit":"months"},
            {"kind":"readNumber","decimal":"."}, {"kind":"amount"}, {"kind":"currency"},
            {"kind":"money","currency":"EUR"}, {"kind":"rangeEnd","end":"minimum"}, {"kind":"rangeEnd","end":"maximum"},
            {"kind":"yesNo","yes":["a"],"no":["b"]}, {"kind":"phone","country":"GB"}, {"kind":"country","to":"name"},
            {"kind":"region","country":"US","to":"code"}, {"kind":"email"}, {"kind":"workEmail"},
            {"kind":"defaultTo","value":"2026-01-01"}, {"kind":"defaultTo","value":"5"}, {"kind":"defaultTo","value":"no"},
            {"kind":"onlyIf","field":"candidate.text","test":"isEmpty"},
            {"kind":"replace","find":"(","with":"b","pattern":true}, {"kind":"money","currency":"?"},
            {"kind":"readDate","zone":"Nowhere"}, {"kind":"lookup","table":"gone","otherwise":"keep"}""");

    private static final List<String> STRICT = List.of("date", "number", "money", "yesNo");
    private static final List<String> TARGETS = List.of(
            "date",
            "number",
            "money",
            "yesNo",
            "multipleChoice",
            "text",
            "longText",
            "email",
            "phone",
            "link",
            "choice",
            "person");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRuleWithoutProblemsNeverEndsInAWrongType(long seed) {
        var random = new Random(seed);
        int sound = 0;
        for (int i = 0; i < RULES_A_SEED; i++) {
            Rule rule = rule(random);
            Target target = RuleCheckTests.target(pick(random, STRICT));
            if (RuleCheck.check(rule, target, types(), TABLES).isEmpty()) {
                sound++;
                assertThat(code(rule, target, random))
                        .as("%s for %s", rule, target.type())
                        .isNotEqualTo("wrongType");
            }
        }
        assertThat(sound).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStepThatCanDoNothingIsAlwaysTold(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < RULES_A_SEED; i++) {
            Rule rule = rule(random);
            Target target = RuleCheckTests.target(pick(random, TARGETS));
            if (List.of("stepIncomplete", "lookupTableGone").contains(code(rule, target, random))) {
                assertThat(RuleCheck.check(rule, target, types(), TABLES))
                        .as("%s for %s", rule, target.type())
                        .anyMatch(problem -> problem.step() != null);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsOfferedMends(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < RULES_A_SEED; i++) {
            Rule rule = rule(random);
            Target target = RuleCheckTests.target(pick(random, TARGETS));
            var problems = RuleCheck.check(rule, target, types(), TABLES);
            if (!problems.isEmpty() && problems.getFirst().fix() != null) {
                RuleProblem first = problems.getFirst();
                assertThat(RuleCheck.check(mended(rule, first), target, types(), TABLES))
                        .as("%s for %s", rule, target.type())
                        .doesNotContain(first);
            }
        }
    }

    private static Rule mended(Rule rule, RuleProblem problem) {
        var steps = new ArrayList<>(rule.transforms());
        List<Transform> fix = problem.fix() == null ? List.of() : problem.fix();
        steps.addAll(problem.step() == null ? steps.size() : problem.step(), fix);
        return new Rule(rule.employeeField(), rule.source(), steps);
    }

    private static String code(Rule rule, Target target, Random random) {
        var result = Mapper.of(List.of(rule), List.of(target), TABLES)
                .map(values(random), Addresses.NONE)
                .getFirst();
        return result instanceof FieldResult.Invalid invalid ? invalid.code() : "";
    }

    private static Map<String, JsonNode> values(Random random) {
        var values = new HashMap<String, JsonNode>();
        TYPED.forEach((type, written) -> values.put("candidate." + type, JSON.readTree(pick(random, written))));
        return values;
    }

    private static Rule rule(Random random) {
        List<String> fields = TYPED.keySet().stream()
                .sorted()
                .map(type -> "candidate." + type)
                .toList();
        Source source = switch (random.nextInt(6)) {
            case 0 -> new Source.FirstOf(List.of(pick(random, fields), pick(random, fields)));
            case 1 -> new Source.Template("{" + pick(random, fields) + "}");
            case 2 -> new Source.Constant(pick(random, List.of("a", "5", "yes", "2026-11-02")));
            default -> new Source.CandidateField(pick(random, fields));
        };
        List<Transform> steps = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> pick(random, STEPS))
                .toList();
        return new Rule("field", source, steps);
    }

    private static Map<String, String> types() {
        var types = new HashMap<String, String>();
        TYPED.keySet().forEach(type -> types.put("candidate." + type, type));
        return types;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
