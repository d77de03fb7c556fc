package dev.stagedoor.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One authenticated call. */
record Call(String name, ObjectNode body, Views.Sight sight, ObjectNode key) {
    String required(String parameter) {
        JsonNode value = body.path(parameter);
        if (!value.isString() || value.asString().isBlank()) {
            throw ApiProblem.invalidInput(parameter + " is required");
        }
        return value.asString();
    }

    @Nullable
    String optional(String parameter) {
        JsonNode value = body.path(parameter);
        return value.isString() ? value.asString() : null;
    }

    boolean flag(String parameter) {
        return body.path(parameter).asBoolean(false);
    }
}
