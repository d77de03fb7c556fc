package dev.stagedoor.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Wakeups;
import dev.stagedoor.testing.Screen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** The live stream: who hears what, and for how long. */
class ActivityControllerTests {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    private final Loudspeaker wakeups = new Loudspeaker();
    private final ActivityController controller =
            new ActivityController(mock(ActivityLog.class), new Hints(wakeups), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void membersHearOfPeopleAndWorkflowsOnly() {
        assertThat(heardBy(Screen.MEL))
                .containsExactlyInAnyOrder(Hints.Topic.ENROLLMENT, Hints.Topic.EMPLOYEE, Hints.Topic.WORKFLOW);
    }

    @Test
    void administratorsHearEverything() {
        assertThat(heardBy(Screen.ADA)).containsExactlyInAnyOrder(Hints.Topic.values());
    }

    @Test
    void aCommentKeepsTheLineOpenEveryFifteenSecondsUntilTheTokenEnds() {
        StepVerifier.withVirtualTime(() -> stream(Screen.MEL, Duration.ofSeconds(40)))
                .expectNextMatches(event -> "here".equals(event.comment()))
                .expectNoEvent(Duration.ofSeconds(15))
                .expectNextMatches(event -> "here".equals(event.comment()))
                .expectNoEvent(Duration.ofSeconds(15))
                .expectNextMatches(event -> "here".equals(event.comment()))
                .expectNoEvent(Duration.ofSeconds(10))
                .verifyComplete();
    }

    @Test
    void aTokenThatHasJustEndedHearsNothing() {
        StepVerifier.create(stream(Screen.ADA, Duration.ofSeconds(-5))).verifyComplete();
    }

    /** One hint of each topic, and one that only a newer node knows. */
    private List<Hints.Topic> heardBy(Person person) {
        var hints = stream(person, Duration.ofMinutes(15)).mapNotNull(ServerSentEvent::data);
        var heard = new java.util.ArrayList<Hints.Topic>();
        StepVerifier.create(hints)
                .then(() -> {
                    for (Hints.Topic topic : Hints.Topic.values()) {
                        wakeups.wake("hint", topic.name() + ":id");
                    }
                    wakeups.wake("hint", "NEWER:id");
                    wakeups.wake("hint", "WORKFLOW:last");
                })
                .thenConsumeWhile(hint -> !hint.id().equals("last"), hint -> heard.add(hint.topic()))
                .expectNextMatches(hint -> hint.id().equals("last"))
                .thenCancel()
                .verify();
        return heard;
    }

    private Flux<ServerSentEvent<Hints.Hint>> stream(Person person, Duration left) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(person.id())
                .expiresAt(NOW.plus(left))
                .build();
        var authentication = new TestingAuthenticationToken(person.id(), token, List.of());
        authentication.setDetails(person);
        return controller.stream(token).contextWrite(ReactiveSecurityContextHolder.withAuthentication(authentication));
    }

    private static final class Loudspeaker implements Wakeups {
        private final Sinks.Many<String> said = Sinks.many().multicast().directBestEffort();

        @Override
        public void wake(String channel, String payload) {
            said.tryEmitNext(payload);
        }

        @Override
        public Flux<String> on(String channel) {
            return said.asFlux().onBackpressureBuffer();
        }
    }
}
