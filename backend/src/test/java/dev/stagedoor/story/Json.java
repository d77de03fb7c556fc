package dev.stagedoor.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls an HTTP API with JSON in and out, as a client outside of the process. */
public final class Json {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String base;
    private final String authorization;
    private final Map<String, String> headers;

    private Json(String base, String authorization, Map<String, String> headers) {
        this.base = base;
        this.authorization = authorization;
        this.headers = headers;
    }

    public static Json stagedoor(String base, String token) {
        return new Json(base, "Bearer " + token, Map.of());
    }

    public static Json ashby(String base, String key) {
        String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        return new Json(base + "/", "Basic " + basic, Map.of("Ashby-Version", "2026-01-01"));
    }

    public JsonNode get(String path) {
        return call("GET", path, null, null);
    }

    public JsonNode send(String method, String path, Object body) {
        return call(method, path, body, null);
    }

    public JsonNode send(String method, String path, Object body, String ifMatch) {
        return call(method, path, body, ifMatch);
    }

    private JsonNode call(String method, String path, Object body, String ifMatch) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body)));
        headers.forEach(request::header);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + " -> " + response.statusCode() + " " + response.body());
            }
            return response.body().isBlank() ? MAPPER.nullNode() : MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
