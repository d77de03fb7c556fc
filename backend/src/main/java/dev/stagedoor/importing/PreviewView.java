package dev.stagedoor.importing;

import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.ashby.dossier.Dossiers;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.mapping.engine.FieldResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
                rows(facts),
                notes(dossier, applications, hasOffer),
                inWords(Planner.preview(facts)));
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

    private static List<Preview.Row> rows(Facts facts) {
        Map<String, FieldResult> results = facts.results().stream()
                .collect(Collectors.toMap(FieldResult::employeeField, Function.identity(), (first, second) -> first));
        return facts.fields().stream()
                .map(field ->
                        row(field, results.getOrDefault(field.key(), new FieldResult.Empty(field.key(), List.of()))))
                .toList();
    }

    private static Preview.Row row(EmployeeField field, FieldResult result) {
        return switch (result) {
            case FieldResult.Value value ->
                new Preview.Row(field.key(), value.value(), value.display(), null, value.candidateFields());
            case FieldResult.Invalid invalid ->
                new Preview.Row(field.key(), null, invalid.raw(), invalid.message(), invalid.candidateFields());
            case FieldResult.Empty empty ->
                new Preview.Row(field.key(), null, null, whenEmpty(field, empty), empty.candidateFields());
        };
    }

    private static @Nullable String whenEmpty(EmployeeField field, FieldResult.Empty empty) {
        return field.required() ? Problems.required(field, empty, false).message() : null;
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
                        + ask.problems().stream().map(ImportProblem::message).collect(Collectors.joining(" "));
            case ImportPlan.TryLater later -> later.reason();
            case ImportPlan.Nothing nothing -> "Nothing would happen.";
        };
    }
}
