package dev.stagedoor.importing;

import static dev.stagedoor.importing.Specimens.NOW;
import static dev.stagedoor.importing.Specimens.OFFER;
import static dev.stagedoor.importing.Specimens.WORKFLOW;
import static dev.stagedoor.importing.Specimens.ZOE;
import static dev.stagedoor.importing.Specimens.dossier;
import static dev.stagedoor.importing.Specimens.enrolled;
import static dev.stagedoor.importing.Specimens.facts;
import static dev.stagedoor.importing.Specimens.text;
import static dev.stagedoor.importing.Specimens.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.employee.Employees.Snapshot;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.importing.Rehearsal.Change;
import dev.stagedoor.importing.Replayed.Result;
import dev.stagedoor.importing.Specimens.FactsBuilder;
import dev.stagedoor.inbox.SettledDelivery;
import dev.stagedoor.inbox.Settlement.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReplayingTests {
    private static final FieldConversion CONVERSION =
            (field, raw) -> new FieldConversion.Outcome(raw, raw == null ? null : raw.asString(""), null);

    private final Sorted.Wanted wanted = wanted();

    @Test
    void saysWhoWouldBeNewWithEveryValue() {
        var replayed = of(Outcome.NEEDS_ATTENTION, facts());

        assertThat(replayed.result()).isEqualTo(Result.CREATE);
        assertThat(replayed.message()).isEqualTo("Would be imported as a new employee and enter Onboarding.");
        assertThat(replayed.changes()).extracting(Change::employeeField).containsExactly("firstName", "personalEmail");
        assertThat(replayed.employeeId()).isNull();
        assertThat(replayed.mappingVersion()).isEqualTo(2);
    }

    @Test
    void saysWhichValuesWouldChangeAndThatNobodyEntersAgain() {
        var replayed = of(Outcome.IMPORTED, enrolledZoe(Map.of("firstName", text("Zoe")), Set.of(), "app-1"));

        assertThat(replayed.result()).isEqualTo(Result.UPDATE);
        assertThat(replayed.message()).isEqualTo("One value would change for Zoë Ångström.");
        assertThat(replayed.changes()).containsExactly(new Change("firstName", "First name", "Zoe", "Zoë"));
        assertThat(replayed.enters()).isNull();
        assertThat(replayed.ownApplication()).isTrue();
    }

    @Test
    void saysWhoWouldEnter() {
        var there = zoe(Map.of("firstName", text("Zoe")), Set.of(), "app-1");

        var replayed = of(Outcome.IGNORED, facts().isZoe(Matching.Evidence.IDENTITY, there));

        assertThat(replayed.result()).isEqualTo(Result.ENROLL);
        assertThat(replayed.message()).isEqualTo("Zoë Ångström would enter Onboarding, and one value would change.");
        assertThat(replayed.enters()).isEqualTo("Onboarding");
    }

    @Test
    void saysWhatStaysBecauseAPersonTypedIt() {
        var replayed =
                of(Outcome.IMPORTED, enrolledZoe(Map.of("firstName", text("Zed")), Set.of("firstName"), "app-1"));

        assertThat(replayed.result()).isEqualTo(Result.UNCHANGED);
        assertThat(replayed.message()).isEqualTo("Nothing would change: a value stays as a person typed it.");
        assertThat(replayed.kept()).containsExactly(new Change("firstName", "First name", "Zed", "Zoë"));
    }

    /** So that it leaves the work list. */
    @Test
    void aDeliveryWhosePersonIsInAlreadyWouldOnlyBeSettled() {
        var replayed = of(Outcome.NEEDS_ATTENTION, enrolledZoe(Map.of(), Set.of(), "app-1"));

        assertThat(replayed.result()).isEqualTo(Result.SETTLE);
        assertThat(replayed.changes()).isEmpty();
        assertThat(replayed.message())
                .isEqualTo("Zoë Ångström is in Onboarding already: the delivery would be settled, and nothing else"
                        + " would change.");
    }

    @Test
    void seesWhatWasTypedAtTheDelivery() {
        var replayed =
                of(Outcome.IMPORTED, enrolledZoe(Map.of(), Set.of(), "app-1").typed("city", "Porto"));

        assertThat(replayed.result()).isEqualTo(Result.UPDATE);
        assertThat(replayed.changes()).containsExactly(new Change("city", "City", null, "Porto"));
    }

    @Test
    void leavesValuesThatANewerApplicationDecides() {
        var replayed = of(Outcome.IMPORTED, enrolledZoe(Map.of("firstName", text("Zoe")), Set.of(), "app-9"));

        assertThat(replayed.result()).isEqualTo(Result.UNCHANGED);
        assertThat(replayed.message())
                .isEqualTo("Nothing would change: a newer application decides the values of Zoë Ångström.");
        assertThat(replayed.changes()).isEmpty();
    }

    @Test
    void neverUndoesAnImport() {
        var archived = dossier("Archived", OFFER, NOW);

        assertThat(of(Outcome.IMPORTED, facts().dossier(archived)).message())
                .startsWith("Would need attention: The application has been archived")
                .endsWith("It stays imported.");
        assertThat(of(Outcome.NEEDS_ATTENTION, facts().dossier(archived)).message())
                .startsWith("Would still need attention: The application has been archived");
        var no = new Sorted.Unwanted(wanted.delivery(), wanted.listener(), "otherStage", "Entered “Onsite”");
        assertThat(Replaying.unwanted(was(Outcome.IMPORTED), no).message())
                .isEqualTo("Its listener would not want it now: Entered “Onsite”. It stays imported.");
        assertThat(Replaying.unwanted(was(Outcome.IGNORED), no).message())
                .isEqualTo("Would still be ignored: Entered “Onsite”");
    }

    @Test
    void aPersonsWordStands() {
        var ignored =
                new SettledDelivery(wanted.delivery(), Outcome.IGNORED, "ignoredByPerson", "A rehearsal", NOW, null);

        var replayed = Objects.requireNonNull(Replaying.decidedBefore(ignored));

        assertThat(replayed.result()).isEqualTo(Result.IGNORED);
        assertThat(replayed.message()).endsWith("because a person said so: A rehearsal");
        assertThat(Replaying.decidedBefore(was(Outcome.IGNORED))).isNull();
    }

    @Test
    void saysThatItGoesByAshbysPresentWhereTheBodyIsGone() {
        var decided = decided(enrolledZoe(Map.of("firstName", text("Zoe")), Set.of(), "app-1"));

        assertThat(Replaying.planned(was(Outcome.IMPORTED), wanted, decided, CONVERSION, true)
                        .message())
                .endsWith("What Ashby sent is no longer kept, so this goes by what Ashby says now.");
    }

    private Replayed of(Outcome outcome, FactsBuilder facts) {
        return Replaying.planned(was(outcome), wanted, decided(facts), CONVERSION, false);
    }

    private Decided decided(FactsBuilder facts) {
        return facts.deliveries(List.of(wanted)).decided();
    }

    private SettledDelivery was(Outcome outcome) {
        return new SettledDelivery(wanted.delivery(), outcome, "code", "Because.", NOW, 1L);
    }

    private static FactsBuilder enrolledZoe(Map<String, JsonNode> but, Set<String> typed, String governing) {
        return facts().isZoe(Matching.Evidence.IDENTITY, zoe(but, typed, governing))
                .existing(Map.of(WORKFLOW, List.of(enrolled("app-1"))));
    }

    private static Snapshot zoe(Map<String, JsonNode> but, Set<String> typed, @Nullable String governing) {
        var values = new HashMap<String, JsonNode>(
                Map.of("firstName", text("Zoë"), "personalEmail", text("zoe@example.com")));
        values.putAll(but);
        return new Snapshot(ZOE, "Zoë Ångström", 7, values, typed, governing, null);
    }
}
