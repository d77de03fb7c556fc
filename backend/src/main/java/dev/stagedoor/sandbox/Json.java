package dev.stagedoor.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the sandbox reads and writes it. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode parse(String text) {
        return (ObjectNode) MAPPER.readTree(text);
    }

    /** The body of a request; anything but an object is invalid input. */
    static ObjectNode request(byte[] bytes) {
        try {
            JsonNode node = bytes.length == 0 ? object() : MAPPER.readTree(bytes);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw ApiProblem.invalidInput("The body must be a JSON object");
        } catch (JacksonException e) {
            throw ApiProblem.invalidInput("The body is not JSON");
        }
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** As Ashby writes times: UTC with milliseconds and Z. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
