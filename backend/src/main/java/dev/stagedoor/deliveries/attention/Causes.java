package dev.stagedoor.deliveries.attention;

import dev.stagedoor.importing.ImportProblem.Mend;
import org.jspecify.annotations.Nullable;

/** PURE. The causes in words, as a heading says them for many people at once. */
final class Causes {
    private Causes() {}

    /**
     * @param label of the employee field that it is about
     * @param example what one of the deliveries says, for a cause that has no words of its own
     */
    static String title(String code, @Nullable String label, String example) {
        return label == null ? title(code, example) : ofField(code, label);
    }

    private static String ofField(String code, String label) {
        return switch (code) {
            case "missingRequired" -> label + " is missing";
            case "notMapped" -> "No candidate field is mapped to " + label;
            case "noTarget" -> label + ": a lookup table has no entry for Ashby's value";
            case "notUnique" -> label + ": somebody else has this value already";
            case "wrongType" -> label + ": Ashby's value does not fit";
            default -> label + ": the rule gives no value";
        };
    }

    private static String title(String code, String example) {
        return switch (code) {
            case "noMapping" -> "No fields are mapped yet";
            case "severalMatches" -> "More than one employee could be this person";
            case "otherCandidate" -> "An employee has the same e-mail address";
            case "chosenDifferently" -> "Decided differently at two deliveries";
            case "knownByNow" -> "Somebody else by now than was chosen";
            case "otherApplication" -> "Already in the workflow through another application";
            case "employeeGone" -> "The chosen employee no longer exists";
            case "archivedSince" -> "Archived in Ashby since";
            case "offerWithdrawn" -> "The offer was declined or cancelled";
            case "movedBack" -> "Moved back in Ashby since";
            case "bodyExpired" -> "What Ashby sent is no longer kept";
            case "notUnderstood" -> "What Ashby sent could not be understood";
            case "noApplication" -> "What Ashby sent names no application";
            case "unknownStage" -> "The interview stage is in no interview plan";
            case "stagesUnreadable" -> "Ashby would not list its interview stages";
            case "applicationNotFound" -> "Ashby does not show the application";
            case "missingPermission" -> "The API key may not read what is needed";
            case "refused" -> "Ashby would not answer";
            default -> example;
        };
    }

    /** What was settled before there was a better way says otherwise: it is mended that way all the same. */
    static @Nullable Mend action(String code, @Nullable Mend told) {
        return switch (code) {
            case "missingRequired" -> Mend.ENTER_VALUE;
            case "applicationNotFound" -> Mend.CONNECTION;
            default -> told;
        };
    }
}
