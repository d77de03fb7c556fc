package dev.stagedoor.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.cookie.DefaultCookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's identity provider: two people, one click, no password. Authorization code with PKCE (S256) only, exact
 * redirects, codes that work once, loopback only. OpenID Connect Core 1.0 and RFC 7636, as far as one public client needs.
 */
final class DemoSignIn implements AutoCloseable {
    static final String CLIENT_ID = "stagedoor";
    private static final int CODE_SECONDS = 60;
    private static final int TOKEN_SECONDS = 900;
    private static final String COOKIE = "demo-sign-in";
    private static final JsonMapper JSON = new JsonMapper();

    private record Someone(String id, String name, String email, List<String> groups) {}

    private static final Map<String, Someone> PEOPLE = Map.of(
            "administrator",
                    new Someone("administrator", "Ada Administrator", "ada@demo.example", List.of("Administrators")),
            "member", new Someone("member", "Mel Member", "mel@demo.example", List.of()));

    private record Grant(
            Someone who,
            String redirect,
            String challenge,
            @Nullable String nonce,
            Instant until) {}

    private final RSAKey key;
    private final String appOrigin;
    private final Set<String> redirects;
    private final Clock clock;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final DisposableServer server;

    DemoSignIn(int port, String appOrigin, String signingKey, Clock clock) {
        try {
            key = RSAKey.parse(signingKey);
        } catch (ParseException e) {
            throw new IllegalStateException("The demo's signing key cannot be read", e);
        }
        this.appOrigin = appOrigin;
        this.redirects = Set.of(appOrigin + "/", appOrigin + "/signed-in");
        this.clock = clock;
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .route(routes -> routes.get(
                                "/.well-known/openid-configuration", guarded((in, out) -> json(out, discovery())))
                        .get("/jwks", guarded((in, out) -> json(out, new JWKSet(key.toPublicJWK()).toJSONObject())))
                        .get("/authorize", guarded(this::authorize))
                        .post("/choose", guarded(this::choose))
                        .options(
                                "/token",
                                guarded((in, out) -> cors(out).status(204).send()))
                        .post("/token", guarded(this::token))
                        .get("/end-session", guarded(this::endSession)))
                .bindNow();
    }

