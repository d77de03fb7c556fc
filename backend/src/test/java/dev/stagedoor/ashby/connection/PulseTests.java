package dev.stagedoor.ashby.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.Access;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.ashby.StubAshby;
import dev.stagedoor.ashby.StubAshby.Answer;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PulseTests {
    private static final Answer REFUSED = new Answer(401, "Unauthorized", Map.of());
    private static final Answer NOTHING_THERE = Answer.ok("{\"success\":true,\"results\":[]}");

    private final StubAshby ashby = new StubAshby();
    private final DatabaseClient db =
            TestDatabase.client(TestPostgres.freshDatabase().connectionFactory());
    private final Gate gate = new Gate(db);
    private final Noted access = new Noted(gate);
    private final Pulse pulse = new Pulse(gate, ashby.client(access));

    @BeforeEach
    void aKeyThatWasRevoked() {
        execute("update connection set active = true, api_key = '\\x00', api_key_last_four = '4f7a'");
        gate.closeAfter(new AshbyFailure(Kind.WRONG_KEY, "http_401", "", null)).block();
    }

    @AfterEach
    void close() {
        ashby.close();
    }

    @Test
    void doesNotAskAshbyBeforeTheTimeIsOver() {
        heldBecauseOfTheKey();

        assertThat(ashby.calls).isEmpty();
    }

    @Test
    void asksOnceAMinuteAndStaysClosedWhileTheKeyIsRefused() {
        ashby.answer("application.list", REFUSED);

        aMinutePasses();
        heldBecauseOfTheKey();
        heldBecauseOfTheKey();
        assertThat(ashby.calls).hasSize(1);

        aMinutePasses();
        heldBecauseOfTheKey();
        assertThat(ashby.calls).hasSize(2);
        assertThat(access.told).containsExactly("failed", "failed");
    }

    @Test
    void opensByItselfWhenTheKeyWorksAgain() {
        ashby.answer("application.list", NOTHING_THERE);
        aMinutePasses();

        StepVerifier.create(pulse.held()).verifyComplete();
        StepVerifier.create(pulse.held()).verifyComplete();

        assertThat(ashby.calls).as("one probe; an open gate needs none").hasSize(1);
        assertThat(access.told).containsExactly("answered");
    }

    @Test
    void aKeyThatOnlyLacksAPermissionOpensItToo() {
        ashby.answer("application.list", StubAshby.MISSING_PERMISSION);
        aMinutePasses();

        StepVerifier.create(pulse.held()).verifyComplete();
    }

    @Test
    void asksNothingWhileTheConnectionIsNotActive() {
        execute("update connection set active = false");
        aMinutePasses();

        StepVerifier.create(pulse.held()).expectNext(Gate.NOT_ACTIVE).verifyComplete();
        assertThat(ashby.calls).isEmpty();
    }

    @Test
    void anAshbyThatIsDownKeepsItClosedForAWhile() {
        ashby.answer("application.list", new Answer(503, "", Map.of()));
        aMinutePasses();

        heldBecauseOfTheKey();
        heldBecauseOfTheKey();

        assertThat(ashby.calls).hasSize(1);
    }

    @Test
    void aLookThatHangsEndsAndTheNextOneBeginsAnew() {
        Gate hanging = mock(Gate.class);
        when(hanging.state()).thenReturn(Mono.never()).thenReturn(Mono.just(Gate.State.OPEN));
        Pulse patient = new Pulse(hanging, ashby.client(access));

        StepVerifier.withVirtualTime(patient::held)
                .thenAwait(Duration.ofMinutes(1))
                .expectError(TimeoutException.class)
                .verify(Duration.ofSeconds(5));

        StepVerifier.create(patient.held()).expectComplete().verify(Duration.ofSeconds(5));
    }

    private void heldBecauseOfTheKey() {
        StepVerifier.create(pulse.held())
                .assertNext(reason -> assertThat(reason).startsWith("Ashby does not accept the API key."))
                .verifyComplete();
    }

    private void aMinutePasses() {
        execute("update gate set closed_until = closed_until - interval '61 s'");
    }

    private void execute(String sql) {
        db.sql(sql).then().block();
    }

    /** As the connection does it: what Ashby answered is told to the gate and noted for the screen. */
    private record Noted(Gate gate, List<String> told) implements Access {
        Noted(Gate gate) {
            this(gate, new CopyOnWriteArrayList<>());
        }

        @Override
        public Mono<String> key() {
            return Mono.just("made-up-key-4f7a");
        }

        @Override
        public Mono<Void> answered() {
            return gate.answered().doOnSubscribe(_ -> told.add("answered")).then();
        }

        @Override
        public Mono<Void> failed(AshbyFailure failure) {
            return Mono.fromRunnable(() -> told.add("failed"));
        }
    }
}
