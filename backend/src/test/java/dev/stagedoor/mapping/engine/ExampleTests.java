package dev.stagedoor.mapping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class ExampleTests {
    /** Else an exported mapping would be another document after each restart. */
    @Test
    void namesItsInputsInTheSameOrderEveryTime() {
        var names =
                List.of("job.title", "candidate.name", "offer.salary", "candidate.email", "job.city", "candidate.id");
        var input = names.stream().collect(Collectors.toMap(name -> name, name -> (JsonNode) StringNode.valueOf(name)));

        assertThat(new Example(input, "").input().keySet())
                .containsExactly(
                        "candidate.email", "candidate.id", "candidate.name", "job.city", "job.title", "offer.salary");
    }
}
