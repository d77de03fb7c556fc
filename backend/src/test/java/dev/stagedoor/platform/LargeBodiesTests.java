package dev.stagedoor.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

class LargeBodiesTests {
    private final LargeBodies filter =
            new LargeBodies(new ProblemWriter(JsonMapper.builder().build()));
    private final Sinks.Empty<Void> worked = Sinks.empty();

    private record Call(MockServerWebExchange exchange, Disposable running) {
        @Nullable
        HttpStatus answer() {
            return (HttpStatus) exchange.getResponse().getStatusCode();
        }
    }

    private Call call(String path, long length) {
        var exchange = MockServerWebExchange.from(
                MockServerHttpRequest.put(path).contentLength(length).build());
        return new Call(exchange, filter.filter(exchange, _ -> worked.asMono()).subscribe());
    }

    @Test
    void takesThreeLargeBodiesAtOnceAndAsksTheOthersToTryAgain() {
        for (int i = 0; i < 3; i++) {
            assertThat(call("/api/v1/a", 2_000_000).answer()).isNull();
        }

        var fourth = call("/api/v1/a", 2_000_000);

        assertThat(fourth.answer()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(fourth.exchange().getResponse().getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .isEqualTo("5");
        assertThat(call("/api/v1/a", 999).answer()).as("a small one").isNull();
        assertThat(call("/webhooks/ashby/k", 2_000_000).answer())
                .as("Ashby's has its own bound")
                .isNull();
    }

    @Test
    void givesThePlaceBackWhateverBecameOfTheCall() {
        for (int i = 0; i < 10; i++) {
            call("/api/v1/a", 2_000_000).running().dispose();
        }

        assertThat(call("/api/v1/a", 2_000_000).answer()).isNull();
    }

    @Test
    void whatDoesNotSayHowLargeItIsCountsAsLarge() {
        for (int i = 0; i < 3; i++) {
            call("/api/v1/a", 2_000_000);
        }
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.put("/api/v1/a")
                .header(HttpHeaders.TRANSFER_ENCODING, "chunked")
                .build());

        filter.filter(exchange, _ -> Mono.never()).subscribe();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
