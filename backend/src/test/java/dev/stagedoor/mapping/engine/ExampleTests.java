package dev.stagedoor.mapping.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** What becomes of an example between a request, a database and a file. */
class ExampleTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            84000                         | 84000
            1.10                          | 1.1
            1.0                           | 1
            1e3                           | 1000
            -0.0                          | 0
            0.1234567890123456789012345   | 0.1234567890123456789012345
            12345678901234567890.5        | 12345678901234567890.5
            1e25                          | 10000000000000000000000000
            1e-7                          | 1E-7
            [1.50,{"a":[null,true,"x"]}]  | [1.5,{"a":[null,true,"x"]}]
            null                          | null
            """)
    void numbersStayWhatTheyAre(String input, String kept) {
        Example read = read(input);

        assertThat(JSON.writeValueAsString(read.input().get("a"))).isEqualTo(kept);
        assertThat(JSON.readValue(JSON.writeValueAsString(read), Example.class)).isEqualTo(read);
        assertThat(read(kept)).isEqualTo(read);
        assertThat(read.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e301", "1e-999999999", "[{\"x\": 1e999999999}]"})
    void aNumberWithoutEndIsRefusedInWords(String input) {
        assertThat(read(input).problem()).contains("A number of an example has up to 300 digits");
    }

    private static Example read(String input) {
        return JSON.readValue("{\"input\": {\"a\": " + input + "}, \"expected\": \"\"}", Example.class);
    }
}
