package dev.stagedoor.mapping.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.mapping.engine.Example;
import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.ReadyTables;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Target;
import dev.stagedoor.mapping.engine.Transform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.StringNode;

class ExamplesTests {
    private static final ReadyTables TABLES = ReadyTables.of(
            List.of(new LookupTable("states", "US states", List.of(new LookupTable.Entry("CA", "California")))));
    private static final Source REGION = new Source.CandidateField("candidate.region");
    private static final List<Transform> LOOKED_UP =
            List.of(new Transform.Lookup("states", Transform.Otherwise.NEEDS_ATTENTION, null));

    @ParameterizedTest(name = "{0} should become {1}: got {2}, passed {3}")
    @CsvSource(nullValues = "-", textBlock = """
            CA, California, California, true
            CA, California ,California, true
            CA, Texas,      California, false
            '', '',         '',         true
            '', California, '',         false
            NY, New York,   “NY” has no target in the lookup table US states, false
            NY, '',         “NY” has no target in the lookup table US states, false
            """)
    void comparesWithWhatIsExpected(String input, String expected, String got, boolean passed) {
        var example = new Example(Map.of("candidate.region", StringNode.valueOf(input)), expected);
        var rule = new Rule("state", REGION, LOOKED_UP, List.of(example));

        assertThat(Examples.run(rule, new Target("state", "State", "text", true, List.of()), TABLES))
                .containsExactly(new ExampleResult(0, got, passed));
    }

    @ParameterizedTest
    @CsvSource({"date, 2026-11-02, 2 Nov 2026, 2026-11-02", "yesNo, true, Yes, true", "number, 84000.0, 84000, 84000"})
    void takesTheValueAsWellAsHowItIsShown(String type, String input, String shown, String stored) {
        var examples = List.of(example(input, shown), example(input, stored));
        var rule = new Rule("field", REGION, List.of(), examples);

        assertThat(Examples.run(rule, new Target("field", "Field", type, false, List.of()), TABLES))
                .containsExactly(new ExampleResult(0, shown, true), new ExampleResult(1, shown, true));
    }

    @Test
    void hasNothingToRunWithoutExamples() {
        assertThat(Examples.run(
                        new Rule("state", REGION, LOOKED_UP),
                        new Target("state", "State", "text", false, List.of()),
                        TABLES))
                .isEmpty();
    }

    /** A rule may have fifty of them, and fifty steps that look at each. */
    @Test
    void doesNotRunALongOne() {
        var rule = new Rule(
                "field", REGION, List.of(), List.of(example("x".repeat(2_000), ""), example("", "x".repeat(2_001))));

        assertThat(Examples.run(rule, new Target("field", "Field", "text", false, List.of()), TABLES))
                .containsExactly(
                        new ExampleResult(0, "An example has up to 2000 characters", false),
                        new ExampleResult(1, "An example has up to 2000 characters", false));
    }

    private static Example example(String input, String expected) {
        return new Example(Map.of("candidate.region", StringNode.valueOf(input)), expected);
    }
}
