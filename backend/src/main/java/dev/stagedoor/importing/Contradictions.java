package dev.stagedoor.importing;

import dev.stagedoor.ashby.Stage;
import dev.stagedoor.ashby.Webhook;
import dev.stagedoor.ashby.dossier.Dossier;
import dev.stagedoor.ashby.dossier.Dossier.Offers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * PURE. Does Ashby's present say otherwise than the signed payload did? Then a person is asked: somebody changed their mind
 * after the call, or the call was a mistake.
 */
final class Contradictions {
    private Contradictions() {}

    /** Of what a delivery proved. */
    static List<ImportProblem> of(Dossier dossier, Webhook.Application said) {
        var problems = new ArrayList<>(of(dossier));
        Stage entered = said.stage();
        if (entered != null && !isArchived(dossier) && isBehind(dossier, said, entered)) {
            problems.add(Problems.movedBack(entered, dossier.stage()));
        }
        return problems;
    }

    /** Of what a delivery proved, but for what a person said not to mind there. */
    static List<ImportProblem> of(Dossier dossier, Webhook.Application said, Set<String> overridden) {
        return of(dossier, said).stream()
                .filter(problem -> !overridden.contains(problem.code()))
                .toList();
    }

    /** Of any wish to import this application, with or without a delivery. */
    static List<ImportProblem> of(Dossier dossier) {
        var problems = new ArrayList<ImportProblem>();
        if (isArchived(dossier)) {
            problems.add(Problems.archived());
        }
        if (dossier.offers() == Offers.WITHDRAWN && !isHired(dossier)) {
            problems.add(Problems.offerWithdrawn());
        }
        return problems;
    }

    private static boolean isArchived(Dossier dossier) {
        return is("Archived", dossier.status())
                || is("Archived", dossier.stage().type());
    }

    /** Believed more than any offer: an offer's status lags behind what became of its application. */
    private static boolean isHired(Dossier dossier) {
        return is("Hired", dossier.status());
    }

    /** Orders compare within one plan only, and a reading older than the payload shows where the candidate came from. */
    private static boolean isBehind(Dossier dossier, Webhook.Application said, Stage entered) {
        Stage present = dossier.stage();
        return !entered.planId().isEmpty()
                && entered.planId().equals(present.planId())
                && present.order() < entered.order()
                && !isHired(dossier)
                && !is("Hired", present.type())
                && !dossier.updatedAt().isBefore(said.updatedAt());
    }

    private static boolean is(String wanted, String said) {
        return wanted.equalsIgnoreCase(said);
    }
}
