package dev.stagedoor.mapping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds for any rules and any values; the seeds are fixed, so a failure can be repeated. */
class MapperPropertyTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<LookupTable> TABLES = List.of(
            new LookupTable("t1", "Table", List.of(new LookupTable.Entry("A", "b"), new LookupTable.Entry("b", ""))));
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

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersOncePerTargetTheSameEveryTimeAndStorable(long seed) {
        var odd = new Odd(seed);
        var targets = odd.targets(TYPES);
        var rules = odd.rules();
        var values = odd.values();

        var mapper = Mapper.of(rules, targets, TABLES);
        var results = mapper.map(values, Addresses.NONE);

        assertThat(results)
                .extracting(FieldResult::employeeField)
                .isEqualTo(targets.stream().map(Target::key).toList());
        assertThat(mapper.map(values, Addresses.NONE)).isEqualTo(results);
        assertThat(Mapper.of(rules, targets, TABLES).map(values, Addresses.NONE))
                .isEqualTo(results);
        assertThat(JSON.writeValueAsString(results)).doesNotContain("\\u0000", "\u0000");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTraceEndsWhereTheResultDoes(long seed) {
        var odd = new Odd(seed);
        var mapper = Mapper.of(odd.rules(), odd.targets(TYPES), TABLES);
        var values = odd.values();

        var traces = mapper.trace(values, Addresses.NONE);

        assertThat(traces).extracting(FieldTrace::result).isEqualTo(mapper.map(values, Addresses.NONE));
        for (FieldTrace trace : traces) {
            if (!trace.steps().isEmpty() && trace.steps().getLast().problem() != null) {
                assertThat(trace.result())
                        .isInstanceOfSatisfying(
                                FieldResult.Invalid.class,
                                invalid -> assertThat(invalid.message())
                                        .isEqualTo(trace.steps().getLast().problem()));
            }
        }
        assertThat(JSON.writeValueAsString(traces)).doesNotContain("\\u0000", "\u0000");
        mapper.workEmails(values).forEach(address -> assertThat(address).matches("[a-z0-9._-]+@[a-z0-9._-]+"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatFitsOnceFitsAgainUnchanged(long seed) {
        var odd = new Odd(seed);
        for (Target target : odd.targets(TYPES)) {
            if (Mapper.convert(target, odd.json(3)) instanceof Converted.Fits first) {
                assertThat(Mapper.convert(target, first.value())).isEqualTo(first);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rulesThatWereSavedAndLoadedAreEqual(long seed) {
        var rules = new Odd(seed).rules();

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
        for (long seed = 1; seed <= 200; seed++) {
            var rule = new Rule("f", new Source.CandidateField("x"), List.of(new Odd(seed).transform()));
            assertThat(Mapper.recipe(rule, TABLES).run(Map.of("x", deep), Addresses.NONE))
                    .isNotNull();
        }
    }
}
