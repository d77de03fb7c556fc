package dev.stagedoor.importing;

import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.ashby.dossier.Dossiers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** PURE. Shows facts and the plan made from them. */
final class PreviewView {
    private PreviewView() {}

    /** @param applications all of this candidate, newest first */
    static Preview.Shown shown(Facts facts, List<Dossiers.Choice> applications) {
        Dossier dossier = facts.dossier();
        var person = new Preview.Subject(
                dossier.candidateName(),
                dossier.applicationId(),
                dossier.jobTitle(),
                dossier.stage().title(),
                dossier.status());
        boolean hasOffer = hasOffer(dossier);
        return new Preview.Shown(
                person,
                applications.size() > 1 ? choices(applications) : List.of(),
                hasOffer ? dossier.offerNote() : null,
                PreviewRows.of(facts),
                notes(dossier, applications, hasOffer),
                plan(facts),
                problems(facts));
    }

    static List<Preview.Choice> choices(List<Dossiers.Choice> applications) {
        return applications.stream()
                .map(choice -> new Preview.Choice(choice.applicationId(), choice.label()))
                .toList();
    }

    private static boolean hasOffer(Dossier dossier) {
        return dossier.values().keySet().stream().anyMatch(key -> key.startsWith("offer."));
    }

    private static List<String> notes(Dossier dossier, List<Dossiers.Choice> applications, boolean hasOffer) {
        var notes = new ArrayList<String>();
        if (applications.size() > 1) {
            boolean newest = applications.getFirst().applicationId().equals(dossier.applicationId());
            notes.add(dossier.candidateName() + " has " + applications.size() + " applications; "
                    + (newest ? "the newest is shown." : "the one you chose is shown."));
        }
        if (!hasOffer) {
            notes.add(dossier.offerNote().isBlank() ? "This application has no offer yet." : dossier.offerNote());
        }
        return notes;
    }

    private static String plan(Facts facts) {
        var plan = Planner.preview(facts);
        return inWords(plan, Planner.leftOut(facts, plan));
    }

    private static List<String> problems(Facts facts) {
        return Planner.preview(facts) instanceof ImportPlan.AskAPerson ask
                ? ask.problems().stream().map(PreviewView::sentence).toList()
                : List.of();
    }

    private static String sentence(ImportProblem problem) {
        return Problems.sentence(problem.message());
    }

    /** What would be done, and what without. */
    static String inWords(ImportPlan plan, List<ImportProblem> leftOut) {
        return inWords(plan) + Problems.leftOut(leftOut, "would be", "would be");
    }

    /** What would be done if a listener wanted this application now. */
    static String inWords(ImportPlan plan) {
        return switch (plan) {
            case ImportPlan.Create create -> "Would be imported as a new employee.";
            case ImportPlan.Update update ->
                update.governs()
                        ? "Would update the employee record of "
                                + update.employee().name() + ". Values typed by a person stay."
                        : "Would leave the values of " + update.employee().name()
                                + " as they are: a newer application governs them.";
            case ImportPlan.Skip skip -> "Nothing would change for " + skip.name() + ".";
            case ImportPlan.AskAPerson ask ->
                "Would need attention: "
                        + ask.problems().stream().map(PreviewView::sentence).collect(Collectors.joining(" "));
            case ImportPlan.TryLater later -> later.reason();
            case ImportPlan.Nothing nothing -> "Nothing would happen.";
        };
    }
}
