package dev.stagedoor.sandbox;

import org.jspecify.annotations.Nullable;

/** A refusal in one of the shapes in which Ashby has been seen to refuse. */
final class ApiProblem extends RuntimeException {
    /** Where code and message sit in the body. */
    enum Shape {
        /** {@code errors} and {@code errorInfo}, as the published description says. */
        BOTH,
        /** {@code errorInfo} alone, as the documentation says since mid 2026. */
        INFO_ONLY,
        /** {@code errorInfo} without a message, seen live for invalid input. */
        NO_MESSAGE,
        /** {@code errors} as strings, without {@code errorInfo}. */
        STRINGS,
        /** {@code errors} as objects; the code sits in {@code message}. */
        OBJECTS
    }

    private static final long serialVersionUID = 1;

    final int status;
    final String code;
    final Shape shape;
    final @Nullable String parameter;

    ApiProblem(int status, String code, String message, Shape shape, @Nullable String parameter) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.shape = shape;
        this.parameter = parameter;
    }

    static ApiProblem notFound(Kind kind) {
        var shape = kind == Kind.WEBHOOK ? Shape.STRINGS : Shape.BOTH;
        return new ApiProblem(
                200,
                kind.notFound(),
                "Nothing with this id is visible to this key. Does it lack permission?",
                shape,
                null);
    }

    static ApiProblem invalidInput(String message) {
        return new ApiProblem(200, "invalid_input", message, Shape.NO_MESSAGE, null);
    }

    static ApiProblem invalidParameter(String parameter) {
        return new ApiProblem(200, "invalid_input", "Invalid value", Shape.OBJECTS, parameter);
    }

    static ApiProblem paging(String code) {
        return new ApiProblem(
                200, code, "Drop the cursor and the sync token and start a full pass", Shape.INFO_ONLY, null);
    }

    /** The body that Ashby would answer. */
    tools.jackson.databind.node.ObjectNode body(String requestId) {
        var body = Json.object().put("success", false);
        switch (shape) {
            case BOTH -> body.putArray("errors").add(code);
            case STRINGS -> body.putArray("errors").add(code);
            case OBJECTS -> {
                var error = body.putArray("errors").addObject();
                if (parameter == null) {
                    error.put("message", code);
                } else {
                    error.put("message", getMessage()).put("parameter", parameter);
                }
            }
            case NO_MESSAGE -> body.putArray("errors").add(code);
            case INFO_ONLY -> {}
        }
        if (shape == Shape.BOTH || shape == Shape.INFO_ONLY || shape == Shape.NO_MESSAGE) {
            var info = body.putObject("errorInfo").put("code", code);
            if (shape != Shape.NO_MESSAGE) {
                info.put("message", getMessage());
            }
            info.put("requestId", requestId);
        }
        return body;
    }
}
