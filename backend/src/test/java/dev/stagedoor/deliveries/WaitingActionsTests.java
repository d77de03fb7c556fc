package dev.stagedoor.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class WaitingActionsTests {
    private static final Person ADA = new Person("ada", "Ada", null, Person.Role.ADMINISTRATOR);

    private static final Shown NOBODY = new Shown(Rows.id(0), 0);

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
        when(inbox.ignoreAll(any(), anyString(), anyString())).thenReturn(Mono.just(1L));
        when(gate.chosen()).thenReturn(Mono.empty());
        when(gate.choosing()).thenReturn(Mono.just(true));
        when(audit.record(any(), any(), anyString(), any(), any())).thenReturn(Mono.empty());
    }

    private void done(Mono<Void> action, AuditKind audited) {
        StepVerifier.create(action).verifyComplete();
        verify(audit).record(eq(ADA), eq(audited), anyString(), any(), any());
    }

    @Test
    void processesTheChosenOnesAndIgnoresTheRest() {
        var chosen = rows.delivery(1, "Zoë", null);
        var other = rows.delivery(2, "Max", null);

        done(actions.process(ADA, List.of(chosen), new Shown(other, 2)), AuditKind.WAITING_PROCESSED);

        verify(inbox).lookNow(List.of(chosen));
        verify(inbox).ignoreAll(eq(List.of(other)), anyString(), eq("Ada chose not to process it."));
        verify(gate).chosen();
    }

    @Test
    void whoCameAfterTheListWasShownIsNotIgnored() {
        var chosen = rows.delivery(1, "Zoë", null);
        var other = rows.delivery(2, "Max", null);
        rows.delivery(3, "Came since", null);

        done(actions.process(ADA, List.of(chosen), new Shown(other, 2)), AuditKind.WAITING_PROCESSED);

        verify(inbox).ignoreAll(eq(List.of(other)), anyString(), anyString());
    }

    @Test
    void nobodyIsIgnoredWhoWasNotShown() {
        var chosen = rows.delivery(1, "Zoë", null);
        rows.delivery(2, "By a node whose clock is behind", null);
        var newest = rows.delivery(3, "Max", null);

        refuses(actions.process(ADA, List.of(chosen), new Shown(newest, 2)), "waiting-changed");
        refuses(actions.ignoreWaiting(ADA, List.of(), new Shown(newest, 2)), "waiting-changed");
    }

    @Test
    void nobodyIsIgnoredBecauseOfWhoNoLongerWaits() {
        var waits = rows.delivery(1, "Zoë", null);
        var settled = rows.delivery(2, "Ana", "ignored");

        refuses(actions.process(ADA, List.of(settled), new Shown(waits, 1)), "waiting-changed");
        refuses(actions.process(ADA, List.of(waits, settled), new Shown(waits, 1)), "waiting-changed");
        refuses(actions.ignoreWaiting(ADA, List.of(settled), NOBODY), "waiting-changed");
    }

    @Test
    void nothingIsChosenOnceSomebodyElseChose() {
        var one = rows.delivery(1, "Zoë", null);
        when(gate.choosing()).thenReturn(Mono.just(false));

        refuses(actions.processAll(ADA), "chosen-meanwhile");
        refuses(actions.process(ADA, List.of(one), new Shown(one, 1)), "chosen-meanwhile");
        refuses(actions.ignoreWaiting(ADA, List.of(one), NOBODY), "chosen-meanwhile");
        refuses(actions.ignoreWaiting(ADA, List.of(), new Shown(one, 1)), "chosen-meanwhile");
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

        done(actions.ignoreWaiting(ADA, List.of(ignored), NOBODY), AuditKind.WAITING_IGNORED);

        verify(inbox).ignoreAll(eq(List.of(ignored)), anyString(), anyString());
        verify(gate, never()).chosen();
    }

    @Test
    void processesOrIgnoresEverythingThatWaits() {
        var one = rows.delivery(1, "Zoë", null);

        done(actions.processAll(ADA), AuditKind.WAITING_PROCESSED_ALL);
        verify(inbox).lookNow(List.of(one));

        done(actions.ignoreWaiting(ADA, List.of(), new Shown(one, 1)), AuditKind.WAITING_IGNORED);
        verify(inbox).ignoreAll(eq(List.of(one)), anyString(), anyString());
    }
}
