package dev.stagedoor.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP side of the simulated API: key, version, faults of the day, permission, envelope. */
final class Api {
    static final String VERSION = "2026-01-01";

    /** An answer in plain text: for a missing or wrong key Ashby does not speak JSON. */
    private static final class PlainProblem extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;

        PlainProblem(int status, String message) {
            super(message, null, false, false);
            this.status = status;
        }
    }

    private final Company company;
    private final Endpoints endpoints;
    private final BadDays badDays;

    Api(Company company, Endpoints endpoints, BadDays badDays) {
        this.company = company;
        this.endpoints = endpoints;
        this.badDays = badDays;
    }

    Mono<ServerResponse> handle(ServerRequest request) {
        String requestId = UUID.randomUUID().toString();
        return request.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .delayElement(badDays.delay())
                .flatMap(body -> call(request, body))
                .flatMap(answer -> json(200, answer, requestId))
                .onErrorResume(ApiProblem.class, e -> refuse(e, requestId))
                .onErrorResume(
                        PlainProblem.class,
                        e -> headers(ServerResponse.status(e.status), requestId)
                                .contentType(MediaType.TEXT_PLAIN)
                                .bodyValue(String.valueOf(e.getMessage())))
                .flatMap(response -> company.flush().thenReturn(response));
    }

    private Mono<ObjectNode> call(ServerRequest request, byte[] body) {
        ObjectNode key = key(request.headers().firstHeader(HttpHeaders.AUTHORIZATION));
        version(request);
        fault();
        String name = request.path().substring(1);
        var endpoint = endpoints
                .find(name)
                .orElseThrow(() -> new ApiProblem(404, "not_found", "No such endpoint", ApiProblem.Shape.BOTH, null));
        permit(key, endpoint.scope());
        var sight = new Views.Sight(
                key.path("confidential").asBoolean(false),
                key.path("privateFields").asBoolean(false));
        return endpoint.answer().apply(new Call(name, Json.request(body), sight, key));
    }

    private ObjectNode key(@org.jspecify.annotations.Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            throw new PlainProblem(401, "Unauthorized: send the API key as the user name of HTTP Basic");
        }
        return user(authorization.substring("Basic ".length()))
                .flatMap(text -> company.all(Kind.API_KEY).stream()
                        .filter(key -> Json.text(key, "key").equals(text))
                        .findFirst())
                .filter(key -> key.path("enabled").asBoolean(false))
                .orElseThrow(() -> new PlainProblem(403, "Forbidden: this API key is wrong or was disabled"));
    }

    private static Optional<String> user(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            return Optional.of(pair.replaceFirst(":.*$", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void version(ServerRequest request) {
        String version = request.headers().firstHeader("Ashby-Version");
        if (!VERSION.equals(version)) {
            String message = "Send Ashby-Version: " + VERSION;
            throw new ApiProblem(400, "invalid_input", message, ApiProblem.Shape.BOTH, null);
        }
        if (!request.headers()
                .contentType()
                .map(MediaType.APPLICATION_JSON::isCompatibleWith)
                .orElse(false)) {
            throw new ApiProblem(
                    400, "invalid_input", "Send Content-Type: application/json", ApiProblem.Shape.BOTH, null);
        }
    }

    private void fault() {
        switch (badDays.next()) {
            case NONE -> {}
            case RATE_LIMIT ->
                throw new ApiProblem(429, "rate_limit_exceeded", "Too many requests", ApiProblem.Shape.BOTH, null);
            case SERVER_ERROR -> throw new PlainProblem(503, "upstream connect error");
            case TEMPORARY ->
                throw new ApiProblem(200, "internal_server_error", "Try again", ApiProblem.Shape.INFO_ONLY, null);
        }
    }

    private void permit(ObjectNode key, String scope) {
        boolean granted =
                key.path("scopes").valueStream().map(JsonNode::asString).anyMatch(scope::equals);
        if (!granted) {
            String code = "missing_endpoint_permission";
            String message = "The API key lacks the permission for this endpoint";
            throw badDays.permissionsAs200()
                    ? new ApiProblem(200, code, message, ApiProblem.Shape.OBJECTS, null)
                    : new ApiProblem(403, code, message, ApiProblem.Shape.BOTH, null);
        }
    }

    private Mono<ServerResponse> refuse(ApiProblem problem, String requestId) {
        return json(problem.status, problem.body(requestId), requestId);
    }

    private Mono<ServerResponse> json(int status, ObjectNode body, String requestId) {
        var response = headers(ServerResponse.status(status), requestId).contentType(MediaType.APPLICATION_JSON);
        if (status == 429) {
            badDays.retryAfter().ifPresent(seconds -> response.header("Retry-After", "" + seconds));
        }
        return response.bodyValue(Json.write(body));
    }

    private static ServerResponse.BodyBuilder headers(ServerResponse.BodyBuilder response, String requestId) {
        return response.header("Ashby-Version", VERSION)
                .header("Ashby-Version-Status", "active")
                .header("x-ashby-request-id", requestId);
    }
}
