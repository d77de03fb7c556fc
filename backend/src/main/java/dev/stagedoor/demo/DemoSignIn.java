package dev.stagedoor.demo;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.cookie.CookieHeaderNames.SameSite;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's identity provider over HTTP, on loopback only: two people, one click, no password. OpenID Connect Core 1.0 as
 * far as one public client needs; what is granted and refused is decided by {@link AuthorizationRequest} and {@link Codes}.
 */
final class DemoSignIn implements AutoCloseable {
    private static final String COOKIE = "demo-sign-in";
    private static final int LARGEST_FORM = 10_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final App app;
    private final Codes codes;
    private final Tokens tokens;
    private final DisposableServer server;

    DemoSignIn(int port, App app, String signingKey, Clock clock) {
        this.app = app;
        codes = new Codes(clock);
        tokens = new Tokens(signingKey, clock);
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .route(routes -> routes.get(
                                "/.well-known/openid-configuration", guarded((in, out) -> json(out, discovery())))
                        .get("/jwks", guarded((in, out) -> json(out, tokens.keys())))
                        .get("/authorize", guarded(this::authorize))
                        .post("/choose", guarded(this::choose))
                        .options(
                                "/token",
                                guarded((in, out) -> cors(out).status(204).send()))
                        .post("/token", guarded(this::token))
                        .get("/end-session", guarded(this::endSession)))
                .bindNow();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.port();
    }

    private interface Handler {
        Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response);
    }

    /** Only for this machine: a foreign Host means a rebound name. */
    private BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> guarded(Handler handler) {
        return (request, response) -> {
            response.header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store");
            return issuer().equals("http://" + request.requestHeaders().get(HttpHeaderNames.HOST))
                    ? answered(handler, request, response)
                    : response.status(421).send();
        };
    }

    private static Publisher<Void> answered(Handler handler, HttpServerRequest request, HttpServerResponse response) {
        try {
            return handler.handle(request, response);
        } catch (AuthorizationRequest.Refused e) {
            return words(response.status(400), String.valueOf(e.getMessage()));
        }
    }

    private Map<String, Object> discovery() {
        return Map.ofEntries(
                Map.entry("issuer", issuer()),
                Map.entry("authorization_endpoint", issuer() + "/authorize"),
                Map.entry("token_endpoint", issuer() + "/token"),
                Map.entry("end_session_endpoint", issuer() + "/end-session"),
                Map.entry("jwks_uri", issuer() + "/jwks"),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("grant_types_supported", List.of("authorization_code")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry("token_endpoint_auth_methods_supported", List.of("none")),
                Map.entry("scopes_supported", List.of("openid", "profile", "email")));
    }

    private Publisher<Void> authorize(HttpServerRequest request, HttpServerResponse response) {
        var asked = AuthorizationRequest.read(Parameters.ofQuery(request.uri()), app);
        Optional<DemoPerson> known = asked.mustAsk() ? Optional.empty() : signedIn(request);
        if (known.isPresent()) {
            return redirect(response, asked.granted(codes.issue(known.get(), asked)));
        }
        return asked.mayAsk() ? ask(request, response) : redirect(response, asked.loginRequired());
    }

    private Publisher<Void> ask(HttpServerRequest request, HttpServerResponse response) {
        String policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none';"
                + " form-action 'self' " + app.origin();
        return response.header("Content-Type", "text/html; charset=utf-8")
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "same-origin")
                .sendString(Mono.just(SignInPage.html(query(request.uri()))));
    }

    private static String query(String uri) {
        int question = uri.indexOf('?');
        return question < 0 ? "" : uri.substring(question + 1);
    }

    /** Only the page above may post: another page could otherwise sign somebody in unasked. */
    private Publisher<Void> choose(HttpServerRequest request, HttpServerResponse response) {
        var asked = AuthorizationRequest.read(Parameters.ofQuery(request.uri()), app);
        Optional<DemoPerson> who =
                DemoPerson.named(Parameters.ofQuery(request.uri()).get("as"));
        if (who.isEmpty() || !issuer().equals(request.requestHeaders().get(HttpHeaderNames.ORIGIN))) {
            return words(response.status(400), "Choose a person on the sign-in page.");
        }
        remember(response, who.get().id());
        return redirect(response, asked.granted(codes.issue(who.get(), asked)));
    }

    private Publisher<Void> token(HttpServerRequest request, HttpServerResponse response) {
        int length = request.requestHeaders().getInt(HttpHeaderNames.CONTENT_LENGTH, Integer.MAX_VALUE);
        if (length > LARGEST_FORM) {
            return cors(response).status(413).send();
        }
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .map(Parameters::ofForm)
                .flatMap(form -> Mono.from(tokens(response, codes.redeem(form))));
    }

    private Publisher<Void> tokens(HttpServerResponse response, Optional<Codes.Grant> grant) {
        return grant.isPresent()
                ? json(response, tokens.answer(issuer(), grant.get()))
                : json(response.status(400), Map.of("error", "invalid_grant"));
    }

    /** Signs out in any case, and leads to an address only if it is the application's own. */
    private Publisher<Void> endSession(HttpServerRequest request, HttpServerResponse response) {
        String after = Parameters.ofQuery(request.uri()).get("post_logout_redirect_uri");
        remember(response, "");
        return after.isEmpty() || app.redirects().contains(after)
                ? redirect(response, app.home())
                : words(response, "You are signed out.");
    }

    private static Optional<DemoPerson> signedIn(HttpServerRequest request) {
        return request.cookies().values().stream()
                .flatMap(Set::stream)
                .filter(cookie -> cookie.name().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> DemoPerson.named(cookie.value()));
    }

    /** Until the browser is closed; an empty name forgets. */
    private static void remember(HttpServerResponse response, String id) {
        var cookie = new DefaultCookie(COOKIE, id);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.Lax);
        cookie.setPath("/");
        if (id.isEmpty()) {
            cookie.setMaxAge(0);
        }
        response.addCookie(cookie);
    }

    private static Publisher<Void> redirect(HttpServerResponse response, String to) {
        return response.status(302).header("Location", to).send();
    }

    private static Publisher<Void> words(HttpServerResponse response, String words) {
        return response.header("Content-Type", "text/plain; charset=utf-8").sendString(Mono.just(words));
    }

    /** The application's page reads the description, the keys and the tokens: its origin, and no other. */
    private HttpServerResponse cors(HttpServerResponse response) {
        return response.header("Access-Control-Allow-Origin", app.origin())
                .header("Access-Control-Allow-Headers", "content-type")
                .header("Vary", "Origin");
    }

    private Publisher<Void> json(HttpServerResponse response, Map<String, ?> body) {
        return cors(response)
                .header("Content-Type", "application/json")
                .sendString(Mono.just(JSON.writeValueAsString(body)));
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
