package dev.stagedoor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@org.jspecify.annotations.NullUnmarked
class BadDaysTests {
    private static Rig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = new Rig();
    }

    @AfterAll
    static void stop() throws Exception {
        rig.close();
    }

    @AfterEach
    void fineAgain() throws Exception {
        rig.control("bad-days", BadDays.none());
    }

    @Test
    void answers429AsOftenAsAskedWithRetryAfter() throws Exception {
        rig.control("bad-days", Json.object().put("rateLimited", 2).put("retryAfter", 7));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> limited = jobs();
            assertThat(limited.statusCode()).isEqualTo(429);
            assertThat(limited.headers().firstValue("Retry-After")).contains("7");
            assertThat(limited.body()).contains("rate_limit_exceeded");
            assertThat(Contract.failure(limited.body())).isEmpty();
        }
        assertThat(jobs().statusCode()).isEqualTo(200);
    }

    @Test
    void answers429WithoutRetryAfterUnlessOneIsSet() throws Exception {
        rig.control("bad-days", Json.object().put("rateLimited", 1));
        HttpResponse<String> limited = jobs();
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void answers503WithoutJson() throws Exception {
        rig.control("bad-days", Json.object().put("serverErrors", 1));
        HttpResponse<String> broken = jobs();
        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(broken.body()).doesNotStartWith("{");
        assertThat(jobs().statusCode()).isEqualTo(200);
    }

    @Test
    void failsForAWhileUnderStatus200() throws Exception {
        rig.control("bad-days", Json.object().put("temporaryFailures", 1));
        HttpResponse<String> failed = jobs();
        assertThat(failed.statusCode()).isEqualTo(200);
        assertThat(Contract.failure(failed.body())).isEmpty();
        assertThat(Contract.answer("job.list", jobs().body())).isEmpty();
    }

    @Test
    void expiresASyncTokenOnce() throws Exception {
        ObjectNode again = Json.object()
                .put("syncToken", Json.parse(jobs().body()).path("syncToken").asString());
        rig.control("bad-days", Json.object().put("staleTokens", 1));
        assertThat(rig.api("job.list", again).body()).contains("sync_token_expired");
        assertThat(Contract.answer("job.list", rig.api("job.list", again).body()))
                .isEmpty();
    }

    @Test
    void sendsEveryWebhookTwice() throws Exception {
        rig.subscribe("candidateStageChange");
        rig.control("bad-days", Json.object().put("duplicates", true));
        var move = Json.object();
        move.putObject("moves").put(Kind.APPLICATION.id(10), Kind.INTERVIEW_STAGE.id(105));
        rig.control("move", move);
        assertThat(rig.next().body()).isEqualTo(rig.next().body());
    }

    private static HttpResponse<String> jobs() throws Exception {
        return rig.api("job.list", Json.object());
    }
}
