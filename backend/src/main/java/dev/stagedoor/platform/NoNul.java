package dev.stagedoor.platform;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * PostgreSQL's text cannot hold the character NUL, and nobody types one: it is dropped from every text of a request's
 * JSON, and an address with one is refused, so that it never becomes a failure further in.
 */
final class NoNul {
    private NoNul() {}

    /** For the application's JSON mapper. */
    @Component
    static final class Texts extends SimpleModule {
        private static final long serialVersionUID = 1L;

        Texts() {
            super("no-nul");
            addDeserializer(String.class, new WithoutNul());
        }
    }

    private static final class WithoutNul extends StdScalarDeserializer<String> {
        WithoutNul() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            if (text == null) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        }
    }

    @Component
    @Order(0)
    static final class Addresses implements WebFilter {
        private final ProblemWriter problems;

        Addresses(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            String address = exchange.getRequest().getURI().getRawPath() + "?"
                    + exchange.getRequest().getURI().getRawQuery();
            return address.contains("%00")
                    ? problems.write(
                            exchange,
                            new Problem(
                                    HttpStatus.BAD_REQUEST,
                                    "unreadable",
                                    "The request cannot be read",
                                    "The address holds a character that no text has (NUL). Remove it and try again.",
                                    java.util.List.of()))
                    : chain.filter(exchange);
        }
    }
}
