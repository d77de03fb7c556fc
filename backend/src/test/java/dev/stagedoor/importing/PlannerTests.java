package dev.stagedoor.importing;

import static dev.stagedoor.importing.Specimens.CHANGED;
import static dev.stagedoor.importing.Specimens.NOW;
import static dev.stagedoor.importing.Specimens.OFFER;
import static dev.stagedoor.importing.Specimens.WORKFLOW;
import static dev.stagedoor.importing.Specimens.ZOE;
import static dev.stagedoor.importing.Specimens.application;
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
import dev.stagedoor.ashby.dossier.Dossier.Offers;
import dev.stagedoor.employee.Employees.Claim;
import dev.stagedoor.employee.Employees.Holder;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PlannerTests {
    private static final Stage ONSITE = new Stage("stage-onsite", "Onsite", "Active", 3, "plan-a");
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
    void asksAgainWhoItIsWhenPeopleSaidDifferently() {
        var several = new Match.Several(List.of(known(ZOE, "Zoë")));

        assertThat(codes(facts().match(Evidence.PERSON, several).plan())).containsExactly("chosenDifferently");
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
    void whoOnlySharesAnAddressWithAnotherCandidateCouldBeThem() {
        var zoe = new Match.Known(ZOE, "Zoë Ångström", 7, Match.By.EMAIL, "the same e-mail address");
        var shared = facts().match(Evidence.EMAIL, new Match.One(zoe))
                .linked("app-0")
                .build();
        assertThat(MatchStep.of(shared)).satisfies(step -> {
            assertThat(step.title()).isEqualTo("Could be Zoë Ångström");
            assertThat(step.ok()).isFalse();
        });
    }

    @Test
    void believesAPersonWhoSaidThatItIsSomebodyNew() {
        assertThat(facts().match(Evidence.PERSON, new Match.None()).plan()).isInstanceOf(ImportPlan.Create.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Evidence.class,
            names = {"IDENTITY", "PERSON"})
    void asksWhenTheEmployeeIsInTheWorkflowThroughAnotherApplication(Evidence evidence) {
        var decided = facts().isZoe(evidence, zoe(OLD, "app-0"))
                .existing(Map.of(WORKFLOW, List.of(enrolled("app-0"))))
                .decided();

        assertThat(decided.plan()).isInstanceOf(ImportPlan.Nothing.class);
        assertThat(decided.deliveries()).singleElement().satisfies(asked -> {
            assertThat(asksOnceMore(asked)).isTrue();
            assertThat(((Sorted.Asked) asked).ask().choices())
                    .extracting(MatchChoice::employeeId)
                    .containsExactly(ZOE);
        });
    }

    @Test
    void enrollsOnceMoreWhereAPersonSaidSoAndAsksAboutEachOtherWorkflowByItself() {
        var other = UUID.randomUUID();
        var here = wanted();
        var elsewhere = wanted(other, CHANGED);
        var there = Map.of(WORKFLOW, List.of(enrolled("app-0")), other, List.of(enrolled("app-0")));
        var zoe = facts().isZoe(Evidence.IDENTITY, zoe(OLD, "app-0"))
                .existing(there)
                .deliveries(List.of(here, elsewhere));

        var one = zoe.onceMore(here).decided();
        assertThat(one.plan()).isInstanceOf(ImportPlan.Update.class);
        assertThat(one.wanted()).containsExactly(here);
        assertThat(asksOnceMore(one.deliveries().get(1))).isTrue();

        assertThat(zoe.onceMore(here, elsewhere).decided().wanted()).containsExactly(here, elsewhere);
    }

    @Test
    void entersAWorkflowThatIsNewToThemThoughTheyAreInAnotherOne() {
        var here = wanted();
        var elsewhere = wanted(UUID.randomUUID(), CHANGED);

        var decided = facts().isZoe(Evidence.IDENTITY, zoe(OLD, "app-0"))
                .existing(Map.of(WORKFLOW, List.of(enrolled("app-0"))))
                .deliveries(List.of(here, elsewhere))
                .decided();

        assertThat(asksOnceMore(decided.deliveries().getFirst())).isTrue();
        assertThat(decided.wanted()).containsExactly(elsewhere);
        assertThat(decided.plan()).isInstanceOf(ImportPlan.Update.class);
    }

    @Test
    void asksWhenAPersonChoseSomebodyElseThanWhoIsKnownByNow() {
        var here = wanted();
        var elsewhere = wanted(UUID.randomUUID(), CHANGED);

        var decided = facts().isZoe(Evidence.IDENTITY, zoe(OLD, "app-0"))
                .deliveries(List.of(here, elsewhere))
                .saidOtherwise(here)
                .decided();

        assertThat(decided.deliveries().getFirst())
                .isInstanceOfSatisfying(
                        Sorted.Asked.class,
                        asked -> assertThat(codes(asked.ask())).containsExactly("knownByNow"));
        assertThat(decided.wanted()).as("where nobody said so").containsExactly(elsewhere);
    }

    private static boolean asksOnceMore(Sorted sorted) {
        return sorted instanceof Sorted.Asked asked
                && asked.ask().problems().getFirst().code().equals("otherApplication");
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
        var typed = new Snapshot(ZOE, "Zoë Ångström", 7, OLD, Set.of("firstName"), "app-1", null);

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

    @ParameterizedTest(name = "{0}, {1}, offers {2}")
    @MethodSource("contradictions")
    void asksWhenAshbySaysOtherwiseSince(String status, Stage stage, Offers offers, List<String> codes) {
        var decided = facts().dossier(dossier(status, stage, CHANGED, offers)).decided();

        assertThat(decided.plan()).isInstanceOf(ImportPlan.Nothing.class);
        assertThat(contradictions(decided)).containsExactly(codes);
    }

    static Stream<Arguments> contradictions() {
        var archive = new Stage("s", "Archived", "Archived", 9, "plan-a");
        return Stream.of(
                Arguments.of("Archived", OFFER, Offers.NONE, List.of("archivedSince")),
                Arguments.of("Active", archive, Offers.NONE, List.of("archivedSince")),
                Arguments.of("Archived", ONSITE, Offers.WITHDRAWN, List.of("archivedSince", "offerWithdrawn")),
                Arguments.of("Active", OFFER, Offers.WITHDRAWN, List.of("offerWithdrawn")),
                Arguments.of("Active", ONSITE, Offers.STANDING, List.of("movedBack")),
                Arguments.of("Active", ONSITE, Offers.WITHDRAWN, List.of("offerWithdrawn", "movedBack")));
    }

    @ParameterizedTest(name = "{0}, {1}, offers {2}")
    @MethodSource("agreements")
    void goesOnWhenAshbySaysNothingElse(String status, Stage stage, Offers offers) {
        assertThat(facts().dossier(dossier(status, stage, CHANGED, offers)).plan())
                .isInstanceOf(ImportPlan.Create.class);
    }

    static Stream<Arguments> agreements() {
        var hired = new Stage("h", "Hired", "Hired", 1, "plan-a");
        return Stream.of(
                Arguments.of("Active", OFFER, Offers.NONE),
                Arguments.of("Active", OFFER, Offers.UNKNOWN),
                // an offer's status lags behind: a hired application is believed
                Arguments.of("Hired", OFFER, Offers.WITHDRAWN),
                Arguments.of("Hired", ONSITE, Offers.STANDING),
                Arguments.of("Active", hired, Offers.STANDING),
                // forward
                Arguments.of("Active", new Stage("c", "Contract", "Offer", 6, "plan-a"), Offers.STANDING),
                // no order is comparable across plans
                Arguments.of("Active", new Stage("b", "Onsite", "Active", 3, "plan-b"), Offers.STANDING));
    }

    @Test
    void aReadingOlderThanThePayloadProvesNoMoveBack() {
        var before = dossier("Active", ONSITE, CHANGED.minusSeconds(1));

        assertThat(facts().dossier(before)
                        .deliveries(List.of(wanted(WORKFLOW, NOW.minus(Planner.PATIENCE))))
                        .plan())
                .isInstanceOf(ImportPlan.Create.class);
    }

    @Test
    void asksOnlyAboutTheDeliveryThatIsContradicted() {
        var onsite = wanted(UUID.randomUUID(), CHANGED, application(ONSITE));

        var decided = facts().dossier(dossier("Active", ONSITE, CHANGED))
                .deliveries(List.of(wanted(), onsite))
                .decided();

        assertThat(contradictions(decided)).containsExactly(List.of("movedBack"));
        assertThat(decided.wanted()).containsExactly(onsite);
        assertThat(decided.plan()).isInstanceOf(ImportPlan.Create.class);
    }

    @Test
    void importsAnywayWhatAPersonSaidNotToMindAndNothingElse() {
        var one = wanted();
        var other = wanted();
        var movedBack = facts().deliveries(List.of(one, other)).dossier(dossier("Active", ONSITE, CHANGED));

        var decided = movedBack.overridden(one, "movedBack").decided();

        assertThat(decided.wanted()).containsExactly(one);
        assertThat(decided.plan()).isInstanceOf(ImportPlan.Create.class);
        assertThat(contradictions(decided)).containsExactly(List.of("movedBack"));
        assertThat(contradictions(
                        movedBack.dossier(dossier("Archived", ONSITE, CHANGED)).decided()))
                .as("archived after the person looked")
                .containsExactly(List.of("archivedSince"), List.of("archivedSince"));
    }

    @Test
    void aContradictionSaysWhatHappenedThatNothingWasLostAndWhatToDo() {
        assertThat(List.of(Problems.archived(), Problems.offerWithdrawn(), Problems.movedBack(OFFER, ONSITE)))
                .extracting(ImportProblem::message)
                .allSatisfy(words -> assertThat(words).contains("nothing was lost", "ignore this delivery"));
        assertThat(Problems.movedBack(OFFER, ONSITE).message()).contains("from “Offer” to “Onsite”");
    }

    @Test
    void aPreviewSaysThatTheApplicationIsArchivedOrItsOfferWithdrawn() {
        var archived = facts().deliveries(List.of()).dossier(dossier("Archived", OFFER, CHANGED));
        var withdrawn = facts().deliveries(List.of()).dossier(dossier("Active", OFFER, CHANGED, Offers.WITHDRAWN));

        assertThat(PreviewView.inWords(Planner.preview(archived.build()))).contains("archived");
        assertThat(PreviewView.inWords(Planner.preview(withdrawn.build()))).contains("declined or cancelled");
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

    private static final FieldResult NO_EMAIL = new FieldResult.Empty("personalEmail", List.of("candidate.email"));

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
                        new FieldResult.Empty("personalEmail", List.of("candidate.email")),
                        "missingRequired",
                        Mend.ENTER_VALUE),
                Arguments.of(new FieldResult.Empty("personalEmail", List.of()), "notMapped", Mend.FIX_MAPPING),
                Arguments.of(
                        new FieldResult.Invalid(
                                "personalEmail", "missingRequired", "No value.", null, List.of("candidate.email")),
                        "missingRequired",
                        Mend.ENTER_VALUE),
                Arguments.of(
                        new FieldResult.Invalid(
                                "personalEmail", "wrongType", "Not an address.", "x", List.of("candidate.email")),
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
    void whatAPersonTypedIsEnough() {
        var onlyName = facts().results(List.of(value("firstName", "Zoë"), NO_EMAIL));
        assertThat(onlyName.plan()).isInstanceOf(ImportPlan.AskAPerson.class);
        assertThat(onlyName.typed("personalEmail", "zoe@home.example").plan()).isInstanceOf(ImportPlan.Create.class);

        var employee = facts().isZoe(Evidence.IDENTITY, zoe(Map.of(), null))
                .results(List.of(value("firstName", "Zoë"), NO_EMAIL))
                .typed("personalEmail", "zoe@home.example");
        assertThat(employee.plan()).isInstanceOf(ImportPlan.Update.class);
    }

    @Test
    void whatAPersonTypedAnswersALookupTableThatCallsForOne() {
        var noTarget = new FieldResult.Invalid("city", "noTarget", "No entry.", "Pto", List.of("candidate.city"));
        var asked = facts().results(List.of(Specimens.COMPLETE.get(0), Specimens.COMPLETE.get(1), noTarget));
        assertThat(asked.plan()).isInstanceOf(ImportPlan.AskAPerson.class);
        assertThat(asked.typed("city", "Porto").plan()).isInstanceOf(ImportPlan.Create.class);
    }

    @Test
    void writesWhatAPersonTypedIntoARecordThatLacksItAlthoughAllIsEnrolled() {
        var known = facts().isZoe(Evidence.IDENTITY, zoe(OLD, "app-other"))
                .existing(Map.of(WORKFLOW, List.of(enrolled("app-1"))));

        assertThat(known.plan()).isInstanceOf(ImportPlan.Skip.class);
        assertThat(known.typed("personalEmail", "other@mail.example").plan()).isInstanceOf(ImportPlan.Skip.class);
        assertThat(known.typed("city", "Porto").plan()).isInstanceOf(ImportPlan.Update.class);
    }

    @Test
    void leavesOutAnOptionalValueThatIsWrong() {
        var results = List.of(
                value("firstName", "Zoë"),
                value("personalEmail", "zoe@example.com"),
                new FieldResult.Invalid("city", "wrongType", "Not a text.", "[]", List.of("candidate.city")));

        assertThat(facts().results(results).plan())
                .isInstanceOfSatisfying(
                        ImportPlan.Create.class,
                        create -> assertThat(create.values()).doesNotContainKey("city"));
    }

    @Test
    void asksWhereALookupTableLeavesAValueToAPerson() {
        var results = List.of(
                value("firstName", "Zoë"),
                value("personalEmail", "zoe@example.com"),
                new FieldResult.Invalid(
                        "city",
                        "noTarget",
                        "“TX” has no target in the lookup table Cities",
                        "TX",
                        List.of("candidate.city")));

        assertThat(problems(facts().results(results).plan()))
                .containsExactly("City: “TX” has no target in the lookup table Cities");
        assertThat(problems(facts().results(results)
                        .isZoe(Evidence.IDENTITY, zoe(OLD, "app-1"))
                        .plan()))
                .as("though the employee has one already")
                .containsExactly("City: “TX” has no target in the lookup table Cities");
    }

    @Test
    void asksNobodyAboutAValueThatAPersonTypedOrThatIsNotWritten() {
        var results = List.of(
                value("firstName", "Zoë"),
                value("personalEmail", "zoe@example.com"),
                new FieldResult.Invalid("city", "noTarget", "No target", "TX", List.of("candidate.city")));
        var typed = new Snapshot(ZOE, "Zoë Ångström", 7, OLD, Set.of("city"), "app-1", null);
        var governedByAnother = zoe(OLD, "app-7");

        assertThat(facts().results(results).isZoe(Evidence.IDENTITY, typed).plan())
                .isInstanceOf(ImportPlan.Update.class);
        assertThat(facts().results(results)
                        .isZoe(Evidence.IDENTITY, governedByAnother)
                        .existing(here())
                        .plan())
                .isNotInstanceOf(ImportPlan.AskAPerson.class);
    }

    @Test
    void aPreviewOfANewCandidateIsACreation() {
        assertThat(PreviewView.inWords(
                        Planner.preview(facts().deliveries(List.of()).build())))
                .isEqualTo("Would be imported as a new employee.");
    }

    private static Map<UUID, List<Existing>> here() {
        return Map.of(WORKFLOW, List.of(enrolled("app-1")));
    }

    private static List<List<String>> contradictions(Decided decided) {
        return decided.deliveries().stream()
                .filter(Sorted.Contradicted.class::isInstance)
                .map(sorted -> ((Sorted.Contradicted) sorted)
                        .problems().stream().map(ImportProblem::code).toList())
                .toList();
    }

    private static List<String> codes(ImportPlan plan) {
        return ((ImportPlan.AskAPerson) plan)
                .problems().stream().map(ImportProblem::code).toList();
    }

    @Test
    void asksWhenSomebodyElseHasAValueThatMustBeDifferentForEveryone() {
        var ana = holder(UUID.randomUUID());

        assertThat(problems(facts().holders(ana).plan()))
                .containsExactly(
                        "Ana Lima has Malmö already. City must be different for everyone. Correct it in Ashby or in"
                                + " the record of Ana Lima, then try again.");
        assertThat(problems(facts().isZoe(Evidence.IDENTITY, zoe(OLD, null))
                        .holders(ana)
                        .plan()))
                .hasSize(1);
    }

    @Test
    void aValueThatIsOnesOwnOrIsNotWrittenAsksNobody() {
        var ana = holder(UUID.randomUUID());
        var typed = new Snapshot(ZOE, "Zoë Ångström", 7, OLD, Set.of("city"), null, null);

        assertThat(facts().isZoe(Evidence.IDENTITY, zoe(OLD, null))
                        .holders(holder(ZOE))
                        .plan())
                .isInstanceOf(ImportPlan.Update.class);
        assertThat(facts().isZoe(Evidence.IDENTITY, typed).holders(ana).plan()).isInstanceOf(ImportPlan.Update.class);
    }

    @Test
    void whereAnotherApplicationGovernsOnlyWhatAPersonTypedMustBeFree() {
        var known = facts().isZoe(Evidence.IDENTITY, zoe(OLD, "app-other"))
                .existing(Map.of(WORKFLOW, List.of(enrolled("app-1"))))
                .holders(holder(UUID.randomUUID()));

        assertThat(known.plan()).isInstanceOf(ImportPlan.Skip.class);
        assertThat(problems(known.typed("city", "Malmö").plan())).hasSize(1);
    }

    private static Holder holder(UUID id) {
        return new Holder(new Claim("city", text("Malmö")), id, "Ana Lima");
    }

    private static List<String> problems(ImportPlan plan) {
        return plan instanceof ImportPlan.AskAPerson ask
                ? ask.problems().stream().map(ImportProblem::message).toList()
                : List.of();
    }
}
