package dev.stagedoor.deliveries;

import static dev.stagedoor.deliveries.Rows.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.stagedoor.activity.Hints;
import dev.stagedoor.ashby.connection.Gate;
import dev.stagedoor.audit.AuditKind;
import dev.stagedoor.audit.AuditLog;
import dev.stagedoor.employee.Employees;
import dev.stagedoor.importing.MatchDecisions;
import dev.stagedoor.importing.Overrides;
import dev.stagedoor.importing.TypedValues;
import dev.stagedoor.inbox.Inbox;
import dev.stagedoor.platform.Person;
import dev.stagedoor.platform.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

class DeliveryActionsTests {
    private static final Person ADA = new Person("ada", "Ada", null, Person.Role.ADMINISTRATOR);

    private static final Map<String, JsonNode> BERLIN = Map.of("location", StringNode.valueOf("Berlin"));

    private final Rows rows = new Rows();
    private final Inbox inbox = mock(Inbox.class);
    private final MatchDecisions decisions = mock(MatchDecisions.class);
    private final Overrides overrides = mock(Overrides.class);
    private final TypedValues typed = mock(TypedValues.class);
    private final Employees employees = mock(Employees.class);
    private final AuditLog audit = mock(AuditLog.class);
    private final Hints hints = mock(Hints.class);
    private final Gate gate = mock(Gate.class);
    private final DeliveryActions actions = new DeliveryActions(
            new DeliveryTable(rows.db, JsonMapper.builder().build()),
            inbox,
            decisions,
            overrides,
            typed,
            employees,
            gate,
            audit,
            hints,
            rows.transactions);

    @BeforeEach
    void everyDoorAnswers() {
        when(inbox.due(any())).thenReturn(Mono.empty());
        when(gate.chosenWhenNoneIsLeft()).thenReturn(Mono.empty());
        when(inbox.reopen(any())).thenReturn(Mono.empty());
        when(inbox.ignore(any(), anyString(), anyString())).thenReturn(Mono.just(true));
        when(decisions.decide(any(), any(), anyBoolean(), anyString())).thenReturn(Mono.empty());
        when(decisions.isSaidOtherwise(any(), any())).thenReturn(Mono.just(false));
        when(overrides.importAnyway(any(), any(), anyString())).thenReturn(Mono.empty());
        when(employees.snapshot(any())).thenReturn(Mono.empty());
        when(employees.snapshot(ZOE))
                .thenReturn(Mono.just(new Employees.Snapshot(ZOE, "Zoë", 1, Map.of(), Set.of(), null, null)));
        when(inbox.takeBackIgnore(any(), anyString())).thenReturn(Mono.just(true));
        when(typed.at(any())).thenReturn(Mono.just(List.of()));
        when(typed.keep(any(), any(), any())).thenReturn(Mono.just(Map.of("location", "Berlin")));
        when(audit.record(any(), any(), anyString(), any(), any())).thenReturn(Mono.empty());
    }

