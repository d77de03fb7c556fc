package dev.stagedoor.mapping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.mapping.engine.expression.Evaluated;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The benchmark measures what it says: once, and without a clock. */
class MapperBenchmarkTests {
    private final MapperBenchmark benchmark = new MapperBenchmark();

    @BeforeEach
    void setUp() throws IOException {
        benchmark.setUp();
    }

    @Test
    void hasFortyRulesOfThreeSteps() {
        assertThat(benchmark.rules())
                .hasSize(40)
                .allSatisfy(rule -> assertThat(rule.transforms()).hasSize(3));
    }

    /** A rule that gives up at its first step would make the mapping look quick. */
    @Test
    void everyRuleComesToAValue() {
        assertThat(benchmark.map()).hasSize(40).hasOnlyElementsOfType(FieldResult.Value.class);
    }

    @Test
    void theExpressionComesToAValue() {
        assertThat(benchmark.evaluate())
                .isInstanceOfSatisfying(
                        Evaluated.Value.class,
                        value -> assertThat(value.json().stringValue()).isEqualTo("Imre SZőKE-LINDQVIST"));
    }
}
