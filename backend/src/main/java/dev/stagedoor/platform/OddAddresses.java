package dev.stagedoor.platform;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Addresses and headers that Spring's firewall refuses before anything else: in words, like every refusal. */
@Component
final class OddAddresses implements ServerExchangeRejectedHandler {
    private final ProblemWriter problems;

    OddAddresses(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejected) {
        return problems.write(
                exchange,
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "unreadable",
                        "The request cannot be read",
                        "Its address or a header holds characters that have no place there. Remove them and try again.",
                        List.of()));
    }
}
