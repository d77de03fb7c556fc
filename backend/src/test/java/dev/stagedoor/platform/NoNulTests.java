package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NoNulTests {
    record Note(String text, @Nullable List<String> tags) {}

    private final JsonMapper json =
            JsonMapper.builder().addModule(new NoNul.Texts()).build();

    @Test
    void dropsTheCharacterThatNoTextHas() {
        assertThat(json.readValue("{\"text\":\"a\\u0000b\",\"tags\":[\"\\u0000\",\"c\"]}", Note.class))
                .isEqualTo(new Note("ab", List.of("", "c")));
    }

    @Test
    void leavesEveryOtherTextAndNothingAsItIs() {
        assertThat(json.readValue("{\"text\":\"Zoë \\t\\u0001\",\"tags\":null}", Note.class))
                .isEqualTo(new Note("Zoë \t\u0001", null));
        assertThat(json.readValue("{\"text\":12,\"tags\":[]}", Note.class)).isEqualTo(new Note("12", List.of()));
    }

    @Test
    void dropsItFromNamesAndFromValuesOfAnyShape() {
        assertThat(json.readValue(
                        "{\"a\\u0000\":{\"b\\u0000\":[\"c\\u0000\",1,null]}}",
                        new TypeReference<Map<String, JsonNode>>() {}))
                .isEqualTo(Map.of("a", json.readTree("{\"b\":[\"c\",1,null]}")));
    }

    @Test
    void replacesHalfACharacterByTheSignForIt() {
        assertThat(json.readValue("{\"text\":\"a\\ud800b \ud83d\ude00\"}", Note.class))
                .isEqualTo(new Note("a\ufffdb \ud83d\ude00", null));
        assertThat(json.readValue("[\"\\udc00\"]", JsonNode.class).get(0).stringValue())
                .isEqualTo("\ufffd");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/deliveries?search=%00, true", "/a%00b, true", "/api/v1/deliveries?search=%2500, false"})
    void refusesAnAddressWithOne(String address, boolean refused) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.GET, URI.create(address))
                .build());
        var passed = new AtomicBoolean();
        var filter = new NoNul.Addresses(new ProblemWriter(json));

        StepVerifier.create(filter.filter(exchange, _ -> Mono.fromRunnable(() -> passed.set(true))))
                .verifyComplete();

        assertThat(passed.get()).isEqualTo(!refused);
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(refused ? HttpStatus.BAD_REQUEST : null);
    }
}
