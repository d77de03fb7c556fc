package dev.stagedoor.demo;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses a foreign Host: a page elsewhere that rebinds its name to this machine gets nothing. */
@Order(Ordered.HIGHEST_PRECEDENCE) // before anything else looks at the request
final class LoopbackOnly implements WebFilter {
    private final Set<String> hosts;

    LoopbackOnly(String publicUrl) {
        hosts = Stream.of(
                        "127.0.0.1", "localhost", "[::1]", URI.create(publicUrl).getHost())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        InetSocketAddress host = exchange.getRequest().getHeaders().getHost();
        if (host != null && hosts.contains(host.getHostString())) {
            return chain.filter(exchange);
        }
        exchange.getResponse().setStatusCode(HttpStatus.MISDIRECTED_REQUEST);
        return exchange.getResponse().setComplete();
    }
}
