package dev.stagedoor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.ashby.dossier.CandidateField;
import dev.stagedoor.ashby.dossier.CandidateFields.Selectable;
import dev.stagedoor.drift.Finding.Kind;
import dev.stagedoor.drift.Finding.Mend;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.mapping.engine.LookupTable;
import dev.stagedoor.mapping.engine.Rule;
import dev.stagedoor.mapping.engine.Source;
import dev.stagedoor.mapping.engine.Transform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingDriftTests {
    private static final String CONTRACT = "offer.custom.17";
    private static final LookupTable TABLE =
            new LookupTable("t1", "Contracts", List.of(new LookupTable.Entry("Permanent", "Full-time")));

    private static CandidateField candidateField(String key, String label, boolean archived) {
        return new CandidateField(key, label, "Offer", "choice", true, false, archived, null);
    }

    private static EmployeeField employeeField(String type, boolean required, String... choices) {
        return Fields.of("employmentType", "Employment type", type, required, List.of(choices));
    }

    private static List<Finding> drift(
            EmployeeField target, List<String> offered, boolean archived, Transform... transforms) {
        return new MappingDrift(
                        List.of(candidateField(CONTRACT, "Contract type", archived)),
                        List.of(target),
                        Map.of(
                                CONTRACT,
                                offered.stream()
                                        .map(label -> new Selectable(label, false))
                                        .toList()),
                        List.of(TABLE))
                .of(List.of(new Rule(target.key(), new Source.CandidateField(CONTRACT), List.of(transforms))));
    }

    @Test
    void aNewValueThatTheTableDoesNotKnowIsToldWithTheTableToMend() {
        var lookup = new Transform.Lookup("t1", Transform.Otherwise.NEEDS_ATTENTION, null);
        assertThat(drift(employeeField("text", false), List.of("permanent ", "Contractor"), false, lookup))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.VALUE_WITHOUT_TARGET);
                    assertThat(finding.mend()).isEqualTo(Mend.EDIT_LOOKUP_TABLE);
                    assertThat(finding.lookupTable()).isEqualTo("t1");
                    assertThat(finding.message())
                            .contains("“Contractor”", "Contract type", "Contracts", "would need attention");
                });
    }

    @Test
    void aValueThatWouldSilentlyBecomeBlankIsToldToo() {
        var lookup = new Transform.Lookup("t1", Transform.Otherwise.BLANK, null);
        assertThat(drift(employeeField("text", false), List.of("Contractor"), false, lookup))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("would stay empty"));
    }

    @Test
    void everythingElseWithAValueOfItsOwnIsNoDrift() {
        var all = new Transform.Lookup("t1", Transform.Otherwise.VALUE, "Other");
        var keep = new Transform.Lookup("t1", Transform.Otherwise.KEEP, null);
        assertThat(drift(employeeField("text", false), List.of("Contractor"), false, all))
                .isEmpty();
        assertThat(drift(employeeField("text", false), List.of("Contractor"), false, keep))
                .isEmpty();
    }

    @Test
    void aKeptValueThatTheFieldCannotHoldIsTold() {
        assertThat(drift(employeeField("choice", false, "Permanent"), List.of("Permanent", "Contractor"), false))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.mend()).isEqualTo(Mend.CHANGE_RULE);
                    assertThat(finding.message()).contains("“Contractor”", "Employment type");
                });
    }

    @Test
    void aKeptValueThatDoesNotFitStopsPeopleOnlyWhereTheFieldIsRequired() {
        var keep = new Transform.Lookup("t1", Transform.Otherwise.KEEP, null);
        assertThat(drift(employeeField("choice", false, "Permanent"), List.of("Contractor"), false, keep))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("would stay empty"));
        assertThat(drift(employeeField("choice", true, "Permanent"), List.of("Contractor"), false, keep))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("would need attention"));
    }

    @Test
    void anArchivedFieldIsToldWithWhatItWouldDo() {
        assertThat(drift(employeeField("text", true), List.of(), true))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.FIELD_ARCHIVED);
                    assertThat(finding.message()).contains("“Contract type”", "would need attention");
                });
        assertThat(drift(employeeField("text", false), List.of(), true))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("would stay empty"));
    }

    @Test
    void aCustomFieldThatIsGoneIsToldWhereverARuleReadsIt() {
        var target = employeeField("text", false);
        var drift = new MappingDrift(List.of(), List.of(target), Map.of(), List.of());
        var sources = List.of(
                new Source.CandidateField(CONTRACT),
                new Source.Template("{" + CONTRACT + "}, {job.title}"),
                new Source.FirstOf(List.of("job.title", CONTRACT)));
        for (Source source : sources) {
            assertThat(drift.of(List.of(new Rule(target.key(), source, List.of()))))
                    .as(source.toString())
                    .extracting(Finding::kind)
                    .containsExactly(Kind.FIELD_GONE);
        }
    }

    private static final String OTHER = "candidate.custom.kind";
    private static final Transform.Lookup ASKS = new Transform.Lookup("t1", Transform.Otherwise.NEEDS_ATTENTION, null);
    private static final Transform.Lookup BLANKS = new Transform.Lookup("t1", Transform.Otherwise.BLANK, null);

    private static List<Finding> drift(EmployeeField target, Source source, String offered, Transform... transforms) {
        return new MappingDrift(
                        List.of(candidateField(CONTRACT, "Contract type", false), candidateField(OTHER, "Kind", false)),
                        List.of(target),
                        Map.of(CONTRACT, List.of(new Selectable(offered, false))),
                        List.of(TABLE))
                .of(List.of(new Rule(target.key(), source, List.of(transforms))));
    }

    @Test
    void aNewValueIsFollowedFromWhateverTheRuleBeginsWith() {
        for (Source source : List.of(
                new Source.FirstOf(List.of(OTHER, CONTRACT)),
                new Source.Template("{" + CONTRACT + "}"),
                new Source.Expression("offer.custom[\"17\"]"))) {
            assertThat(drift(employeeField("text", false), source, "Contractor", BLANKS))
                    .as(source.toString())
                    .extracting(Finding::lookupTable)
                    .containsExactly("t1");
        }
    }

    @Test
    void whatIsMadeOfSeveralFieldsIsNotGuessedFromOneOfThem() {
        for (Source source : List.of(
                new Source.Template("{" + OTHER + "} {" + CONTRACT + "}"),
                new Source.Expression("candidate.custom[\"kind\"] + \" \" + offer.custom[\"17\"]"))) {
            assertThat(drift(employeeField("text", false), source, "Contractor", ASKS))
                    .as(source.toString())
                    .isEmpty();
        }
    }

    @Test
    void theTableIsAskedForWhatReachesItAndNotForWhatAshbyOffers() {
        var shortened = new Transform.Replace("Permanent", "Perm", false);
        var lengthened = new Transform.Replace("Perm ", "Permanent ", false);
        assertThat(drift(
                        employeeField("text", false),
                        new Source.CandidateField(CONTRACT),
                        "Permanent",
                        shortened,
                        ASKS))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("“Permanent”", "no target for “Perm”, which the rule makes of it"));
        assertThat(drift(
                        employeeField("text", false),
                        new Source.CandidateField(CONTRACT),
                        "Perm 1",
                        lengthened,
                        new Transform.Split(" ", 1),
                        BLANKS,
                        new Transform.OnlyIf(OTHER, Transform.Test.IS_FILLED, null)))
                .as("a target for what reaches the table")
                .isEmpty();
    }

    @Test
    void aConditionOnAnotherFieldIsNoFaultOfTheTable() {
        var contract = new Source.CandidateField(CONTRACT);
        var condition = new Transform.OnlyIf(OTHER, Transform.Test.IS, "Employee");
        var keep = new Transform.Lookup("t1", Transform.Otherwise.KEEP, null);
        assertThat(drift(employeeField("text", false), contract, "Contractor", condition, keep))
                .isEmpty();
        assertThat(drift(employeeField("text", false), contract, "Contractor", condition, ASKS))
                .as("whoever meets the condition would need attention")
                .hasSize(1);
    }

    @Test
    void aValueThatOnlyAConditionReadsIsNotLookedUp() {
        assertThat(drift(
                        employeeField("text", false),
                        new Source.CandidateField(OTHER),
                        "Contractor",
                        new Transform.DefaultTo("Intern"),
                        new Transform.OnlyIf(CONTRACT, Transform.Test.IS, "Contractor"),
                        ASKS))
                .isEmpty();
    }

    @Test
    void anEmptyTargetAndADefaultAfterTheTableAreAnswers() {
        var blank = new LookupTable("t1", "Contracts", List.of(new LookupTable.Entry("Contractor", "")));
        var target = employeeField("text", false);
        var drift = new MappingDrift(
                List.of(candidateField(CONTRACT, "Contract type", false)),
                List.of(target),
                Map.of(CONTRACT, List.of(new Selectable("Contractor", false))),
                List.of(blank));
        assertThat(drift.of(List.of(new Rule(target.key(), new Source.CandidateField(CONTRACT), List.of(ASKS)))))
                .isEmpty();
        assertThat(drift(
                        target,
                        new Source.CandidateField(CONTRACT),
                        "Contractor",
                        BLANKS,
                        new Transform.DefaultTo("Other")))
                .isEmpty();
    }

    @Test
    void anArchivedMemberOfAFirstOfIsToldAsWhatItIs() {
        assertThat(archived(new Source.FirstOf(List.of(CONTRACT, "job.title"))))
                .contains("still reads its other fields")
                .doesNotContain("It would stay empty");
        assertThat(archived(new Source.FirstOf(List.of(CONTRACT)))).contains("It would stay empty");
        assertThat(archived(new Source.FirstOf(List.of(CONTRACT, "offer.custom.gone"))))
                .as("no other has values")
                .contains("It would stay empty");
        assertThat(archived(new Source.CandidateField(CONTRACT), new Transform.DefaultTo("Full-time")))
                .contains("It would be “Full-time” for all of them");
        assertThat(archived(
                        new Source.CandidateField("job.title"),
                        new Transform.OnlyIf(CONTRACT, Transform.Test.IS_FILLED, null)))
                .contains("A condition of the rule would find no value");
    }

    private static String archived(Source source, Transform... transforms) {
        var target = employeeField("text", false);
        return new MappingDrift(
                        List.of(candidateField(CONTRACT, "Contract type", true)), List.of(target), Map.of(), List.of())
                .of(List.of(new Rule(target.key(), source, List.of(transforms))))
                .getFirst()
                .message();
    }
}
