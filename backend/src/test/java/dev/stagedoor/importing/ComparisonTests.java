package dev.stagedoor.importing;

import static dev.stagedoor.importing.Specimens.FIELDS;
import static dev.stagedoor.importing.Specimens.RULES;
import static dev.stagedoor.importing.Specimens.ZOE;
import static dev.stagedoor.importing.Specimens.facts;
import static dev.stagedoor.importing.Specimens.mapping;
import static dev.stagedoor.importing.Specimens.text;
import static dev.stagedoor.importing.Specimens.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.Employees.Snapshot;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.importing.Rehearsal.Change;
import dev.stagedoor.importing.Rehearsal.Outcome;
import dev.stagedoor.importing.Specimens.FactsBuilder;
import dev.stagedoor.mapping.engine.FieldResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComparisonTests {
    /** As text, in small letters, so that it is seen whether it was asked. */
    private static final FieldConversion CONVERSION = (field, raw) -> new FieldConversion.Outcome(
            raw, raw == null ? null : raw.asString("").toLowerCase(java.util.Locale.ROOT), null);

    private static final Map<String, JsonNode> THERE =
            Map.of("firstName", text("Zoe"), "personalEmail", text("zoe@example.com"), "city", text("Lund"));

    @Test
    void listsEveryValueOfWhoWouldBeNew() {
        var rehearsal = of(facts().deliveries(List.of()));

        assertThat(rehearsal.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(rehearsal.message()).isEqualTo("Would be imported as a new employee.");
        assertThat(rehearsal.changes())
                .containsExactly(
                        new Change("firstName", "First name", null, "Zoë"),
                        new Change("personalEmail", "Personal email", null, "zoe@example.com"));
        assertThat(rehearsal.employeeId()).isNull();
        assertThat(rehearsal.canApply()).isFalse();
    }

    /** It is written, and Ashby's value is not. */
    @Test
    void listsWhatWasTypedForWhoWouldBeNewInsteadOfAshbysValue() {
        var rehearsal = of(facts().deliveries(List.of()).typed("firstName", "Zo"));

        assertThat(rehearsal.changes())
                .containsExactly(
                        new Change("firstName", "First name", null, "Zo"),
                        new Change("personalEmail", "Personal email", null, "zoe@example.com"));
        assertThat(rehearsal.kept()).containsExactly(new Change("firstName", "First name", "Zo", "Zoë"));
    }

    @Test
    void comparesValueByValueWithAnEmployee() {
        var rehearsal = of(zoe(Set.of(), "app-1"));

        assertThat(rehearsal.outcome()).isEqualTo(Outcome.UPDATE);
        assertThat(rehearsal.employeeId()).isEqualTo(ZOE);
        assertThat(rehearsal.changes()).containsExactly(new Change("firstName", "First name", "zoe", "Zoë"));
        assertThat(rehearsal.kept()).isEmpty();
        assertThat(rehearsal.canApply()).isTrue();
    }

    @Test
    void leavesWhatAPersonTypedAndSaysSo() {
        var rehearsal = of(zoe(Set.of("firstName"), "app-1"));

        assertThat(rehearsal.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(rehearsal.message()).isEqualTo("Nothing would change for Zoë Ångström.");
        assertThat(rehearsal.changes()).isEmpty();
        assertThat(rehearsal.kept()).containsExactly(new Change("firstName", "First name", "zoe", "Zoë"));
    }

    @Test
    void blanksNothingThatTheMappingHasNoValueFor() {
        var rehearsal = of(zoe(Set.of(), "app-1"));

        assertThat(rehearsal.changes()).extracting(Change::employeeField).doesNotContain("city");
    }

    @Test
    void cannotBeAppliedWhereAnotherApplicationGovernsOrNone() {
        assertThat(of(zoe(Set.of(), "app-7")).canApply()).isFalse();
        assertThat(of(zoe(Set.of(), null)).canApply()).isFalse();
    }

    @Test
    void saysWhichApplicationDecides() {
        assertThat(of(zoe(Set.of(), "app-7")).decidedBy()).isEqualTo("app-7");
        assertThat(of(zoe(Set.of(), null)).decidedBy()).isNull();
    }

    @Test
    void aFieldHeldForRequiredIsRequiredOfEverybodyAndNoOtherIs() {
        var tried = new Rehearsals.Tried(mapping(1, RULES), FIELDS).requiring("city");

        assertThat(tried.fields())
                .extracting(EmployeeField::key, EmployeeField::required)
                .containsExactly(tuple("firstName", true), tuple("personalEmail", true), tuple("city", true));
        var facts = facts().deliveries(List.of()).fields(tried.fields()).build();
        assertThat(Comparison.of(facts, CONVERSION).problems())
                .extracting(ImportProblem::employeeField)
                .containsExactly("city");
    }

    @Test
    void saysWhatAPersonWouldBeAsked() {
        var rehearsal = of(facts().deliveries(List.of()).results(List.of(value("firstName", "Zoë"))));

        assertThat(rehearsal.outcome()).isEqualTo(Outcome.NEEDS_ATTENTION);
        assertThat(rehearsal.problems())
                .extracting(ImportProblem::employeeField)
                .containsExactly("personalEmail");
        assertThat(rehearsal.message()).startsWith("Would need attention: Personal email is required");
        assertThat(rehearsal.changes()).isEmpty();
    }

    @Test
    void saysWhatWouldBeLeftOut() {
        var wrong = List.of(
                value("firstName", "Zoë"),
                value("personalEmail", "zoe@example.com"),
                new FieldResult.Invalid("city", "wrongType", "Not a text", "[]", List.of("candidate.city")));

        var rehearsal = of(facts().deliveries(List.of()).results(wrong));

        assertThat(rehearsal.outcome()).isEqualTo(Outcome.CREATE);
        assertThat(rehearsal.leftOut()).extracting(ImportProblem::message).containsExactly("City: Not a text");
        assertThat(rehearsal.message())
                .isEqualTo("Would be imported as a new employee. One value would be left out: City: Not a text.");
    }

    private static Rehearsal of(FactsBuilder facts) {
        return Comparison.of(facts.build(), CONVERSION);
    }

    private static FactsBuilder zoe(Set<String> typed, @Nullable String governing) {
        return facts().deliveries(List.of())
                .isZoe(Matching.Evidence.IDENTITY, new Snapshot(ZOE, "Zoë Ångström", 7, THERE, typed, governing, null));
    }
}
