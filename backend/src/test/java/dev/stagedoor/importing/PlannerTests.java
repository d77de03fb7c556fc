package dev.stagedoor.importing;

import static dev.stagedoor.importing.Specimens.CHANGED;
import static dev.stagedoor.importing.Specimens.NOW;
import static dev.stagedoor.importing.Specimens.OFFER;
import static dev.stagedoor.importing.Specimens.WORKFLOW;
import static dev.stagedoor.importing.Specimens.ZOE;
import static dev.stagedoor.importing.Specimens.dossier;
import static dev.stagedoor.importing.Specimens.enrolled;
import static dev.stagedoor.importing.Specimens.facts;
import static dev.stagedoor.importing.Specimens.known;
import static dev.stagedoor.importing.Specimens.text;
import static dev.stagedoor.importing.Specimens.value;
import static dev.stagedoor.importing.Specimens.wanted;
import static dev.stagedoor.importing.Specimens.zoe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.employee.Employees.Snapshot;
import dev.stagedoor.employee.Match;
import dev.stagedoor.importing.ImportProblem.Mend;
import dev.stagedoor.importing.Matching.Evidence;
import dev.stagedoor.mapping.engine.FieldResult;
import dev.stagedoor.workflow.Enrollments.Existing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PlannerTests {
    private static final Map<String, JsonNode> SAME =
            Map.of("firstName", text("Zoë"), "personalEmail", text("zoe@example.com"));
    private static final Map<String, JsonNode> OLD =
            Map.of("firstName", text("Zoe"), "personalEmail", text("zoe@example.com"));

    @Test
    void createsSomebodyWhomNobodyKnows() {
        assertThat(facts().plan())
                .isInstanceOfSatisfying(
                        ImportPlan.Create.class,
                        create -> assertThat(create.values()).containsOnlyKeys("firstName", "personalEmail"));
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void updatesAnEmployeeWhomAnyEvidenceNames(Evidence evidence) {
        assertThat(facts().isZoe(evidence, zoe(OLD, null)).plan())
                .isInstanceOfSatisfying(ImportPlan.Update.class, update -> {
                    assertThat(update.employee().id()).isEqualTo(ZOE);
                    assertThat(update.governs()).isTrue();
                });
    }

    static Stream<Evidence> evidence() {
        return Stream.of(Evidence.values());
    }

    @Test
    void asksWhoItIsWhenSeveralMatch() {
        var other = UUID.randomUUID();
        var several = new Match.Several(List.of(known(ZOE, "Zoë"), known(other, "Max")));

        assertThat(facts().match(Evidence.EMAIL, several).plan())
                .isInstanceOfSatisfying(ImportPlan.AskAPerson.class, ask -> {
                    assertThat(codes(ask)).containsExactly("severalMatches");
                    assertThat(ask.choices())
                            .extracting(MatchChoice::employeeId)
                            .containsExactly(ZOE, other);
                });
    }

    @Test
    void asksWhenOnlyTheAddressMatchesSomebodyFromAnotherCandidate() {
        var plan =
                facts().isZoe(Evidence.EMAIL, zoe(OLD, "app-0")).linked("app-0").plan();

        assertThat(codes(plan)).containsExactly("otherCandidate");
        assertThat(((ImportPlan.AskAPerson) plan).choices()).hasSize(1);
    }

    @Test
    void believesAPersonWhoSaidThatItIsTheSame() {
        assertThat(facts().isZoe(Evidence.PERSON, zoe(OLD, "app-0"))
                        .linked("app-0")
                        .plan())
                .isInstanceOf(ImportPlan.Update.class);
    }

    @Test
    void believesAPersonWhoSaidThatItIsSomebodyNew() {
        assertThat(facts().match(Evidence.PERSON, new Match.None()).plan()).isInstanceOf(ImportPlan.Create.class);
    }

    @Test
    void asksWhenTheEmployeeIsInTheWorkflowThroughAnotherApplication() {
        var there = Map.of(WORKFLOW, List.of(enrolled("app-0")));

        assertThat(codes(facts().isZoe(Evidence.IDENTITY, zoe(OLD, "app-0"))
                        .existing(there)
                        .plan()))
                .containsExactly("otherApplication");
        assertThat(facts().isZoe(Evidence.PERSON, zoe(OLD, "app-0"))
                        .existing(there)
                        .plan())
                .isInstanceOf(ImportPlan.Update.class);
    }

    @Test
    void skipsWhatIsAlreadyAsItShouldBe() {
        assertThat(facts().isZoe(Evidence.IDENTITY, zoe(SAME, "app-1"))
                        .existing(here())
                        .plan())
                .isEqualTo(new ImportPlan.Skip(ZOE, "Zoë Ångström", 7));
    }

    @Test
    void updatesAnEnrolledEmployeeWhoseValuesChangedInAshby() {
        assertThat(facts().isZoe(Evidence.IDENTITY, zoe(OLD, "app-1"))
                        .existing(here())
                        .plan())
                .isInstanceOf(ImportPlan.Update.class);
    }

    @Test
    void doesNotCountAValueThatAPersonTypedAsAChange() {
        var typed = new Snapshot(ZOE, "Zoë Ångström", 7, OLD, Set.of("firstName"), "app-1");

        assertThat(facts().isZoe(Evidence.IDENTITY, typed).existing(here()).plan())
                .isInstanceOf(ImportPlan.Skip.class);
    }

    @Test
    void aLateDeliveryOfAnOldApplicationDoesNotGovern() {
        assertThat(facts().isZoe(Evidence.IDENTITY, zoe(OLD, "app-2"))
                        .existing(here())
                        .plan())
                .isInstanceOf(ImportPlan.Skip.class);
    }

    @Test
    void anApplicationThatEnrollsNowGovernsFromNowOn() {
        var elsewhere = UUID.randomUUID();
        var plan = facts().isZoe(Evidence.IDENTITY, zoe(OLD, "app-2"))
                .deliveries(List.of(wanted(), wanted(elsewhere, CHANGED)))
                .existing(here())
                .plan();

        assertThat(plan)
                .isInstanceOfSatisfying(
                        ImportPlan.Update.class,
                        update -> assertThat(update.governs()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("archived")
    void asksWhenTheApplicationWasArchivedSince(String status, Stage stage) {
        assertThat(codes(facts().dossier(dossier(status, stage, CHANGED)).plan()))
                .containsExactly("archivedSince");
    }

    static Stream<Arguments> archived() {
        return Stream.of(
                Arguments.of("Archived", OFFER),
                Arguments.of("Active", new Stage("s", "Archived", "Archived", 9, "plan-a")));
    }

    @Test
    void waitsWhileAshbyShowsAnOlderReadingThanItSent() {
        var older = dossier("Active", OFFER, CHANGED.minusSeconds(1));

        assertThat(facts().dossier(older)
                        .deliveries(List.of(wanted(WORKFLOW, NOW.minusSeconds(5))))
                        .plan())
                .isInstanceOf(ImportPlan.TryLater.class);
    }

    @Test
    void goesOnWithAnOlderReadingAfterAWhile() {
        var older = dossier("Active", OFFER, CHANGED.minusSeconds(1));

        assertThat(facts().dossier(older)
                        .deliveries(List.of(wanted(WORKFLOW, NOW.minus(Planner.PATIENCE))))
                        .plan())
                .isInstanceOf(ImportPlan.Create.class);
    }

    @Test
    void asksForAMappingFirst() {
        assertThat(facts().rules(List.of()).plan())
                .isInstanceOfSatisfying(
                        ImportPlan.AskAPerson.class,
                        ask -> assertThat(ask.problems())
                                .extracting(ImportProblem::code, ImportProblem::action)
                                .containsExactly(tuple("noMapping", Mend.FIX_MAPPING)));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void asksForARequiredValue(FieldResult result, String code, Mend action) {
        var plan = facts().results(List.of(value("firstName", "Zoë"), result)).plan();

        assertThat(plan)
                .isInstanceOfSatisfying(
                        ImportPlan.AskAPerson.class,
                        ask -> assertThat(ask.problems())
                                .extracting(ImportProblem::code, ImportProblem::employeeField, ImportProblem::action)
                                .containsExactly(tuple(code, "personalEmail", action)));
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of(
                        new FieldResult.Empty("personalEmail", "candidate.email"), "missingRequired", Mend.OPEN_ASHBY),
                Arguments.of(new FieldResult.Empty("personalEmail", null), "notMapped", Mend.FIX_MAPPING),
                Arguments.of(
                        new FieldResult.Invalid(
                                "personalEmail", "missingRequired", "No value.", null, "candidate.email"),
                        "missingRequired",
                        Mend.OPEN_ASHBY),
                Arguments.of(
                        new FieldResult.Invalid(
                                "personalEmail", "wrongType", "Not an address.", "x", "candidate.email"),
                        "wrongType",
                        Mend.FIX_MAPPING));
    }

    @Test
    void asksForEveryRequiredValueAtOnce() {
        assertThat(codes(facts().results(List.of()).plan())).containsExactly("notMapped", "notMapped");
    }

    @Test
    void doesNotAskForAValueThatTheEmployeeHasAlready() {
        var onlyName = List.of(value("firstName", "Zoë"));

        assertThat(facts().isZoe(Evidence.IDENTITY, zoe(OLD, null))
                        .results(onlyName)
                        .plan())
                .isInstanceOf(ImportPlan.Update.class);
    }

    @Test
    void anEmployeeWhoLacksARequiredValueCanBeGivenOneByHand() {
        var plan = facts().isZoe(Evidence.IDENTITY, zoe(Map.of(), null))
                .results(List.of(value("firstName", "Zoë"), new FieldResult.Empty("personalEmail", "candidate.email")))
                .plan();

        assertThat(plan)
                .isInstanceOfSatisfying(
                        ImportPlan.AskAPerson.class,
                        ask -> assertThat(ask.problems())
                                .extracting(ImportProblem::action)
                                .containsExactly(Mend.ENTER_VALUE));
    }

    @Test
    void leavesOutAnOptionalValueThatIsWrong() {
        var results = List.of(
                value("firstName", "Zoë"),
                value("personalEmail", "zoe@example.com"),
                new FieldResult.Invalid("city", "wrongType", "Not a text.", "[]", "candidate.city"));

        assertThat(facts().results(results).plan())
                .isInstanceOfSatisfying(
                        ImportPlan.Create.class,
                        create -> assertThat(create.values()).doesNotContainKey("city"));
    }

    @Test
    void aPreviewOfANewCandidateIsACreation() {
        assertThat(PreviewView.inWords(facts().deliveries(List.of()).plan()))
                .isEqualTo("Would be imported as a new employee.");
    }

    private static Map<UUID, List<Existing>> here() {
        return Map.of(WORKFLOW, List.of(enrolled("app-1")));
    }

    private static List<String> codes(ImportPlan plan) {
        return ((ImportPlan.AskAPerson) plan)
                .problems().stream().map(ImportProblem::code).toList();
    }
}
