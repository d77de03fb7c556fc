package dev.stagedoor.ashby.dossier;

import org.jspecify.annotations.Nullable;

/**
 * One addressable value of a dossier.
 *
 * @param key stable: {@code candidate.firstName}, {@code offer.startDate}, custom {@code candidate.custom.<field id>}
 * @param object Candidate, Application, Job or Offer
 * @param type text, longText, email, phone, link, date, dateTime, number, money, yesNo, choice, multipleChoice, numberRange, compensationRange, list, unknown
 */
public record CandidateField(
        String key,
        String label,
        String object,
        String type,
        boolean custom,
        boolean isPrivate,
        boolean archived,
        @Nullable String description) {
    /** As dropdowns name it: {@code Candidate · First name}. */
    public String title() {
        return object + " · " + label;
    }
}
