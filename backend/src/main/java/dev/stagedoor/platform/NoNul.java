package dev.stagedoor.platform;

import java.util.LinkedHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * PostgreSQL's text cannot hold the character NUL, and nobody types one: it is dropped from every text, name and value of a
 * request's JSON, and an address with one is refused, so that it never becomes a failure further in. Half a surrogate pair
 * is no character either and would become a question mark without a word: it is replaced by U+FFFD.
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
            addDeserializer(JsonNode.class, new NodeWithoutNul());
            addKeyDeserializer(String.class, new NameWithoutNul());
        }
    }

    static String clean(String text) {
        String whole = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return whole.chars().anyMatch(each -> Character.isSurrogate((char) each)) ? paired(whole) : whole;
    }

    private static String paired(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints().forEach(each -> whole.appendCodePoint(isHalf(each) ? 0xFFFD : each));
        return whole.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint);
    }

    private static JsonNode clean(JsonNode node) {
        return switch (node) {
            case StringNode text -> StringNode.valueOf(clean(text.stringValue()));
            case ArrayNode list -> {
                for (int at = 0; at < list.size(); at++) {
                    list.set(at, clean(list.get(at)));
                }
                yield list;
            }
            case ObjectNode object -> {
                var cleaned = new LinkedHashMap<String, JsonNode>();
                object.properties().forEach(each -> cleaned.put(clean(each.getKey()), clean(each.getValue())));
                object.removeAll();
                object.setAll(cleaned);
                yield object;
            }
            default -> node;
        };
    }

    private static final class NodeWithoutNul extends StdDeserializer<JsonNode> {
        private final ValueDeserializer<?> nodes = JsonNodeDeserializer.getDeserializer(JsonNode.class);

        NodeWithoutNul() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
            return clean((JsonNode) nodes.deserialize(parser, context));
        }

        @Override
        public JsonNode getNullValue(DeserializationContext context) {
            return NullNode.getInstance();
        }
    }

    private static final class NameWithoutNul extends KeyDeserializer {
        @Override
        public Object deserializeKey(String name, DeserializationContext context) {
            return clean(name);
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
            return clean(text);
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
