package dev.stagedoor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RulesTests {
    private final RetrySchedule schedule = new RetrySchedule(1);

    @Test
    void waitsLongerAfterEveryAttemptAndStopsAfterTen() {
        assertThat(schedule.waitAfter(1, 500)).contains(Duration.ofSeconds(10));
        assertThat(schedule.waitAfter(2, null)).contains(Duration.ofSeconds(30));
        assertThat(schedule.waitAfter(9, 400)).contains(Duration.ofSeconds(5110));
        assertThat(schedule.waitAfter(10, 500)).isEmpty();
        assertThat(new RetrySchedule(20).waitAfter(1, 500)).contains(Duration.ofMillis(500));
    }

    @Test
    void neverRetriesWhatAshbyTakesAsFinal() {
        assertThat(java.util.List.of(200, 204, 401, 403, 404, 405, 410))
                .allSatisfy(status -> assertThat(schedule.waitAfter(1, status)).isEmpty());
    }

    @Test
    void signsTheExactBytes() {
        String ping =
                "{\"webhookActionId\":\"a50000c9-1a2b-4c3d-8e4f-0000a50000c9\",\"action\":\"ping\",\"data\":{\"webhookActionType\":\"ping\"}}";
        assertThat(sign(ping)).isEqualTo("sha256=f6a84bbfb3bd6968a62a2f39d2af11f54d71a9fa4fb2977829daaf704b178b3e");
        assertThat(sign("{\"n\":\"Sző 陳\"}"))
                .isEqualTo("sha256=ae8a6d066f210e06102d09761fd0b0c6331cdc0ff4baae8c4c830cd72c64e3f0");
    }

    @Test
    void callsLoopbackOnly() {
        assertThat(Loopback.target("http://localhost:8080/x")).isPresent();
        assertThat(Loopback.target("http://127.0.0.1:8080/x")).isPresent();
        assertThat(Loopback.target("http://localhost.evil.example/x")).isEmpty();
        assertThat(Loopback.target("http://10.0.0.1/x")).isEmpty();
    }

    private static String sign(String body) {
        return Signature.of("made-up-secret-not-a-real-one", body.getBytes(StandardCharsets.UTF_8));
    }
}