    /** A new signing key, to be kept so that sign-ins survive a restart. */
    static String newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("demo").generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.port();
    }

    private interface Handler {
        org.reactivestreams.Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response);
    }

    /** Only for this machine: a foreign Host means a rebound name. */
    private java.util.function.BiFunction<HttpServerRequest, HttpServerResponse, org.reactivestreams.Publisher<Void>>
            guarded(Handler handler) {
        return (request, response) ->
                issuer().equals("http://" + request.requestHeaders().get(HttpHeaderNames.HOST))
                        ? handler.handle(request, response)
                        : response.status(421).send();
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

    private org.reactivestreams.Publisher<Void> authorize(HttpServerRequest request, HttpServerResponse response) {
        var query = Query.of(request.uri());
        String refusal = refusal(query);
        if (refusal != null) {
            return response.status(400).header("Content-Type", "text/plain").sendString(Mono.just(refusal));
        }
        Someone known = PEOPLE.get(cookie(request));
        String prompt = query.get("prompt");
        if (known != null && !"login".equals(prompt)) {
            return redirect(response, query.get("redirect_uri") + "?code=" + code(known, query) + state(query));
        }
        if ("none".equals(prompt)) {
            return redirect(response, query.get("redirect_uri") + "?error=login_required" + state(query));
        }
        return response.header("Content-Type", "text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .sendString(Mono.just(SignInPage.html(rawQuery(request.uri()))));
    }

    private static String rawQuery(String uri) {
        int question = uri.indexOf('?');
        return question < 0 ? "" : uri.substring(question + 1);
    }

    private @Nullable String refusal(Query query) {
        if (!CLIENT_ID.equals(query.get("client_id")) || !redirects.contains(query.get("redirect_uri"))) {
            return "Unknown client or redirect address.";
        }
        if (!"code".equals(query.get("response_type"))) {
            return "Only the authorization code flow is offered.";
        }
        boolean pkce = "S256".equals(query.get("code_challenge_method"))
                && query.get("code_challenge").length() == 43;
        return pkce ? null : "A PKCE challenge with S256 is required.";
    }

    private org.reactivestreams.Publisher<Void> choose(HttpServerRequest request, HttpServerResponse response) {
        var query = Query.of(request.uri());
        String refusal = refusal(query);
        Someone who = PEOPLE.get(query.get("as"));
        boolean ours = issuer().equals(request.requestHeaders().get(HttpHeaderNames.ORIGIN))
                || "null".equals(request.requestHeaders().get(HttpHeaderNames.ORIGIN));
        if (refusal != null || who == null || !ours) {
            return response.status(400).sendString(Mono.just(refusal == null ? "Choose a person." : refusal));
        }
        var cookie = new DefaultCookie(COOKIE, who.id());
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        return redirect(
                response.addCookie(cookie), query.get("redirect_uri") + "?code=" + code(who, query) + state(query));
    }

    private String code(Someone who, Query query) {
        Instant now = clock.instant();
        codes.values().removeIf(grant -> grant.until().isBefore(now));
        String code = DataDirectory.password();
        String nonce = query.get("nonce");
        codes.put(
                code,
                new Grant(
                        who,
                        query.get("redirect_uri"),
                        query.get("code_challenge"),
                        nonce.isEmpty() ? null : nonce,
                        now.plusSeconds(CODE_SECONDS)));
        return code;
    }

    private org.reactivestreams.Publisher<Void> token(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().defaultIfEmpty("").flatMap(body -> {
            var form = Query.of("?" + body);
            Grant grant = codes.remove(form.get("code"));
            if (grant == null || grant.until().isBefore(clock.instant()) || !proves(form, grant)) {
                return Mono.from(json(cors(response).status(400), Map.of("error", "invalid_grant")));
            }
            return Mono.from(json(
                    cors(response),
                    Map.of(
                            "access_token",
                            jwt(grant, "JWT"),
                            "id_token",
                            jwt(grant, "JWT"),
                            "token_type",
                            "Bearer",
                            "expires_in",
                            TOKEN_SECONDS,
                            "scope",
                            "openid profile email")));
        });
    }

    private static boolean proves(Query form, Grant grant) {
        String verifier = form.get("code_verifier");
        return "authorization_code".equals(form.get("grant_type"))
                && CLIENT_ID.equals(form.get("client_id"))
                && grant.redirect().equals(form.get("redirect_uri"))
                && verifier.matches("[A-Za-z0-9._~-]{43,128}")
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                        .getValue()
                        .equals(grant.challenge());
    }

    private String jwt(Grant grant, String type) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT_ID)
                .subject(grant.who().id())
                .claim("name", grant.who().name())
                .claim("email", grant.who().email())
                .claim("groups", grant.who().groups())
                .claim("nonce", grant.nonce())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(TOKEN_SECONDS)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type("JWT".equals(type) ? JOSEObjectType.JWT : new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private org.reactivestreams.Publisher<Void> endSession(HttpServerRequest request, HttpServerResponse response) {
        var gone = new DefaultCookie(COOKIE, "");
        gone.setMaxAge(0);
        gone.setPath("/");
        return redirect(response.addCookie(gone), appOrigin + "/");
    }

    private static String cookie(HttpServerRequest request) {
        return request.cookies().values().stream()
                .flatMap(Set::stream)
                .filter(cookie -> cookie.name().equals(COOKIE))
                .map(cookie -> cookie.value())
                .findFirst()
                .orElse("");
    }

    private static String state(Query query) {
        String state = query.get("state");
        return state.isEmpty() ? "" : "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8);
    }

    private static org.reactivestreams.Publisher<Void> redirect(HttpServerResponse response, String to) {
        return response.status(302)
                .header("Location", to)
                .header("Cache-Control", "no-store")
                .send();
    }

    /** The discovery document and keys are read by the app's page too: its origin, and no other. */
    private HttpServerResponse cors(HttpServerResponse response) {
        return response.header("Access-Control-Allow-Origin", appOrigin)
                .header("Access-Control-Allow-Headers", "content-type")
                .header("Vary", "Origin");
    }

    private org.reactivestreams.Publisher<Void> json(HttpServerResponse response, Map<String, ?> body) {
        return cors(response)
                .header("Content-Type", "application/json")
                .header("Cache-Control", "no-store")
                .sendString(Mono.just(JSON.writeValueAsString(body)));
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    /** Query or form parameters; absent reads as empty. */
    private record Query(Map<String, List<String>> parameters) {
        static Query of(String uri) {
            return new Query(new QueryStringDecoder(uri).parameters());
        }

        String get(String name) {
            return parameters.getOrDefault(name, List.of("")).getFirst();
        }
    }
}
