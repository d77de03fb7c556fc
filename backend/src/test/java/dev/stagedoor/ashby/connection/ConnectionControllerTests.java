package dev.stagedoor.ashby.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.AshbyFailure.Kind;
import dev.stagedoor.ashby.StubAshby;
import dev.stagedoor.ashby.StubAshby.Answer;
import dev.stagedoor.ashby.connection.ConnectionController.ConnectionView;
import dev.stagedoor.ashby.connection.ConnectionController.SaveConnection;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.inbox.InboxFixture.FakeWakeups;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.platform.Secret;
import dev.stagedoor.testing.TestDatabase;
import dev.stagedoor.testing.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class ConnectionControllerTests {
    private static final String GOOD_KEY = "made-up-good-key-4f7a";
    private static final Person ADA = new Person("ada", "Ada", null, Person.Role.ADMINISTRATOR);

    private Instant now = StubAshby.NOW;
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final StubAshby ashby = new StubAshby();
    private final io.r2dbc.spi.ConnectionFactory factory =
            TestPostgres.freshDatabase().connectionFactory();
    private final DatabaseClient db = TestDatabase.client(factory);
    private final Gate gate = new Gate(db);
    private final AuditLog audit = mock(AuditLog.class);
    private final FakeWakeups wakeups = new FakeWakeups();
    private final Connections connections = new Connections(
            db,
            new Reversing(),
            wakeups,
            gate,
            new Quiet(wakeups, clock),
            clock,
            JsonMapper.builder().build());
    private final ConnectionController controller = new ConnectionController(
            connections,
            new KeyProbe(ashby.client(connections), clock),
            gate,
            audit,
            mock(Hints.class),
            TestDatabase.transactions(factory));

    @BeforeEach
    void ashbyAnswers() {
        when(audit.record(any(), any(), any(), any(), any())).thenReturn(Mono.empty());
        Answer empty = Answer.ok("{\"success\":true,\"results\":[]}");
        for (String endpoint : new String[] {
            "application.list", "job.list", "interviewPlan.list", "offer.list", "customField.list", "department.list"
        }) {
            ashby.answer(endpoint, empty);
        }
        ashby.specimen("apiKey.info", "apiKey.info");
    }

    @AfterEach
    void close() {
        ashby.close();
    }

    @Test
    void savesAGoodKeyEncryptedAndTellsWhatItMayDo() {
        ashby.answer("offer.list", StubAshby.MISSING_PERMISSION);

        ConnectionView saved = saved(1, GOOD_KEY, true);

        assertThat(saved.keyLastFour()).isEqualTo("4f7a");
        assertThat(saved.version()).isEqualTo(2);
        Verification verification = java.util.Objects.requireNonNull(saved.verification());
        assertThat(verification.status()).isEqualTo(Verification.Status.VALID);
        assertThat(verification.permissions())
                .extracting(permission -> permission.key() + " " + permission.state())
                .containsExactly(
                        "candidatesRead GRANTED",
                        "jobsRead GRANTED",
                        "interviewsRead GRANTED",
                        "offersRead MISSING",
                        "hiringProcessMetadataRead GRANTED",
                        "organizationRead GRANTED",
                        "apiKeysRead GRANTED",
                        "apiKeysWrite MISSING");
        assertThat(verification.cannotCheck()).hasSize(2);
        assertThat(connections.key().block()).isEqualTo(GOOD_KEY);
        assertThat(new String(storedKey(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain(GOOD_KEY);
        verify(audit)
                .record(
                        ADA,
                        AuditKind.CONNECTION_SAVED,
                        "connection:1",
                        Map.of("active", false, "apiKey", "none"),
                        Map.of("active", true, "apiKey", "… 4f7a"));
    }

    @Test
    void doesNotSaveAWrongKey() {
        everyEndpoint(new Answer(401, "Unauthorized", Map.of()));

        refused(save("\"1\"", "made-up-wrong-key", true, true), 422, "invalid", "apiKey");
        assertThat(connections.row().block())
                .extracting(Connections.Row::keyLastFour)
                .isNull();
    }

    @Test
    void tellsAnAshbyThatIsDownFromAWrongKeyAndSavesAnyway() {
        everyEndpoint(new Answer(503, "", Map.of()));

        refused(save("\"1\"", GOOD_KEY, true, false), 409, "ashby-unreachable", null);
        StepVerifier.create(save("\"1\"", GOOD_KEY, true, true))
                .assertNext(view -> assertThat(view.keyLastFour()).isEqualTo("4f7a"))
                .verifyComplete();
    }

    @Test
    void keepsTheSavedKeyWhenNoneIsTyped() {
        saved(1, GOOD_KEY, true);

        ConnectionView saved = saved(2, "", false);

        assertThat(saved.keyLastFour()).isEqualTo("4f7a");
        assertThat(saved.active()).isFalse();
        assertThat(saved.version()).isEqualTo(3);
    }

    @Test
    void refusesActiveWithoutAnyKey() {
        refused(save("\"1\"", null, true, false), 422, "invalid", "apiKey");
    }

    @Test
    void refusesAStaleOrMissingVersion() {
        saved(1, GOOD_KEY, true);

        refused(save("\"1\"", null, false, false), 412, "stale-version", null);
        refused(save("", null, false, false), 428, "version-missing", null);
    }

    @Test
    void usesANewKeyAtOnce() {
        saved(1, GOOD_KEY, true);
        assertThat(connections.key().block()).isEqualTo(GOOD_KEY);

        saved(2, "another-made-up-key", true);

        assertThat(connections.key().block()).isEqualTo("another-made-up-key");
    }

    @Test
    void isClosedUntilConnectedAndActive() {
        assertThat(state().reason()).isEqualTo(Gate.NO_KEY);
        saved(1, GOOD_KEY, false);
        assertThat(state().reason()).isEqualTo(Gate.NOT_ACTIVE);
        saved(2, null, true);
        assertThat(state()).isEqualTo(Gate.State.OPEN);
    }

    @Test
    void processesUpToFiveWaitingDeliveriesWithoutAQuestion() {
        waiting(5, "active");
        waiting(3, "draft");

        assertThat(saved(1, GOOD_KEY, true).choosing()).isFalse();
        assertThat(state()).isEqualTo(Gate.State.OPEN);
    }

    @Test
    void holdsMoreThanFiveUntilAPersonHasChosen() {
        waiting(6, "active");

        ConnectionView saved = saved(1, GOOD_KEY, true);

        assertThat(saved.waiting()).isEqualTo(6);
        assertThat(saved.choosing()).isTrue();
        assertThat(state().reason()).isEqualTo(Gate.CHOOSING);
        assertThat(saved(2, "another-made-up-key", true).choosing())
                .as("saving again is no choice")
                .isTrue();
        gate.chosen().block();
        assertThat(state()).isEqualTo(Gate.State.OPEN);
    }

    @Test
    void asksAgainWhenItBecomesActiveAgain() {
        waiting(6, "active");
        saved(1, GOOD_KEY, true);

        assertThat(saved(2, null, false).choosing()).isFalse();
        assertThat(saved(3, null, true).choosing()).isTrue();
    }

    @Test
    void closesForAWrongKeyUntilAGoodOneIsSaved() {
        saved(1, GOOD_KEY, true);
        close(new AshbyFailure(Kind.WRONG_KEY, "http_401", "", null));
        assertThat(state().closed()).isTrue();

        saved(2, "another-made-up-key", true);

        assertThat(state()).isEqualTo(Gate.State.OPEN);
    }

    @Test
    void goesOnAtOnceWhenAPersonSeesAshbyAnswerBeforeTheTimeThatItNamed() {
        saved(1, GOOD_KEY, true);
        anHourOfQuiet();
        wakeups.woken.clear();

        verified();

        assertThat(state()).isEqualTo(Gate.State.OPEN);
        assertThat(connections.key().block()).isEqualTo(GOOD_KEY);
        assertThat(wakeups.woken)
                .as("the other nodes may call before the gate is opened, and then all look for work")
                .containsExactly("connection answers", "connection ", "work ");
    }

    @Test
    void neitherSavingNorAnAshbyThatStaysAwayEndsTheTimeThatItNamed() {
        saved(1, GOOD_KEY, true);
        anHourOfQuiet();
        saved(2, null, false);
        saved(3, null, true);
        everyEndpoint(new Answer(429, "", Map.of()));

        verified();

        assertThat(state().closed()).isTrue();
        StepVerifier.create(connections.key()).verifyError(AshbyFailure.class);
    }

    private void anHourOfQuiet() {
        var limited = new AshbyFailure(Kind.RATE_LIMITED, "http_429", "Slower.", Duration.ofHours(1));
        connections.failed(limited).block();
        close(limited);
        StepVerifier.create(connections.key()).verifyError(AshbyFailure.class);
    }

    private void verified() {
        StepVerifier.create(controller.verify(null)).expectNextCount(1).verifyComplete();
    }

    private void waiting(int count, String listenerState) {
        db.sql("""
                with l as (insert into listener (id, workflow_id, state, endpoint_key, event, created_at, created_by,
                                                 draft_expires_at)
                           values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', :state, :state,
                                   'candidateHire', now(), 'ada', case when :state = 'draft' then now() end)
                           returning id)
                insert into delivery (id, received_at, listener_id, origin, action, subject, work_key)
                select gen_random_uuid(), now(), l.id, 'webhook', 'candidateHire', 's', 'application:' || n
                from l, generate_series(1, :count) n""").bind("state", listenerState).bind("count", count).then().block();
    }

    private Gate.State state() {
        return java.util.Objects.requireNonNull(gate.state().block());
    }

    private void close(AshbyFailure failure) {
        gate.closeAfter(failure).block();
    }

    private ConnectionView saved(long version, @Nullable String key, boolean active) {
        return java.util.Objects.requireNonNull(
                save("\"" + version + "\"", key, active, false).block());
    }

    private Mono<ConnectionView> save(String ifMatch, @Nullable String key, boolean active, boolean saveAnyway) {
        var signedIn = new TestingAuthenticationToken("ada", "");
        signedIn.setDetails(ADA);
        return controller
                .save(ifMatch, new SaveConnection(key, active, saveAnyway))
                .mapNotNull(answer -> answer.getBody())
                .contextWrite(ReactiveSecurityContextHolder.withAuthentication(signedIn));
    }

    private static void refused(Mono<ConnectionView> saving, int status, String code, @Nullable String path) {
        StepVerifier.create(saving)
                .expectErrorSatisfies(error -> {
                    Problem problem = (Problem) error;
                    assertThat(problem.status().value()).isEqualTo(status);
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.errors())
                            .extracting(Problem.FieldError::path)
                            .isEqualTo(path == null ? List.of() : List.of(path));
                })
                .verify();
    }

    private byte[] storedKey() {
        return java.util.Objects.requireNonNull(db.sql("select api_key from connection")
                .map(row -> java.util.Objects.requireNonNull(row.get(0, byte[].class)))
                .one()
                .block());
    }

    private void everyEndpoint(Answer answer) {
        for (String endpoint : new String[] {
            "application.list",
            "job.list",
            "interviewPlan.list",
            "offer.list",
            "customField.list",
            "department.list",
            "apiKey.info"
        }) {
            ashby.answer(endpoint, answer);
        }
    }

    /** Stands for encryption: unreadable at a glance, and bound to its place. */
    private static final class Reversing implements Secret {
        @Override
        public byte[] encrypt(byte[] plain, Place place) {
            assertThat(place).isEqualTo(new Place("connection", "api_key", "1"));
            byte[] reversed = new byte[plain.length];
            for (int i = 0; i < plain.length; i++) {
                reversed[i] = plain[plain.length - 1 - i];
            }
            return reversed;
        }

        @Override
        public byte[] decrypt(byte[] encrypted, Place place) {
            return encrypt(encrypted, place);
        }
    }
}
