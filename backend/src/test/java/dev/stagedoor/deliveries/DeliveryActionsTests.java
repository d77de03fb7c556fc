package dev.stagedoor.deliveries;

import static dev.stagedoor.deliveries.Rows.ZOE;
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
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.importing.MatchDecisions;
import dev.stagedoor.importing.Overrides;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class DeliveryActionsTests {
    private static final Person ADA = new Person("ada", "Ada", null, Person.Role.ADMINISTRATOR);

    private final Rows rows = new Rows();
    private final Inbox inbox = mock(Inbox.class);
    private final MatchDecisions decisions = mock(MatchDecisions.class);
    private final Overrides overrides = mock(Overrides.class);
    private final Employees employees = mock(Employees.class);
    private final Gate gate = mock(Gate.class);
    private final AuditLog audit = mock(AuditLog.class);
    private final Hints hints = mock(Hints.class);
    private final DeliveryActions actions = new DeliveryActions(
            new DeliveryTable(rows.db, JsonMapper.builder().build()),
            inbox,
            decisions,
            overrides,
            employees,
            gate,
            audit,
            hints,
            rows.transactions);

    @BeforeEach
    void everyDoorAnswers() {
        when(inbox.reopen(any())).thenReturn(Mono.empty());
        when(inbox.ignore(any(), anyString(), anyString())).thenReturn(Mono.just(true));
        when(decisions.decide(any(), any(), anyString())).thenReturn(Mono.empty());
        when(overrides.importAnyway(any(), any(), anyString())).thenReturn(Mono.empty());
        when(employees.snapshot(any())).thenReturn(Mono.empty());
        when(employees.snapshot(ZOE))
                .thenReturn(Mono.just(new Employees.Snapshot(ZOE, "Zoë", 1, Map.of(), Set.of(), null, null)));
        when(gate.chosen()).thenReturn(Mono.empty());
        when(audit.record(any(), anyString(), anyString(), any(), any())).thenReturn(Mono.empty());
    }

    private static void refuses(Mono<Void> action, String code) {
        StepVerifier.create(action)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.code()).isEqualTo(code)));
    }

    private void done(Mono<Void> action, String audited) {
        StepVerifier.create(action).verifyComplete();
        verify(audit).record(eq(ADA), eq(audited), anyString(), any(), any());
    }

    @Test
    void triesAgainWhatNeedsAttentionAndAuditsIt() {
        var id = rows.delivery(1, "Zoë", "needsAttention");

        done(actions.tryAgain(ADA, id), "delivery.triedAgain");

        verify(inbox).reopen(id);
        verify(hints).publish(Hints.Topic.DELIVERY, id.toString());
    }

    @Test
    void doesNotTryAgainWhatWasImported() {
        refuses(actions.tryAgain(ADA, rows.delivery(1, "Zoë", "imported")), "already-imported");

        verify(inbox, never()).reopen(any());
    }

    @Test
    void knowsNoDeliveryThatIsNotThere() {
        refuses(actions.tryAgain(ADA, Rows.id(99)), "not-found");
        refuses(actions.decide(ADA, Rows.id(99), null), "not-found");
        refuses(actions.ignore(ADA, Rows.id(99), "no"), "not-found");
    }

    @Test
    void keepsADecisionAndOpensTheDeliveryAgain() {
        var id = rows.delivery(1, "Zoë", "needsAttention");

        done(actions.decide(ADA, id, ZOE), "delivery.decided");

        verify(decisions).decide(id, ZOE, "ada");
        verify(inbox).reopen(id);
    }

    @Test
    void aNewPersonIsADecisionToo() {
        var id = rows.delivery(1, "Zoë", "needsAttention");

        done(actions.decide(ADA, id, null), "delivery.decided");

        verify(decisions).decide(id, null, "ada");
    }

    @Test
    void refusesADecisionForSomebodyUnknownOrForWhatIsSettled() {
        refuses(actions.decide(ADA, rows.delivery(1, "Zoë", "needsAttention"), UUID.randomUUID()), "invalid");
        refuses(actions.decide(ADA, rows.delivery(2, "Zoë", "imported"), ZOE), "nothing-to-decide");

        verify(inbox, never()).reopen(any());
    }

    @Test
    void importsAnywayWhatTheShownContradictionsHeldBack() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        rows.problems(id, "movedBack importAnyway", "missingRequired fixMapping", "offerWithdrawn importAnyway");

        done(actions.importAnyway(ADA, id), "delivery.importedAnyway");

        verify(overrides).importAnyway(id, List.of("movedBack", "offerWithdrawn"), "ada");
        verify(inbox).reopen(id);
    }

    @Test
    void importsAnywayOnlyWhatAshbyContradicts() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        rows.problems(id, "missingRequired fixMapping");
        var imported = rows.delivery(2, "Max", "imported");
        rows.problems(imported, "movedBack importAnyway");

        refuses(actions.importAnyway(ADA, id), "nothing-contradicts");
        refuses(actions.importAnyway(ADA, imported), "nothing-contradicts");
        refuses(actions.importAnyway(ADA, Rows.id(99)), "not-found");

        verify(inbox, never()).reopen(any());
        verify(overrides, never()).importAnyway(any(), any(), anyString());
    }

    @Test
    void ignoresWithAReason() {
        var id = rows.delivery(1, "Zoë", "needsAttention");

        done(actions.ignore(ADA, id, "A test"), "delivery.ignored");

        verify(inbox).ignore(id, "ignoredByPerson", "A test");
    }

    @Test
    void saysWhenADeliveryWasSettledMeanwhile() {
        when(inbox.ignore(any(), anyString(), anyString())).thenReturn(Mono.just(false));

        refuses(actions.ignore(ADA, rows.delivery(1, "Zoë", "needsAttention"), "A test"), "already-settled");
    }

    @Test
    void processesTheChosenOnesAndIgnoresTheRest() {
        var chosen = rows.delivery(1, "Zoë", null);
        var other = rows.delivery(2, "Max", null);
        var settled = rows.delivery(3, "Ana", "ignored");

        done(actions.process(ADA, List.of(chosen, settled)), "waiting.processed");

        verify(inbox).reopen(chosen);
        verify(inbox, never()).reopen(settled);
        verify(inbox).ignore(eq(other), anyString(), anyString());
        verify(gate).chosen();
    }

    @Test
    void takesNoChoiceForNone() {
        rows.delivery(1, "Zoë", null);

        refuses(actions.process(ADA, List.of()), "invalid");

        verify(inbox, never()).ignore(any(), anyString(), anyString());
    }

    @Test
    void keepsTheOthersWaitingWhenSomeAreIgnored() {
        var ignored = rows.delivery(1, "Zoë", null);
        rows.delivery(2, "Max", null);

        done(actions.ignoreWaiting(ADA, List.of(ignored)), "waiting.ignored");

        verify(inbox).ignore(eq(ignored), anyString(), anyString());
        verify(gate, never()).chosen();
    }

    @Test
    void processesOrIgnoresEverythingThatWaits() {
        var one = rows.delivery(1, "Zoë", null);

        done(actions.processAll(ADA), "waiting.processedAll");
        verify(inbox).reopen(one);

        done(actions.ignoreWaiting(ADA, List.of()), "waiting.ignored");
        verify(inbox).ignore(eq(one), anyString(), anyString());
    }
}
