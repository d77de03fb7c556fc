package dev.stagedoor.trial.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class SamplesTests {
    @Test
    void gathersTheValuesOfEachFieldFromEverybody() {
        var samples = Samples.of(List.of(
                KeptValuesTests.person("{\"job.title\":\"Engineer\"}"),
                KeptValuesTests.person("{\"job.title\":\"Designer\"}")));

        assertThat(samples)
                .containsExactly(Map.entry(
                        "job.title", List.of(StringNode.valueOf("Engineer"), StringNode.valueOf("Designer"))));
    }

    @Test
    void isContentWithAFewOfManyPeople() {
        var samples = Samples.of(Collections.nCopies(300, KeptValuesTests.person("{\"job.title\":\"Engineer\"}")));

        assertThat(samples.get("job.title")).hasSize(20);
    }
}
