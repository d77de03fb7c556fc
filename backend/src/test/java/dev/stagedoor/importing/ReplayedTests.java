package dev.stagedoor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagedoor.importing.Rehearsal.Change;
import dev.stagedoor.importing.Replayed.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be carried out without asking again: nothing that was not shown. */
class ReplayedTests {
    private static final Change CITY = new Change("city", "City", "Lund", "Porto");
    private static final Change TITLE = new Change("jobTitle", "Job title", null, "Engineer");

    @Test
    void theSameAndAPartOfItAreWithinWhatWasShown() {
        var shown = updates(List.of(CITY, TITLE));

        assertThat(updates(List.of(CITY, TITLE)).isWithin(shown)).isTrue();
        assertThat(updates(List.of(TITLE)).isWithin(shown)).isTrue();
    }

    @Test
    void anotherValueBeforeOrAfterIsNot() {
        var shown = updates(List.of(CITY));

        assertThat(updates(List.of(new Change("city", "City", "Lund", "Faro"))).isWithin(shown))
                .isFalse();
        assertThat(updates(List.of(new Change("city", "City", "Malmö", "Porto")))
                        .isWithin(shown))
                .isFalse();
        assertThat(updates(List.of(CITY, TITLE)).isWithin(shown)).isFalse();
    }

    @Test
    void enteringAWorkflowThatWasNotShownIsNot() {
        var shown = of(Result.ENROLL, List.of(CITY), false, "Onboarding", false);

        assertThat(of(Result.UPDATE, List.of(CITY), false, null, false).isWithin(shown))
                .isTrue();
        assertThat(of(Result.ENROLL, List.of(CITY), false, "Onboarding", false).isWithin(shown))
                .isTrue();
        assertThat(of(Result.ENROLL, List.of(CITY), false, "Relocation", false).isWithin(shown))
                .isFalse();
        assertThat(of(Result.ENROLL, List.of(CITY), false, "Onboarding", false).isWithin(updates(List.of(CITY))))
                .isFalse();
    }

    /** Two deliveries of one application would both make the employee: the second one finds who the first one made. */
    @Test
    void whoWasNewMayBeAnEmployeeByThisVeryApplicationMeanwhileAndNoOther() {
        var shown = of(Result.CREATE, List.of(CITY), true, "Onboarding", false);

        assertThat(of(Result.ENROLL, List.of(), false, "Onboarding", true).isWithin(shown))
                .isTrue();
        assertThat(of(Result.ENROLL, List.of(), false, "Onboarding", false).isWithin(shown))
                .isFalse();
    }

    @Test
    void nothingIsWithinWhatShowedNoChange() {
        assertThat(updates(List.of()).isWithin(Replayed.leftAlone("It waits."))).isFalse();
    }

    private static Replayed updates(List<Change> changes) {
        return of(Result.UPDATE, changes, false, null, false);
    }

    private static Replayed of(
            Result result, List<Change> changes, boolean isNew, @Nullable String enters, boolean ownApplication) {
        return new Replayed(
                result,
                "In words.",
                changes,
                List.of(),
                isNew ? null : Specimens.ZOE,
                isNew ? null : "Zoë Ångström",
                enters,
                2L,
                ownApplication);
    }
}
