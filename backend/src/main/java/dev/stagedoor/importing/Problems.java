package dev.stagedoor.importing;

import dev.stagedoor.ashby.AshbyFailure;
import dev.stagedoor.ashby.Stage;
import dev.stagedoor.employee.EmployeeField;
import dev.stagedoor.employee.Employees.Holder;
import dev.stagedoor.importing.ImportProblem.Mend;
import dev.stagedoor.mapping.engine.FieldResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PURE. The problems that a person is asked to mend, in words. */
final class Problems {
    static final String MOVED_BACK = "movedBack";
    static final String BODY_EXPIRED = "bodyExpired";

    private Problems() {}

    static ImportProblem bodyExpired() {
        return ImportProblem.of(
                BODY_EXPIRED,
                Mend.OPEN_ASHBY,
                "What Ashby sent is no longer kept. Move the candidate to the stage again in Ashby.");
    }

    static ImportProblem notUnderstood(String reason) {
        return ImportProblem.of(
                "notUnderstood",
                Mend.OPEN_ASHBY,
                "What Ashby sent is signed correctly but could not be understood: " + reason);
    }

    static ImportProblem noApplication() {
        return ImportProblem.of("noApplication", Mend.OPEN_ASHBY, "What Ashby sent names no application.");
    }

    static ImportProblem unknownStage() {
        return ImportProblem.of(
                "unknownStage",
                Mend.TRY_AGAIN,
                "Ashby named an interview stage that is in none of its interview plans. Check the stage in Ashby, then try again.");
    }

    static ImportProblem stagesUnreadable(AshbyFailure failure) {
        return ImportProblem.of(
                "stagesUnreadable",
                Mend.CONNECTION,
                "The interview stage is not known yet, and Ashby would not list its stages: " + words(failure));
    }

    static ImportProblem archived() {
        return ImportProblem.of(
                "archivedSince",
                Mend.IMPORT_ANYWAY,
                "The application has been archived in Ashby since. Nothing was imported, and nothing was lost. If that was"
                        + " a mistake, restore it there and try again; otherwise import anyway or ignore this delivery.");
    }

    static ImportProblem offerWithdrawn() {
        return ImportProblem.of(
                "offerWithdrawn",
                Mend.IMPORT_ANYWAY,
                "Ashby says that the offer was declined or cancelled. Nothing was imported, and nothing was lost. If there"
                        + " is a new offer in Ashby, try again; otherwise import anyway or ignore this delivery.");
    }

    static ImportProblem movedBack(Stage entered, Stage present) {
        return ImportProblem.of(
                MOVED_BACK,
                Mend.IMPORT_ANYWAY,
                "The candidate was moved back in Ashby from “" + entered.title() + "” to “" + present.title()
                        + "” since. Nothing was imported, and nothing was lost. Should the candidate enter “"
                        + entered.title()
                        + "” again, Ashby calls again; otherwise import anyway or ignore this delivery.");
    }

    static ImportProblem mapFirst() {
        return ImportProblem.of(
                "noMapping", Mend.FIX_MAPPING, "No fields are mapped yet. Map fields first, then try again.");
    }

    static ImportProblem severalMatch() {
        return ImportProblem.of(
                "severalMatches",
                Mend.DECIDE_MATCH,
                "More than one employee could be this person. Choose who it is, or say that this is a new person.");
    }

    /** Two people said so at two deliveries, or one changed their mind: neither word is carried out for the other. */
    static ImportProblem chosenDifferently() {
        return ImportProblem.of(
                "chosenDifferently",
                Mend.DECIDE_MATCH,
                "At the deliveries of this application it was decided differently who this is. Choose who it is, or say that this"
                        + " is a new person.");
    }

    static ImportProblem otherCandidate(String name) {
        return ImportProblem.of(
                "otherCandidate",
                Mend.DECIDE_MATCH,
                name + " has the same e-mail address but came from another candidate in Ashby. Choose " + name
                        + " if it is the same person, or say that this is a new person.");
    }

    static ImportProblem knownByNow(String name) {
        return ImportProblem.of(
                "knownByNow",
                Mend.DECIDE_MATCH,
                "Here it was said that this is somebody else, or somebody new. By now Ashby's ids say that it is "
                        + name + ". Choose " + name
                        + " if that is right; otherwise ignore this delivery, and mend it in Ashby.");
    }

