package dev.stagedoor.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** The whole sign-in as a browser does it, over HTTP. */
class DemoSignInTests {
    private static final String APP = "http://127.0.0.1:8080";
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String REQUEST = "client_id=stagedoor&redirect_uri=" + APP
            + "/signed-in&response_type=code&scope=openid&state=s1&nonce=n1&code_challenge_method=S256"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static DemoSignIn signIn;
    private static WebTestClient http;

    @BeforeAll
    static void start() {
        signIn = new DemoSignIn(0, App.at(APP), Tokens.newKey(), Clock.fixed(NOW, ZoneOffset.UTC));
        http = WebTestClient.bindToServer().baseUrl(signIn.issuer()).build();
    }

    @AfterAll
    static void stop() {
        signIn.close();
    }

    @Test
    void saysWhoItIsAndWhatItOffers() {
        http.get()
                .uri("/.well-known/openid-configuration")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                        "end_session_endpoint":"%1$s/end-session","jwks_uri":"%1$s/jwks",
                        "response_types_supported":["code"],"grant_types_supported":["authorization_code"],
                        "code_challenge_methods_supported":["S256"],"token_endpoint_auth_methods_supported":["none"],
                        "id_token_signing_alg_values_supported":["RS256"]}""".formatted(signIn.issuer()));
    }

    @Test
    void publishesThePublicHalfOfItsKeyOnly() {
        JsonNode key = json(http.get().uri("/jwks")).get("keys").get(0);

        assertThat(key.propertyNames()).contains("kid", "n", "e").doesNotContain("d", "p", "q", "dp", "dq", "qi");
    }

    @Test
    void aPersonChoosesAndTheApplicationGetsTokensForThem() throws Exception {
        http.get()
                .uri("/authorize?" + REQUEST)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Continue as administrator", "Continue as member"));

        JsonNode answer = redeem(codeOf(choose("administrator")));

        assertThat(answer.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.has("refresh_token")).isFalse();
        SignedJWT access = verified(answer.get("access_token").asString());
        assertThat(access.getHeader().getType()).hasToString("at+jwt");
        assertThat(access.getJWTClaimsSet().getClaims())
                .containsEntry("iss", signIn.issuer())
                .containsEntry("aud", List.of("stagedoor"))
                .containsEntry("sub", "administrator")
                .containsEntry("name", "Ada Administrator")
                .containsEntry("groups", List.of("Administrators"))
                .containsEntry(
                        "exp",
                        Date.from(NOW.plusSeconds(answer.get("expires_in").asLong())))
                .doesNotContainKey("nonce");
        assertThat(verified(answer.get("id_token").asString()).getJWTClaimsSet().getClaims())
                .containsEntry("aud", List.of("stagedoor"))
                .containsEntry("nonce", "n1")
                .doesNotContainKey("groups");
    }

    @Test
    void aMemberIsInNoGroup() throws Exception {
        JsonNode answer = redeem(codeOf(choose("member")));

        assertThat(verified(answer.get("access_token").asString())
                        .getJWTClaimsSet()
                        .getClaims())
                .containsEntry("sub", "member")
                .containsEntry("groups", List.of());
    }

    @Test
    void whoSignedInBeforeIsNotAskedAgain() {
        String cookie = choose("member").getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE);

        assertThat(cookie).contains("HTTPOnly", "SameSite=Lax").doesNotContain("Max-Age");
        assertThat(location(http.get()
                        .uri("/authorize?prompt=none&" + REQUEST)
                        .header(HttpHeaders.COOKIE, "demo-sign-in=member")))
                .startsWith(APP + "/signed-in?code=")
                .endsWith("&state=s1");
        http.get()
                .uri("/authorize?prompt=login&" + REQUEST)
                .header(HttpHeaders.COOKIE, "demo-sign-in=member")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void whoIsNotSignedInIsNotAskedWhenNobodyMayBe() {
        assertThat(location(http.get().uri("/authorize?prompt=none&" + REQUEST)))
                .isEqualTo(APP + "/signed-in?error=login_required&state=s1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", ""})
    void onlyItsOwnPageMayChoose(String origin) {
        http.post()
                .uri("/choose?as=administrator&" + REQUEST)
                .header(HttpHeaders.ORIGIN, origin)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .doesNotExist(HttpHeaders.SET_COOKIE);
    }

    @Test
    void anUnknownRedirectIsToldHereAndNeverFollowed() {
        http.get()
                .uri("/authorize?" + REQUEST.replace(APP, "https://evil.example"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .doesNotExist(HttpHeaders.LOCATION);
    }

    @Test
    void aSpentCodeGivesNothing() {
        String code = codeOf(choose("member"));
        redeem(code);

        token(code).expectStatus().isBadRequest().expectBody().json("{\"error\":\"invalid_grant\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://evil.example/signed-in", "//evil.example"})
    void signingOutLeadsToNoOtherSite(String address) {
        http.get()
                .uri("/end-session?post_logout_redirect_uri={address}", address)
                .exchange()
                .expectHeader()
                .doesNotExist(HttpHeaders.LOCATION)
                .expectHeader()
                .value(
                        HttpHeaders.SET_COOKIE,
                        forgotten -> assertThat(forgotten).contains("Max-Age=0"));
    }

    @Test
    void signingOutLeadsBackToTheApplication() {
        assertThat(location(http.get().uri("/end-session?post_logout_redirect_uri={app}", APP + "/")))
                .isEqualTo(APP + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/jwks"})
    void onlyTheApplicationsPageMayRead(String path) {
        http.get()
                .uri(path)
                .header(HttpHeaders.ORIGIN, "https://evil.example")
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, APP);
    }

    @Test
    void onlyTheApplicationsPageMayFetchTokens() {
        http.options()
                .uri("/token")
                .header(HttpHeaders.ORIGIN, "https://evil.example")
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, APP)
                .expectHeader()
                .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost", "127.0.0.1", "127.0.0.1:1"})
    void aForeignHostIsRefused(String host) {
        for (String path : List.of("/.well-known/openid-configuration", "/jwks", "/authorize?" + REQUEST)) {
            http.get()
                    .uri(path)
                    .header(HttpHeaders.HOST, host)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(421)
                    .expectBody()
                    .isEmpty();
        }
    }

    @Test
    void aFormThatIsTooLargeIsNotRead() {
        http.post()
                .uri("/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("code=" + "x".repeat(20_000))
                .exchange()
                .expectStatus()
                .isEqualTo(413);
    }

    private static EntityExchangeResult<byte[]> choose(String person) {
        return http.post()
                .uri("/choose?" + REQUEST + "&as=" + person)
                .header(HttpHeaders.ORIGIN, signIn.issuer())
                .exchange()
                .expectStatus()
                .isFound()
                .expectBody()
                .returnResult();
    }

    private static String codeOf(EntityExchangeResult<byte[]> chosen) {
        URI back = chosen.getResponseHeaders().getLocation();
        assertThat(back).asString().startsWith(APP + "/signed-in?code=").endsWith("&state=s1");
        return requireNonNull(UriComponentsBuilder.fromUri(requireNonNull(back))
                .build()
                .getQueryParams()
                .getFirst("code"));
    }

    private static JsonNode redeem(String code) {
        return requireNonNull(token(code)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static WebTestClient.ResponseSpec token(String code) {
        return http.post()
                .uri("/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("grant_type=authorization_code&client_id=stagedoor&redirect_uri=" + APP + "/signed-in&code="
                        + code + "&code_verifier=" + VERIFIER)
                .exchange();
    }

    private static SignedJWT verified(String token) throws ParseException, JOSEException {
        JsonNode keys = json(http.get().uri("/jwks"));
        SignedJWT jwt = SignedJWT.parse(token);
        var key = JWKSet.parse(keys.toString()).getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        return jwt;
    }

    private static JsonNode json(WebTestClient.RequestHeadersSpec<?> request) {
        return requireNonNull(
                request.exchange().expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    private static String location(WebTestClient.RequestHeadersSpec<?> request) {
        return String.valueOf(request.exchange()
                .expectStatus()
                .isFound()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
    }
}
