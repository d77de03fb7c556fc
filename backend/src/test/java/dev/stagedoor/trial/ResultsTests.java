package dev.stagedoor.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stagedoor.importing.ImportProblem;
import dev.stagedoor.importing.Rehearsal;
import dev.stagedoor.importing.Rehearsal.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultsTests {
    private static final ImportProblem NO_EMAIL = problem("missingRequired", "No email.", "personalEmail");

    @Test
    void countsWhatWouldBecomeOfPeople() {
        var results = Results.of(List.of(
                person("a-1", Outcome.CREATE),
                person("a-2", Outcome.CREATE),
                person("a-3", Outcome.UPDATE),
                person("a-4", Outcome.UNCHANGED),
                person("a-5", Outcome.NEEDS_ATTENTION, NO_EMAIL)));

        assertThat(results)
                .extracting(
                        Results::people,
                        Results::wouldImport,
                        Results::wouldUpdate,
                        Results::unchanged,
                        Results::needAttention)
                .containsExactly(5, 2, 1, 1, 1);
        assertThat(results.persons()).hasSize(5);
    }

    @Test
    void groupsReasonsByKindAndFieldTheMostFrequentFirst() {
        var results = Results.of(List.of(
                person("a-1", Outcome.NEEDS_ATTENTION, problem("archivedSince", "Archived.", null)),
                person("a-2", Outcome.NEEDS_ATTENTION, NO_EMAIL),
                person(
                        "a-3",
                        Outcome.NEEDS_ATTENTION,
                        NO_EMAIL,
                        problem("wrongType", "“x” is no date.", "startDate"))));

        assertThat(results.reasons())
                .extracting(Results.Reason::code, Results.Reason::employeeField, Results.Reason::count)
                .containsExactly(
                        tuple("missingRequired", "personalEmail", 2),
                        tuple("archivedSince", null, 1),
                        tuple("wrongType", "startDate", 1));
    }

    @Test
    void aReasonSpeaksAsMostOfItsPeopleReadItAndEachKeepsTheirOwnWords() {
        var results = Results.of(List.of(
                person("a-1", Outcome.NEEDS_ATTENTION, problem("wrongType", "“CA” is no choice.", "state")),
                person("a-2", Outcome.NEEDS_ATTENTION, problem("wrongType", "“NY” is no choice.", "state")),
                person("a-3", Outcome.NEEDS_ATTENTION, problem("wrongType", "“NY” is no choice.", "state"))));

        var reason = results.reasons().getFirst();
        assertThat(reason.message()).isEqualTo("“NY” is no choice.");
        assertThat(reason.people())
                .extracting(Results.Named::applicationId, Results.Named::message)
                .containsExactly(
                        tuple("a-1", "“CA” is no choice."),
                        tuple("a-2", "“NY” is no choice."),
                        tuple("a-3", "“NY” is no choice."));
    }

    private static ImportProblem problem(String code, String message, @Nullable String field) {
        return new ImportProblem(code, message, field, null);
    }

    private static Rehearsal person(String application, Outcome outcome, ImportProblem... problems) {
        return new Rehearsal(
                application,
                "Person " + application,
                null,
                "Offer",
                outcome,
                "",
                List.of(problems),
                List.of(),
                null,
                List.of(),
                List.of(),
                false,
                null);
    }
}
