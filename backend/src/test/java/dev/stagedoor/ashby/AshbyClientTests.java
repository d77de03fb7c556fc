package dev.stagedoor.ashby;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.ashby.StubAshby.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import reactor.test.StepVerifier;

class AshbyClientTests {
    private static final String ENDPOINT = "application.info";

    private final StubAshby ashby = new StubAshby();
    private final StubAshby.Known access = new StubAshby.Known();
    private final AshbyClient client = ashby.client(access);

    @AfterEach
    void close() {
        ashby.close();
    }

    @Test
    void sendsKeyVersionAndBody() {
        ashby.specimen(ENDPOINT, "application.info");

        StepVerifier.create(client.results(ENDPOINT, Map.of("applicationId", "a")))
                .assertNext(results -> assertThat(Json.text(results, "status")).isEqualTo("Active"))
                .verifyComplete();
        var call = ashby.calls.getFirst();
        assertThat(call.headers())
                .containsEntry("ashby-version", "2026-01-01")
                .containsEntry("accept", "application/json; version=1".replace("; ", ";"))
                .containsEntry("content-type", "application/json")
                .containsEntry(
                        "authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("made-up-key-4f7a:".getBytes(StandardCharsets.UTF_8)));
        assertThat(call.body()).isEqualTo("{\"applicationId\":\"a\"}");
        assertThat(access.told).containsExactly("answered");
    }

    @ParameterizedTest
    @CsvSource({
        "error.notFound.http200, 200, NOT_FOUND, application_not_found",
        "error.objectArray, 200, MISSING_PERMISSION, missing_endpoint_permission",
        "error.permission.http403, 403, MISSING_PERMISSION, missing_endpoint_permission",
        "error.noMessage, 200, REFUSED, invalid_input",
        "error.objectArrayWithParameter, 200, REFUSED, http_200",
        "error.rateLimited.http429, 429, RATE_LIMITED, rate_limit_exceeded",
        "error.syncTokenExpired, 200, UNAVAILABLE, sync_token_expired",
        "error.incrementalSyncTooLarge, 200, UNAVAILABLE, incremental_sync_too_large",
    })
    void understandsEveryShapeOfError(String specimen, int status, Kind kind, String code) {
        ashby.answer(ENDPOINT, new Answer(status, Specimens.json(specimen).toString(), Map.of()));

        fails(failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | Unauthorized                                                | WRONG_KEY
            403 | This key is deactivated                                     | WRONG_KEY
            404 | no such endpoint                                            | REFUSED
            500 | oops                                                        | UNAVAILABLE
            503 | {"success":false,"errors":["service_unavailable"]}          | UNAVAILABLE
            200 | <html>a proxy</html>                                        | UNAVAILABLE
            200 | {"results":[]}                                              | UNAVAILABLE
            200 | {"success":false,"errors":null,"errorInfo":null}            | UNAVAILABLE
            200 | {"success":false,"errors":["internal_server_error"]}        | UNAVAILABLE
            200 | {"success":false,"errors":[{"code":"job_not_found"}]}       | NOT_FOUND
            400 | {"success":false,"errors":["invalid_input"]}                | REFUSED
            """)
    void tellsFailuresApart(int status, String body, Kind kind) {
        ashby.answer(ENDPOINT, new Answer(status, body, Map.of()));

        fails(failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "'Sun, 20 Sep 2026 10:00:30 GMT', 30",
        "'Sun, 20 Sep 2026 09:00:00 GMT',",
        "'Sun, 20 Sep 2026 10:00:00 GMT',",
        "0,",
        "soon,",
        "3601, 3600",
        "999999, 3600",
        "99999999999999999999, 3600",
        "'Fri, 31 Dec 9999 23:59:59 GMT', 3600"
    })
    void readsHowLongToWait(String header, Long seconds) {
        ashby.answer(ENDPOINT, new Answer(429, "slow down", Map.of("Retry-After", header)));

        fails(failure ->
                assertThat(failure.retryAfter()).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds)));
        assertThat(access.told).containsExactly("refused");
    }

    @Test
    void callsACutConnectionUnavailable() {
        ashby.answer(ENDPOINT, StubAshby.CUT);

        fails(failure -> assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE));
        assertThat(access.told).containsExactly("down");
    }

    @Test
    void callsSilenceUnavailable() {
        ashby.answer(ENDPOINT, StubAshby.NEVER);

        StepVerifier.create(ashby.client(access, Duration.ofMillis(200), DataSize.ofMegabytes(1))
                        .results(ENDPOINT, Map.of()))
                .expectErrorSatisfies(
                        error -> assertThat(((AshbyFailure) error).kind()).isEqualTo(Kind.UNAVAILABLE))
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void doesNotReadWhatIsTooLarge() {
        ashby.answer(ENDPOINT, Answer.ok("{\"success\":true,\"results\":\"" + "x".repeat(50_000) + "\"}"));

        StepVerifier.create(ashby.client(access, Duration.ofSeconds(10), DataSize.ofKilobytes(10))
                        .results(ENDPOINT, Map.of()))
                .expectErrorSatisfies(error -> {
                    assertThat(((AshbyFailure) error).kind()).isEqualTo(Kind.UNAVAILABLE);
                    assertThat(((AshbyFailure) error).code()).isEqualTo("answer_too_large");
                })
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void followsCursorsToTheLastPage() {
        ashby.answer(
                "job.list",
                Answer.ok("{\"success\":true,\"results\":[1,2],\"moreDataAvailable\":true,\"nextCursor\":\"b\"}"),
                Answer.ok("{\"success\":true,\"results\":[3],\"moreDataAvailable\":false,\"syncToken\":\"t\"}"));

        StepVerifier.create(client.list("job.list", Map.of("limit", 2)).map(item -> item.intValue()))
                .expectNext(1, 2, 3)
                .verifyComplete();
        assertThat(ashby.calls.getLast().body()).contains("\"cursor\":\"b\"").contains("\"limit\":2");
    }

    private void fails(Consumer<AshbyFailure> failure) {
        StepVerifier.create(client.results(ENDPOINT, Map.of("applicationId", "a")))
                .expectErrorSatisfies(error -> {
                    assertThat(error).isInstanceOf(AshbyFailure.class).hasMessageNotContaining("made-up-key");
                    failure.accept((AshbyFailure) error);
                })
                .verify(Duration.ofSeconds(20));
    }
}
