package dev.stagedoor.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.testing.TestPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** The demo as a process, told everything that it may be told: its own database, no sandbox. */
class DemoApplicationTests {
    @TempDir
    static Path data;

    private static int port;
    private static Process process;
    private static WebTestClient http;

    @BeforeAll
    static void start() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        process = demo(Map.of(
                "SERVER_PORT",
                String.valueOf(port),
                "STAGEDOOR_PUBLIC_URL",
                "http://localhost:" + port,
                "STAGEDOOR_DATA_DIR",
                data.toString(),
                "STAGEDOOR_DATABASE_URL",
                TestPostgres.freshDatabase().url(),
                "STAGEDOOR_DATABASE_MAY_LOSE_COMMITS",
                "true",
                "STAGEDOOR_ASHBY_BASE_URL",
                "http://127.0.0.1:1"));
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.lines()
                        .filter(line -> line.startsWith("Stagedoor is ready"))
                        .findFirst())
                .as("what the demo says at the end of its start")
                .contains("Stagedoor is ready: open http://localhost:" + port);
        http = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @AfterAll
    static void stop() {
        process.destroyForcibly();
    }

    @Test
    void aPersonSignsInWithOneClickAndIsKnown() {
        JsonNode signIn = http.get()
                .uri("/api/v1/sign-in")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(requireNonNull(signIn).get("demo").asBoolean()).isTrue();
        assertThat(signIn.path("sandboxUrl").isNull()).isTrue();

        http.get()
                .uri("/api/v1/me")
                .headers(headers ->
                        headers.setBearerAuth(token(signIn.get("issuer").asString())))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"id\":\"administrator\",\"name\":\"Ada Administrator\",\"role\":\"administrator\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/employees", "/api/v1/sign-in", "/api/v1/me", "/actuator/health"})
    void aForeignHostIsRefused(String path) {
        http.get()
                .uri(path)
                .header(HttpHeaders.HOST, "stagedoor.evil.example")
                .exchange()
                .expectStatus()
                .isEqualTo(421);
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        // Nobody else has the port on the other addresses of this machine, and the demo has not taken it either.
        try (var others = new ServerSocket()) {
            others.setReuseAddress(false);
            others.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.2"), port));
            assertThat(others.isBound()).isTrue();
        }
    }

    @Test
    void takesTheDatabaseItWasToldOf() {
        assertThat(data.resolve("secrets")).isDirectory();
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void aSecondStartOnTheSameDataEndsWithWords() throws Exception {
        Process second = demo(Map.of("STAGEDOOR_DATA_DIR", data.toString()));
        try {
            String words = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(words).contains("already running on the data in " + data).doesNotContain("\tat ");
        } finally {
            second.destroyForcibly();
        }
    }

    private static Process demo(Map<String, String> settings) throws IOException {
        // Without the tests' own classes, which would be scanned for components.
        String classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        DemoApplication.class.getName())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("STAGEDOOR_") || name.startsWith("SANDBOX_"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static String token(String issuer) {
        var idp = WebTestClient.bindToServer().baseUrl(issuer).build();
        String redirect = "http://localhost:" + port + "/signed-in";
        var back = idp.post()
                .uri("/choose?as=administrator&client_id=stagedoor&response_type=code&code_challenge_method=S256"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=" + redirect)
                .header(HttpHeaders.ORIGIN, issuer)
                .exchange()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation();
        String code = UriComponentsBuilder.fromUri(requireNonNull(back))
                .build()
                .getQueryParams()
                .getFirst("code");
        var tokens = idp.post()
                .uri("/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("grant_type=authorization_code&client_id=stagedoor&code=" + code + "&redirect_uri="
                        + redirect + "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return requireNonNull(tokens).get("access_token").asString();
    }
}