    private static void refuses(Mono<Void> action, String code) {
        StepVerifier.create(action)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.code()).isEqualTo(code)));
    }

    private void done(Mono<Void> action, AuditKind audited) {
        StepVerifier.create(action).verifyComplete();
        verify(audit).record(eq(ADA), eq(audited), anyString(), any(), any());
    }

    @Test
    void triesAgainWhatNeedsAttentionAndAuditsIt() {
        var id = rows.delivery(1, "Zoë", "needsAttention");

        done(actions.tryAgain(ADA, id), AuditKind.DELIVERY_TRIED_AGAIN);

        verify(inbox).reopen(id);
        verify(hints).publish(Hints.Topic.DELIVERY, id.toString());
    }

    @Test
    void doesNotTryAgainWhatWasImported() {
        refuses(actions.tryAgain(ADA, rows.delivery(1, "Zoë", "imported")), "already-imported");

        verify(inbox, never()).reopen(any());
    }

    /** An import that is being carried out holds the work, and a person who wants something of it waits for that. */
    @Test
    void seesWhatAnImportDidWhileItWasWaitedFor() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        when(inbox.due(id))
                .thenReturn(rows.db
                        .sql("update delivery set outcome = 'imported', settled_at = now() where id = '" + id + "'")
                        .then());

        refuses(actions.tryAgain(ADA, id), "already-imported");
        refuses(actions.decide(ADA, id, null, false), "nothing-to-decide");
        refuses(actions.importAnyway(ADA, id), "nothing-contradicts");
        refuses(actions.enterValues(ADA, id, BERLIN), "nothing-to-enter");
        verify(inbox, never()).reopen(any());
    }

    @Test
    void doesNotIgnoreWhatIsSettled() {
        refuses(actions.ignore(ADA, rows.delivery(1, "Zoë", "imported"), "no"), "already-settled");
        refuses(actions.ignore(ADA, rows.delivery(2, "Zoë", "ignored"), "no"), "already-settled");
        verify(inbox, never()).ignore(any(), anyString(), anyString());
    }

    @Test
    void knowsNoDeliveryThatIsNotThere() {
        refuses(actions.tryAgain(ADA, Rows.id(99)), "not-found");
        refuses(actions.decide(ADA, Rows.id(99), null, false), "not-found");
        refuses(actions.ignore(ADA, Rows.id(99), "no"), "not-found");
    }

    @Test
    void whoeverAshbysIdsNameCanBeNobodyElse() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        var ake = UUID.randomUUID();
        when(employees.snapshot(ake))
                .thenReturn(Mono.just(new Employees.Snapshot(ake, "Åke", 1, Map.of(), Set.of(), null, null)));
        asked(id, 1, choice(true, null));
        asked(id, 2, "{\"steps\": [], \"match\": []}");

        refuses(actions.decide(ADA, id, null, false), "nobody-else");
        refuses(actions.decide(ADA, id, ake, false), "nobody-else");
        refuses(actions.decide(ADA, id, ake, true), "nobody-else");
        refuses(actions.decide(ADA, id, ZOE, false), "another-question");
        verify(decisions, never()).decide(any(), any(), anyBoolean(), anyString());

        done(actions.decide(ADA, id, ZOE, true), AuditKind.DELIVERY_DECIDED);
        verify(decisions).decide(id, ZOE, true, "ada");
        verify(audit)
                .record(
                        any(),
                        any(),
                        anyString(),
                        any(),
                        eq(Map.of("employee", "Zoë", "employeeId", ZOE, "onceMore", true)));
    }

    @Test
    void whoWasOfferedByAnAddressAloneMayBeSomebodyElse() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        asked(id, 1, choice(true, true));
        asked(id, 2, choice(false, false));

        done(actions.decide(ADA, id, null, false), AuditKind.DELIVERY_DECIDED);
    }

    @Test
    void whoSomebodyIsIsNoAnswerToWhetherTheyEnterOnceMore() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        asked(id, 1, choice(false, false));
        refuses(actions.decide(ADA, id, ZOE, true), "another-question");
        refuses(actions.decide(ADA, id, null, true), "another-question");

        asked(id, 2, choice(false, true));
        refuses(actions.decide(ADA, id, ZOE, false), "another-question");
        verify(decisions, never()).decide(any(), any(), anyBoolean(), anyString());

        // Only a person said that it is Zoë: that can be taken back.
        done(actions.decide(ADA, id, null, false), AuditKind.DELIVERY_DECIDED);
    }

    private static String choice(boolean certain, @Nullable Boolean onceMore) {
        return "{\"steps\": [{}], \"match\": [{\"employeeId\": \"%s\", \"certain\": %s, \"onceMore\": %s}]}"
                .formatted(ZOE, certain, onceMore);
    }

    /** What an attempt told. */
    private void asked(UUID id, int number, String trace) {
        rows.problems(id, "otherCandidate decideMatch");
        rows.run("""
                insert into attempt (id, delivery_id, began_at, ended_at, outcome, trace, versions)
                values ('%s', '%s', now(), now(), 'needsAttention', '%s', '{}')""".formatted(Rows.id(100 + number), id, trace));
    }

    @Test
    void nobodySaysWhoItIsWhereThatIsNotAsked() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        rows.problems(id, "missingRequired enterValue location");

        refuses(actions.decide(ADA, id, null, false), "nothing-to-decide");
        refuses(actions.decide(ADA, id, ZOE, false), "nothing-to-decide");
    }

    @Test
    void nobodyIsChosenWhoWasNotOffered() {
        var id = asked(1);
        var maya = UUID.randomUUID();
        when(employees.snapshot(maya))
                .thenReturn(Mono.just(new Employees.Snapshot(maya, "Maya", 1, Map.of(), Set.of(), null, null)));

        refuses(actions.decide(ADA, id, maya, false), "another-question");
    }

    @Test
    void whatSomebodySaidAtAnotherDeliveryOfTheSameApplicationComesFirst() {
        var id = asked(1);
        when(decisions.isSaidOtherwise(id, ZOE)).thenReturn(Mono.just(true));

        refuses(actions.decide(ADA, id, ZOE, false), "said-otherwise");
        verify(decisions, never()).decide(any(), any(), anyBoolean(), anyString());
    }

    /** One of which it is asked who it is; Zoë is offered. */
    private UUID asked(int number) {
        var id = rows.delivery(number, "Zoë", "needsAttention");
        asked(id, number, choice(false, false));
        return id;
    }

    @Test
    void keepsADecisionAndOpensTheDeliveryAgain() {
        var id = asked(1);

        done(actions.decide(ADA, id, ZOE, false), AuditKind.DELIVERY_DECIDED);

        verify(decisions).decide(id, ZOE, false, "ada");
        verify(inbox).reopen(id);
    }

    @Test
    void aNewPersonIsADecisionToo() {
        var id = asked(1);

        done(actions.decide(ADA, id, null, false), AuditKind.DELIVERY_DECIDED);

        verify(decisions).decide(id, null, false, "ada");
    }

    @Test
    void refusesADecisionForSomebodyUnknownOrForWhatIsSettled() {
        refuses(actions.decide(ADA, asked(1), UUID.randomUUID(), false), "invalid");
        refuses(actions.decide(ADA, rows.delivery(2, "Zoë", "imported"), ZOE, false), "nothing-to-decide");

        verify(inbox, never()).reopen(any());
    }

    @Test
    void importsAnywayWhatTheShownContradictionsHeldBack() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        rows.problems(id, "movedBack importAnyway", "missingRequired fixMapping", "offerWithdrawn importAnyway");

        done(actions.importAnyway(ADA, id), AuditKind.DELIVERY_IMPORTED_ANYWAY);

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

        done(actions.ignore(ADA, id, "A test"), AuditKind.DELIVERY_IGNORED);

        verify(inbox).ignore(id, "ignoredByPerson", "A test");
        verify(gate).chosenWhenNoneIsLeft();
    }

    @Test
    void saysWhenADeliveryWasSettledMeanwhile() {
        when(inbox.ignore(any(), anyString(), anyString())).thenReturn(Mono.just(false));

        refuses(actions.ignore(ADA, rows.delivery(1, "Zoë", "needsAttention"), "A test"), "already-settled");
    }

    @Test
    void takesBackThatAPersonIgnoredIt() {
        var id = rows.delivery(1, "Zoë", "ignored");

        done(actions.undoIgnore(ADA, id), AuditKind.DELIVERY_IGNORE_UNDONE);

        verify(inbox).takeBackIgnore(id, "ignoredByPerson");
    }

    @Test
    void undoesNothingOnceSomethingElseBecameOfIt() {
        when(inbox.takeBackIgnore(any(), anyString())).thenReturn(Mono.just(false));

        refuses(actions.undoIgnore(ADA, rows.delivery(1, "Zoë", "imported")), "nothing-to-undo");
        refuses(actions.undoIgnore(ADA, Rows.id(99)), "not-found");
        verify(audit, never()).record(any(), any(), anyString(), any(), any());
    }

    @Test
    void keepsATypedValueAndOpensTheDeliveryAgain() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        rows.problems(id, "missingRequired enterValue location", "noTarget fixMapping department");

        done(actions.enterValues(ADA, id, BERLIN), AuditKind.DELIVERY_VALUES_ENTERED);

        verify(typed).keep(id, BERLIN, ADA);
        verify(inbox).reopen(id);
    }

    @Test
    void takesNoValueThatNothingWaitsFor() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        rows.problems(id, "missingRequired enterValue country");
        var imported = rows.delivery(2, "Max", "imported");
        rows.problems(imported, "missingRequired enterValue location");

        refuses(actions.enterValues(ADA, id, BERLIN), "nothing-to-enter");
        refuses(actions.enterValues(ADA, imported, BERLIN), "nothing-to-enter");

        verify(typed, never()).keep(any(), any(), any());
        verify(inbox, never()).reopen(any());
    }

    @Test
    void whatWasTypedIsTypedAnewOrTakenAwayWhateverStandsInTheWayByNow() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        rows.problems(id, "otherCandidate decideMatch");
        typedBefore(id, "location", "Bremen");
        Map<String, JsonNode> nothing = Map.of("location", NullNode.getInstance());

        StepVerifier.create(actions.enterValues(ADA, id, BERLIN)).verifyComplete();
        StepVerifier.create(actions.enterValues(ADA, id, nothing)).verifyComplete();

        verify(typed).keep(id, BERLIN, ADA);
        verify(typed).keep(id, nothing, ADA);
        verify(inbox, times(2)).reopen(id);
        verify(audit, times(2))
                .record(
                        ADA,
                        AuditKind.DELIVERY_VALUES_ENTERED,
                        "delivery:" + id,
                        Map.of("location", "Bremen", "outcome", DeliveryRow.State.NEEDS_ATTENTION),
                        Map.of("location", "Berlin"));
    }

    @Test
    void takesAwayOnlyWhatWasTyped() {
        var id = rows.delivery(1, "Zoë", "needsAttention");
        rows.problems(id, "missingRequired enterValue location");
        var imported = rows.delivery(2, "Max", "imported");
        typedBefore(imported, "location", "Bremen");
        Map<String, JsonNode> nothing = Map.of("location", NullNode.getInstance());

        refuses(actions.enterValues(ADA, id, nothing), "nothing-to-enter");
        refuses(actions.enterValues(ADA, imported, nothing), "nothing-to-enter");

        verify(typed, never()).keep(any(), any(), any());
    }

    private void typedBefore(UUID id, String field, String value) {
        when(typed.at(id))
                .thenReturn(Mono.just(List.of(new TypedValues.Entered(
                        field, "Location", StringNode.valueOf(value), value, "ada", "Ada", Instant.EPOCH))));
    }
}
