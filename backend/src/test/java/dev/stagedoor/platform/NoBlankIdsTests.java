package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class NoBlankIdsTests {
    record Asked(@Nullable UUID id, @Nullable Instant since) {}

    private final JsonMapper json = mapper();

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        new NoBlankIds().customize(builder);
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u0000"})
    void anEmptyTextIsNotNothing(String text) {
        assertThatThrownBy(() -> json.readValue("{\"id\":\"%s\"}".formatted(text), Asked.class))
                .isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> json.readValue("{\"since\":\"%s\"}".formatted(text), Asked.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(json.readValue("{\"id\":null}", Asked.class)).isEqualTo(new Asked(null, null));
        var id = UUID.fromString("00000000-0000-7000-8000-000000000001");
        assertThat(json.readValue("{\"id\":\"%s\",\"since\":\"2026-01-01T00:00:00Z\"}".formatted(id), Asked.class))
                .isEqualTo(new Asked(id, Instant.parse("2026-01-01T00:00:00Z")));
    }
}
