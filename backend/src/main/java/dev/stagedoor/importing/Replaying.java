package dev.stagedoor.importing;

import dev.stagedoor.employee.Employees.Snapshot;
import dev.stagedoor.employee.FieldConversion;
import dev.stagedoor.importing.Comparison.Values;
import dev.stagedoor.importing.Replayed.Result;
import dev.stagedoor.inbox.SettledDelivery;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PURE. Says what a replay would make of one delivery. It never undoes: who was imported stays so, whatever the listener or Ashby
 * say by now.
 */
final class Replaying {
    private static final String BY_PERSON = "ignoredByPerson";
    private static final String FROM_NOW = " What Ashby sent is no longer kept, so this goes by what Ashby says now.";
    private static final String NOT_KEPT =
            "What Ashby sent is no longer kept, and it never came so far that Ashby could be asked instead.";
    private static final String DRAFT = "Its listener is a draft. It waits for Create event listener.";

    private Replaying() {}

    /** What needs no look at Ashby: a person's word stands. */
    static @Nullable Replayed decidedBefore(SettledDelivery was) {
        return was.reasonCode().equals(BY_PERSON)
                ? Replayed.nothing(Result.IGNORED, "Would still be ignored, because a person said so: " + was.reason())
                : null;
    }

    static Replayed notKept() {
        return Replayed.leftAlone(NOT_KEPT);
    }

    /** Of one that its listener does not want, or that says nothing that can be acted on. */
    static Replayed unwanted(SettledDelivery was, Sorted sorted) {
        return switch (sorted) {
            case Sorted.Unwanted no -> ignored(was, no.why());
            case Sorted.Unclear unclear -> needsAttention(was, List.of(unclear.problem()));
            case Sorted.Waiting _ -> Replayed.leftAlone(DRAFT);
            case Sorted.Contradicted but -> needsAttention(was, but.problems());
            case Sorted.Asked asked -> needsAttention(was, asked.ask().problems());
            case Sorted.Wanted _ -> throw new IllegalArgumentException("A wanted delivery has a plan");
        };
    }

    private static Replayed ignored(SettledDelivery was, String why) {
        String message = switch (was.outcome()) {
            case IGNORED -> "Would still be ignored: " + why;
            case IMPORTED -> "Its listener would not want it now: " + Problems.sentence(why) + " It stays imported.";
            case NEEDS_ATTENTION -> "Would be ignored now: " + why;
        };
        return Replayed.nothing(Result.IGNORED, message);
    }

    private static Replayed needsAttention(SettledDelivery was, List<ImportProblem> problems) {
        String why = problems.stream()
                .map(problem -> Problems.sentence(problem.message()))
                .collect(Collectors.joining(" "));
        String message = switch (was.outcome()) {
            case IMPORTED -> "Would need attention: " + why + " It stays imported.";
            case NEEDS_ATTENTION -> "Would still need attention: " + why;
            case IGNORED -> "Would need attention: " + why;
        };
        return Replayed.nothing(Result.NEEDS_ATTENTION, message);
    }

    /** @param fromNow whether what Ashby sent is no longer kept */
    static Replayed planned(
            SettledDelivery was, Sorted.Wanted wanted, Decided decided, FieldConversion conversion, boolean fromNow) {
        var facts = Objects.requireNonNull(decided.facts());
        var values = Comparison.of(facts, decided.plan(), conversion);
        String after = Problems.leftOut(Planner.leftOut(facts, decided.plan()), "would be", "would be")
                + (fromNow ? FROM_NOW : "");
        String workflow = entered(facts, wanted);
        return switch (decided.plan()) {
            case ImportPlan.Create _ ->
                new Parts(facts, values, wanted.listener().workflow().name(), null)
                        .of(
                                Result.CREATE,
                                "Would be imported as a new employee and enter "
                                        + wanted.listener().workflow().name() + "." + after);
            case ImportPlan.Update update ->
                updated(was, wanted, new Parts(facts, values, workflow, update.employee()), after);
            case ImportPlan.Skip _ -> unchanged(was, wanted, new Parts(facts, values, null, facts.employee()));
            case ImportPlan.AskAPerson ask -> needsAttention(was, ask.problems());
            case ImportPlan.TryLater later -> Replayed.leftAlone(later.reason());
            case ImportPlan.Nothing _ -> unwanted(was, decided.deliveries().getFirst());
        };
    }

    /** What a planned result is made of. */
    private record Parts(
            Facts facts,
            Values values,
            @Nullable String enters,
            @Nullable Snapshot employee) {
        Replayed of(Result result, String message) {
            UUID id = employee == null ? null : employee.id();
            return new Replayed(
                    result,
                    message,
                    values.changes(),
                    values.kept(),
                    id,
                    employee == null ? null : employee.name(),
                    enters,
                    facts.mapping().version(),
                    employee != null && facts.dossier().applicationId().equals(employee.governingApplication()));
        }

        String name() {
            return employee == null ? "The employee" : employee.name();
        }
    }

    private static Replayed updated(SettledDelivery was, Sorted.Wanted wanted, Parts parts, String after) {
        int changes = parts.values().changes().size();
        if (parts.enters() != null) {
            return parts.of(
                    Result.ENROLL,
                    parts.name() + " would enter " + parts.enters()
                            + (changes == 0 ? "" : ", and " + count(changes).toLowerCase(Locale.ROOT) + " would change")
                            + "." + after);
        }
        return changes == 0
                ? unchanged(was, wanted, parts)
                : parts.of(Result.UPDATE, count(changes) + " would change for " + parts.name() + "." + after);
    }

    private static Replayed unchanged(SettledDelivery was, Sorted.Wanted wanted, Parts parts) {
        if (!was.isImported()) {
            return parts.of(
                    Result.SETTLE,
                    parts.name() + " is in " + wanted.listener().workflow().name()
                            + " already: the delivery would be settled, and nothing else would change.");
        }
        int kept = parts.values().kept().size();
        if (parts.employee() != null && speaksOtherwise(parts.facts(), parts.employee())) {
            return new Parts(parts.facts(), new Values(List.of(), List.of()), null, parts.employee())
                    .of(
                            Result.UNCHANGED,
                            "Nothing would change: a newer application decides the values of " + parts.name() + ".");
        }
        return parts.of(
                Result.UNCHANGED,
                kept == 0
                        ? "Nothing would change."
                        : "Nothing would change: " + (kept == 1 ? "a value stays" : kept + " values stay")
                                + " as a person typed " + (kept == 1 ? "it." : "them."));
    }

    private static boolean speaksOtherwise(Facts facts, Snapshot employee) {
        var governing = employee.governingApplication();
        return governing != null && !governing.equals(facts.dossier().applicationId());
    }

    private static String count(int values) {
        return values == 1 ? "One value" : values + " values";
    }

    private static @Nullable String entered(Facts facts, Sorted.Wanted wanted) {
        boolean there = facts.existingIn(wanted.listener().workflowId()).stream()
                .anyMatch(existing ->
                        existing.applicationId().equals(facts.dossier().applicationId()));
        return there ? null : wanted.listener().workflow().name();
    }
}
