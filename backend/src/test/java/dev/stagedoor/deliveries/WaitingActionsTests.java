package dev.stagedoor.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.deliveries.WaitingActions.Shown;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class WaitingActionsTests {
    private static final Person ADA = new Person("ada", "Ada", null, Person.Role.ADMINISTRATOR);

    private static final Shown NOBODY = shown(Rows.id(0));

    private final Rows rows = new Rows();
    private final Inbox inbox = mock(Inbox.class);
    private final Gate gate = mock(Gate.class);
    private final AuditLog audit = mock(AuditLog.class);
    private final WaitingActions actions = new WaitingActions(
            new DeliveryTable(rows.db, JsonMapper.builder().build()),
            inbox,
            gate,
            audit,
            mock(Hints.class),
            rows.transactions);

    @BeforeEach
    void everyDoorAnswers() {
        when(inbox.lookNow(any())).thenReturn(Mono.empty());
        when(inbox.ignoreAll(any(), anyString(), anyString()))
                .thenAnswer(asked -> Flux.fromIterable(asked.<List<UUID>>getArgument(0)));
        when(gate.chosen()).thenReturn(Mono.empty());
        when(gate.chosenWhenNoneIsLeft()).thenReturn(Mono.empty());
        when(gate.holdChoice()).thenReturn(Mono.just(true));
        when(audit.record(any(), any(), anyString(), any(), any())).thenReturn(Mono.empty());
    }

    /** The last one is the newest. */
    private static Shown shown(UUID... ids) {
        return new Shown(ids[ids.length - 1], Digest.of(List.of(ids)));
    }

    private void done(Mono<Void> action, AuditKind audited) {
        StepVerifier.create(action).verifyComplete();
        verify(audit).record(eq(ADA), eq(audited), anyString(), any(), any());
    }

    @Test
    void processesTheChosenOnesAndIgnoresTheRest() {
        var chosen = rows.delivery(1, "Zoë", null);
        var other = rows.delivery(2, "Max", null);

        done(actions.process(ADA, List.of(chosen), shown(chosen, other)), AuditKind.WAITING_PROCESSED);

        verify(inbox).lookNow(List.of(chosen));
        verify(inbox).ignoreAll(eq(List.of(other)), anyString(), eq("Ada chose not to process it."));
        verify(gate).chosen();
    }

    @Test
    void onlyWhoWasIgnoredIsAuditedAsIgnored() {
        var one = rows.delivery(1, "Zoë", null);
        var other = rows.delivery(2, "Settled meanwhile", null);
        doReturn(Flux.just(one)).when(inbox).ignoreAll(any(), anyString(), anyString());

        done(actions.ignore(ADA, List.of(one, other)), AuditKind.WAITING_IGNORED);

        verify(audit).record(any(), any(), anyString(), any(), eq(Map.of("deliveries", 1, "first", List.of(one))));
    }

    @Test
    void whoCameAfterTheListWasShownIsNotIgnored() {
        var chosen = rows.delivery(1, "Zoë", null);
        var other = rows.delivery(2, "Max", null);
        rows.delivery(3, "Came since", null);

        done(actions.process(ADA, List.of(chosen), shown(chosen, other)), AuditKind.WAITING_PROCESSED);

        verify(inbox).ignoreAll(eq(List.of(other)), anyString(), anyString());
    }

    @Test
    void nobodyIsIgnoredWhoWasNotShown() {
        var chosen = rows.delivery(1, "Zoë", null);
        rows.delivery(2, "By a node whose clock is behind", null);
        var newest = rows.delivery(3, "Max", null);

        refuses(actions.process(ADA, List.of(chosen), shown(chosen, newest)), "waiting-changed");
        refuses(actions.ignore(ADA, shown(chosen, newest)), "waiting-changed");
    }

    @Test
    void nobodyIsIgnoredBecauseOfWhoNoLongerWaits() {
        var waits = rows.delivery(1, "Zoë", null);
        var settled = rows.delivery(2, "Ana", "ignored");

        refuses(actions.process(ADA, List.of(settled), shown(waits)), "waiting-changed");
        refuses(actions.process(ADA, List.of(waits, settled), shown(waits)), "waiting-changed");
        refuses(actions.ignore(ADA, List.of(settled)), "waiting-changed");
    }

    @Test
    void nothingIsChosenOnceSomebodyElseChose() {
        var one = rows.delivery(1, "Zoë", null);
        when(gate.holdChoice()).thenReturn(Mono.just(false));

        refuses(actions.processAll(ADA), "chosen-meanwhile");
        refuses(actions.process(ADA, List.of(one), shown(one)), "chosen-meanwhile");
        refuses(actions.ignore(ADA, List.of(one)), "chosen-meanwhile");
        refuses(actions.ignore(ADA, shown(one)), "chosen-meanwhile");
    }

    private void refuses(Mono<Void> action, String code) {
        StepVerifier.create(action)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.code()).isEqualTo(code)));
        verify(inbox, never()).ignoreAll(any(), anyString(), anyString());
        verify(gate, never()).chosen();
    }

    @Test
    void takesNoChoiceForNone() {
        rows.delivery(1, "Zoë", null);

        StepVerifier.create(actions.process(ADA, List.of(), NOBODY)).verifyError(Problem.class);

        verify(inbox, never()).ignoreAll(any(), anyString(), anyString());
    }

    @Test
    void keepsTheOthersWaitingWhenSomeAreIgnored() {
        var ignored = rows.delivery(1, "Zoë", null);
        rows.delivery(2, "Max", null);

        done(actions.ignore(ADA, List.of(ignored)), AuditKind.WAITING_IGNORED);

        verify(inbox).ignoreAll(eq(List.of(ignored)), anyString(), anyString());
        verify(gate, never()).chosen();
    }

    @Test
    void processesOrIgnoresEverythingThatWaits() {
        var one = rows.delivery(1, "Zoë", null);

        done(actions.processAll(ADA), AuditKind.WAITING_PROCESSED_ALL);
        verify(inbox).lookNow(List.of(one));

        done(actions.ignore(ADA, shown(one)), AuditKind.WAITING_IGNORED);
        verify(inbox).ignoreAll(eq(List.of(one)), anyString(), anyString());
    }
}
