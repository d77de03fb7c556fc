package dev.stagedoor.platform;

import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.netty.channel.AbortedException;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class ProblemHandlerTests {
    private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/file"));
    private final ProblemHandler handler = new ProblemHandler(new ProblemWriter(new JsonMapper()));

    /** Ended in order, half a file would look like a whole one. */
    @Test
    void passesOnWhatFailsAfterTheAnswerBegan() {
        StepVerifier.create(exchange.getResponse().setComplete()).verifyComplete();

        StepVerifier.create(handler.handle(exchange, new IllegalStateException("the database went away")))
                .verifyErrorMessage("the database went away");
    }

    @Test
    void hasNothingToSayToWhoLeft() {
        StepVerifier.create(handler.handle(exchange, AbortedException.beforeSend()))
                .verifyComplete();
    }
}
