package dev.stagedoor.reconciling;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.stagedoor.ashby.StubAshby;
import dev.stagedoor.ashby.StubAshby.Answer;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.ashby.connection.Pulse;
import dev.stagedoor.employee.CandidateAliasesForTests;
import dev.stagedoor.inbox.Claim;
import dev.stagedoor.inbox.InboxFixture;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import reactor.core.publisher.Mono;

/** Sweeps over a real database, and an Ashby that answers as a test says. */
public final class SweepFixture implements AutoCloseable {
    public final StubAshby ashby = new StubAshby();
    public final InboxFixture inbox = new InboxFixture();
    public final Gate gate = mock(Gate.class);
    public final Pulse pulse = mock(Pulse.class);
    public final SeenApplications seen;
    final SweepTable sweeps = new SweepTable(inbox.db);
    final SweepHandler handler;
    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    public SweepFixture() {
        var table = new SeenTable(inbox.db);
        seen = new SeenApplications(table, sweeps, inbox.longWork);
        when(gate.closeAfter(any())).thenReturn(Mono.empty());
        when(pulse.held()).thenReturn(Mono.empty());
        handler = new SweepHandler(
                pulse,
                gate,
                ashby.client(new StubAshby.Known()),
                inbox.longWork,
                sweeps,
                table,
                CandidateAliasesForTests.over(inbox.db, inbox.clock),
                beans.getBeanProvider(Swept.class),
                new SweepProperties(Duration.ofHours(6), Duration.ZERO, 10),
                inbox.transaction,
                inbox.clock);
    }

    /** Is told of sweeps. */
    public void tell(Swept swept) {
        beans.registerSingleton("swept" + beans.getSingletonCount(), swept);
    }

    /** All steps of a sweep, claim by claim. */
    public void sweep() {
        seen.refresh().block();
        for (var claim = inbox.claim("sweep"); claim.isPresent(); claim = inbox.claim("sweep")) {
            step(claim.get());
        }
    }

    /** One step of a sweep, and what the worker does when it fails. */
    void step(Claim claim) {
        handler.work(claim)
                .onErrorResume(error -> Mono.fromRunnable(() -> {}).then(Mono.defer(() -> later(claim, error))))
                .block();
    }

    private Mono<Void> later(Claim claim, Throwable error) {
        return Mono.<Void>fromRunnable(() -> inbox.later(claim, error))
                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic());
    }

    /** An application of a list: {@code id stage status hour}. */
    public static String application(String id, String candidate, String stage, String status, int hour) {
        return """
                {"id":"%s","updatedAt":"2026-09-10T%02d:00:00.000Z","status":"%s",
                 "candidate":{"id":"%s","name":"Somebody"},"job":{"id":"job-1","title":"Engineer"},
                 "currentInterviewStage":{"id":"%s","title":"Offer","type":"Offer","orderInInterviewPlan":5,
                                          "interviewPlanId":"plan-a","interviewStageGroupId":null}}""".formatted(id, hour, status, candidate, stage);
    }

    public static Answer page(@Nullable String next, @Nullable String token, String... applications) {
        String more = next == null
                ? "\"moreDataAvailable\":false"
                : "\"moreDataAvailable\":true,\"nextCursor\":\"" + next + "\"";
        String sync = token == null ? "" : ",\"syncToken\":\"" + token + "\"";
        return Answer.ok(Arrays.stream(applications)
                .collect(Collectors.joining(",", "{\"success\":true,\"results\":[", "]," + more + sync + "}")));
    }

    /** Answered with 200, as Ashby does. */
    public static Answer refusal(String code) {
        return Answer.ok("{\"success\":false,\"errorInfo\":{\"code\":\"" + code + "\",\"message\":\"no\"}}");
    }

    public static Answer slowDown() {
        return new Answer(
                429,
                "{\"success\":false,\"errorInfo\":{\"code\":\"rate_limit_exceeded\"}}",
                Map.of("Retry-After", "7"));
    }

    @Override
    public void close() {
        ashby.close();
    }
}