    static ImportProblem inWorkflowAlready(String name) {
        return ImportProblem.of(
                "otherApplication",
                Mend.DECIDE_MATCH,
                name + " is already in the workflow through another application. Enroll them once more, or ignore this"
                        + " delivery.");
    }

    static ImportProblem employeeGone() {
        return ImportProblem.of(
                "employeeGone", Mend.DECIDE_MATCH, "The chosen employee no longer exists. Choose again.");
    }

    /** A required employee field that would stay without a value. */
    static ImportProblem required(EmployeeField field, FieldResult result) {
        return switch (result) {
            case FieldResult.Invalid invalid ->
                new ImportProblem(
                        invalid.code(),
                        invalid.code().equals("notMapped") ? invalid.message() : about(field, invalid),
                        field.key(),
                        mend(invalid.code()));
            case FieldResult.Empty empty -> empty.candidateFields().isEmpty() ? notMapped(field) : missing(field);
            case FieldResult.Value value -> missing(field);
        };
    }

    /** A value that does not fit a field that is not required, or that its lookup table leaves to a person. */
    static ImportProblem invalid(EmployeeField field, FieldResult.Invalid invalid) {
        return new ImportProblem(invalid.code(), about(field, invalid), field.key(), Mend.FIX_MAPPING);
    }

    /** Some sentences begin with the field's name. */
    private static String about(EmployeeField field, FieldResult.Invalid invalid) {
        return invalid.message().startsWith(field.label() + " ")
                ? invalid.message()
                : field.label() + ": " + invalid.message();
    }

    /** The sentence about values that an import does without, with a blank before it; nothing where there is none. */
    static String leftOut(List<ImportProblem> leftOut, String was, String were) {
        return switch (leftOut.size()) {
            case 0 -> "";
            case 1 ->
                " One value " + was + " left out: "
                        + sentence(leftOut.getFirst().message());
            default -> " " + leftOut.size() + " values " + were + " left out because they do not fit.";
        };
    }

    /** With its full stop, so that another may follow. */
    static String sentence(String words) {
        String said = words.strip();
        return said.endsWith(".") || said.endsWith("?") || said.endsWith("!") ? said : said + ".";
    }

    static ImportProblem notUnique(EmployeeField field, Holder holder) {
        return new ImportProblem(
                "notUnique",
                holder.inWords(field.label()) + ". Correct it in Ashby or in the record of " + holder.name()
                        + ", then try again.",
                field.key(),
                Mend.TRY_AGAIN);
    }

    private static ImportProblem notMapped(EmployeeField field) {
        return new ImportProblem(
                "notMapped",
                field.label() + " is required, and no candidate field is mapped to it.",
                field.key(),
                Mend.FIX_MAPPING);
    }

    private static ImportProblem missing(EmployeeField field) {
        return new ImportProblem(
                "missingRequired",
                field.label() + " is required, and Ashby has no value for it.",
                field.key(),
                Mend.ENTER_VALUE);
    }

    /** Where nothing came, a person can type the value; what came and does not fit is mended for all at its rule. */
    private static Mend mend(String code) {
        return code.equals("missingRequired") ? Mend.ENTER_VALUE : Mend.FIX_MAPPING;
    }

    /** What a person must mend after this failure; null when trying again, or waiting, may help by itself. */
    static @Nullable ImportProblem after(AshbyFailure failure, int failuresBefore) {
        return switch (failure.kind()) {
            case NOT_FOUND ->
                failuresBefore < 2
                        ? null
                        : ImportProblem.of(
                                "applicationNotFound",
                                Mend.CONNECTION,
                                "Ashby does not show this application. It may belong to a confidential job that the API key"
                                        + " may not read, or it was deleted. Let the key read confidential jobs in Ashby, then"
                                        + " try again; or ignore this delivery.");
            case MISSING_PERMISSION -> ImportProblem.of("missingPermission", Mend.CONNECTION, words(failure));
            case REFUSED -> ImportProblem.of("refused", Mend.TRY_AGAIN, words(failure));
            case NOT_CONNECTED, WRONG_KEY, RATE_LIMITED, UNAVAILABLE -> null;
        };
    }

    /** A failure for a person's eyes. */
    static String words(AshbyFailure failure) {
        return failure.inWords();
    }
}
