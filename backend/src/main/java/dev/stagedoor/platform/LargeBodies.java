package dev.stagedoor.platform;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A body of megabytes becomes many times that in memory while it is read and worked on, so this node takes only a few of them
 * at once. Whoever comes then is asked to try again. Ashby's calls have a bound of their own. Behind the security filters: a
 * stranger takes nobody's place.
 */
@Component
@Order(1)
final class LargeBodies implements WebFilter {
    private static final long LARGE = 1_000_000;
    private static final int AT_ONCE = 3;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ProblemWriter problems;

    LargeBodies(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isLarge(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return Mono.defer(() ->
                places.tryAcquire() ? chain.filter(exchange).doFinally(_ -> places.release()) : tryAgain(exchange));
    }

    private Mono<Void> tryAgain(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return problems.write(
                exchange,
                new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        "Too much is sent at once",
                        "Others are sending large files just now. Nothing was changed. Try again in a moment.",
                        List.of()));
    }

    /** What does not say how large it is may be. */
    private static boolean isLarge(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        boolean chunked = headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
        return request.getPath().value().startsWith("/api/") && (chunked || headers.getContentLength() > LARGE);
    }
}
