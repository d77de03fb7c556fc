package dev.stagedoor.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.inbox.InboxFixture;
import dev.stagedoor.platform.Problem;
import dev.stagedoor.workflow.ListenerSummaries;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ListenerControllerTests {
    private static final Condition OFFER = new Condition.EveryPlan("Offer", "Offer", false, List.of());

    private final ListenersFixture fixture = new ListenersFixture();
    private final UUID id = fixture.draft().id();

    @Test
    void aDraftShowsItsSecretEachTimeUntilItIsActive() {
        var draft = fixture.view(id);
        assertThat(draft.secretKey()).startsWith("sds_").hasSize(47).endsWith(draft.secretLastFour());
        assertThat(draft.endpointUrl()).startsWith("https://people.example/webhooks/ashby/");
        assertThat(draft.state()).isEqualTo(Listener.State.DRAFT);

        fixture.activate(id);

        assertThat(fixture.view(id).secretKey()).isNull();
    }

    @Test
    void theSecretIsUnreadableAtRest() {
        String secret = Objects.requireNonNull(fixture.view(id).secretKey());

        assertThat(fixture.inbox.count(
                        "select count(*) from listener_secret where position('" + secret + "'::bytea in secret) > 0"))
                .isZero();
    }

    @Test
    void activatingRemembersTheStagesKnownNowAndMakesWaitingDeliveriesDue() {
        fixture.inbox.inbox.accept(InboxFixture.delivery(id, "a", "one")).block();
        fixture.inbox.execute("update work set due_at = now() + interval '1 hour'");

        var view = fixture.patch(id, new ListenerPatch.Activate("candidateStageChange", OFFER));

        assertThat(view.state()).isEqualTo(Listener.State.ACTIVE);
        assertThat(view.condition()).isEqualTo(new Condition.EveryPlan("Offer", "Offer", false, List.of("o1", "o2")));
        assertThat(view.sentence()).isEqualTo("Ashby · Candidate stage change · Offer, all plans");
        assertThat(view.lastOutcome()).isEqualTo("waiting");
        assertThat(fixture.inbox.count("select count(*) from work where due_at <= now()"))
                .isEqualTo(1);
        verify(fixture.audit).record(any(), eq(AuditKind.LISTENER_ACTIVATED), eq("listener:" + id), any(), any());
    }

    @Test
    void aStageIsNeededForStageChangesOnly() {
        refused(new ListenerPatch.Activate("candidateStageChange", null), HttpStatus.UNPROCESSABLE_CONTENT);
        refused(new ListenerPatch.Activate("candidateHire", OFFER), HttpStatus.UNPROCESSABLE_CONTENT);
        refused(new ListenerPatch.Activate("candidateDelete", null), HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(fixture.patch(id, new ListenerPatch.Activate("candidateHire", null))
                        .sentence())
                .isEqualTo("Ashby · Candidate hired");
    }

    @Test
    void aDraftEndsAfterADayVisibly() {
        fixture.inbox.clock.advance(Duration.ofHours(24));

        assertThat(fixture.view(id).warnings()).singleElement().asString().startsWith("This draft ended");
        refused(new ListenerPatch.Activate("candidateHire", null), HttpStatus.CONFLICT);
        assertThat(fixture.patch(id, new ListenerPatch.Remove()).state()).isEqualTo(Listener.State.REMOVED);
    }

    @Test
    void aPausedListenerCountsWhatItIgnoredAndTakesItInOnResuming() {
        fixture.activate(id);
        fixture.patch(id, new ListenerPatch.Pause());
        fixture.inbox.inbox.accept(InboxFixture.delivery(id, "a", "one")).block();
        UUID delivery = UUID.fromString(fixture.inbox.text("select id::text from delivery"));
        fixture.inbox
                .inbox
                .ignore(delivery, "paused", "This listener is paused.")
                .block();

        assertThat(fixture.view(id).pausedCount()).isEqualTo(1);
        var resumed = fixture.patch(id, new ListenerPatch.Resume(true));

        assertThat(resumed.state()).isEqualTo(Listener.State.ACTIVE);
        assertThat(resumed.pausedCount()).isZero();
        assertThat(fixture.inbox.inbox.open("application:a").count().block()).isEqualTo(1);
    }

    @Test
    void whileSomebodyTakesInNobodyIsIgnoredBecauseOfThePauseAndNobodyWaits() {
        fixture.activate(id);
        fixture.patch(id, new ListenerPatch.Pause());
        List<Listener> paused =
                List.of(Objects.requireNonNull(fixture.listeners.find(id).block()));
        var table = new ListenerTable(fixture.inbox.db, fixture.inbox.json);

        assertThat(fixture.listeners
                        .keepOut(paused)
                        .as(fixture.inbox.transaction::transactional)
                        .block())
                .isTrue();
        var meanwhile = table.takeIn(id)
                .then(Mono.defer(() -> Mono.fromCallable(() -> fixture.listeners
                                .keepOut(paused)
                                .as(fixture.inbox.transaction::transactional)
                                .block(Duration.ofSeconds(20)))
                        .subscribeOn(Schedulers.boundedElastic())))
                .as(fixture.inbox.transaction::transactional)
                .block();

        assertThat(meanwhile).isFalse();
    }

    @Test
    void theStateDecidesWhatCanBeDone() {
        refused(new ListenerPatch.Pause(), HttpStatus.CONFLICT);
        refused(new ListenerPatch.Resume(null), HttpStatus.CONFLICT);
        fixture.remove(id);
        refused(new ListenerPatch.Remove(), HttpStatus.CONFLICT);
        refused(new ListenerPatch.NewSecret(), HttpStatus.CONFLICT);
    }

    @Test
    void anOldVersionOverwritesNothing() {
        fixture.activate(id);

        assertThatThrownBy(() -> ListenersFixture.as(fixture.controller.patch(id, "\"1\"", new ListenerPatch.Pause())))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.status()).isEqualTo(HttpStatus.PRECONDITION_FAILED));
        assertThat(fixture.view(id).state()).isEqualTo(Listener.State.ACTIVE);
    }

    @Test
    void anUnknownWorkflowHasNoListeners() {
        assertThatThrownBy(() -> ListenersFixture.as(fixture.controller.draft(UUID.randomUUID())))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aFloodOfTheSameIsCountedInMemoryAndWrittenLater() {
        for (int i = 0; i < 100; i++) {
            fixture.listeners.notice(id, "wrongSignature", null).block();
        }
        assertThat(fixture.inbox.count("select count from listener_signal")).isEqualTo(1);

        fixture.signals.flush().block();

        assertThat(fixture.inbox.count("select count from listener_signal")).isEqualTo(100);
        assertThat(fixture.view(id).warnings())
                .singleElement()
                .asString()
                .startsWith("The Secret key in Ashby differs: 100 calls were signed with another");
    }

    @Test
    void workflowsHearOfTheirListeners() {
        fixture.activate(id);

        var summary =
                Objects.requireNonNull(fixture.summaries.byWorkflow().block()).get(InboxFixture.ONBOARDING);

        assertThat(summary)
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(ListenerSummaries.State.ACTIVE));
    }

    @Test
    void readsAConditionAsTheBrowserSendsIt() {
        var patch = fixture.inbox.json.readValue("""
                {"action":"activate","event":"candidateStageChange",\
                "condition":{"kind":"title","title":"Offer","type":"Offer","orLater":false}}""", ListenerPatch.class);

        assertThat(patch).isEqualTo(new ListenerPatch.Activate("candidateStageChange", OFFER));
    }

    private void refused(ListenerPatch patch, HttpStatus status) {
        assertThatThrownBy(() -> fixture.patch(id, patch))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }
}
