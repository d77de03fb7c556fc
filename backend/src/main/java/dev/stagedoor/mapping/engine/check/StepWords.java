package dev.stagedoor.mapping.engine.check;

import static dev.stagedoor.mapping.engine.value.Rendering.quoted;

import dev.stagedoor.mapping.engine.Transform;
import dev.stagedoor.mapping.engine.check.RuleWords.Names;

/** A step as part of a sentence. */
final class StepWords {
    private StepWords() {}

    static String of(Transform step, Names names) {
        return switch (step) {
            case Transform.Trim() -> "trim spaces";
            case Transform.LetterCase(Transform.Letters to) -> "write in " + letters(to);
            case Transform.Split(String separator, int part) -> "take " + part(part) + " between " + quoted(separator);
            case Transform.Join(String separator) -> "join with " + quoted(separator);
            case Transform.Replace(String find, String with, boolean pattern) ->
                "replace " + (pattern ? "the pattern " : "") + quoted(find) + " with "
                        + (with.isEmpty() ? "nothing" : quoted(with));
            case Transform.Lookup lookup -> "look up in " + names.table(lookup.table()) + ", else " + otherwise(lookup);
            case Transform.ReadDate date -> "read as a date" + reading(date);
            case Transform.WriteDate(String format) -> "write the date as " + quoted(format);
            case Transform.ShiftDate(int amount, Transform.DateUnit unit) -> "move the date " + distance(amount, unit);
            case Transform.ReadNumber(String decimal) ->
                "read as a number with a decimal " + (decimal.equals(",") ? "comma" : "point");
            case Transform.Amount() -> "take the amount";
            case Transform.Currency() -> "take the currency";
            case Transform.Money(String currency) -> "make it money in " + currency;
            case Transform.RangeEnd(Transform.End end) ->
                end == Transform.End.MINIMUM ? "take the minimum" : "take the maximum";
            case Transform.YesNo words -> "read as yes or no by the words " + RuleWords.or(words);
            case Transform.Phone(String country) ->
                "write as an international phone number, of " + country + " where it has no prefix";
            case Transform.Country(Transform.Code to) -> "write the country's " + code(to);
            case Transform.Region(String country, Transform.RegionForm to) ->
                "write the " + (to == Transform.RegionForm.NAME ? "name" : "code") + " of the region in " + country;
            case Transform.Email() -> "write the e-mail address in small letters";
            case Transform.WorkEmail() -> "make a free work e-mail address of it";
            case Transform.DefaultTo(String value) -> "use " + quoted(value) + " where there is no value";
            case Transform.OnlyIf condition -> "only if " + condition(condition, names);
        };
    }

    private static String otherwise(Transform.Lookup lookup) {
        return switch (lookup.otherwise()) {
            case KEEP -> "keep it";
            case BLANK -> "leave it blank";
            case VALUE -> quoted(lookup.value() == null ? "" : lookup.value());
            case NEEDS_ATTENTION -> "needs attention";
        };
    }

    private static String letters(Transform.Letters to) {
        return switch (to) {
            case UPPER -> "capital letters";
            case LOWER -> "small letters";
            case TITLE -> "capitals as in names";
        };
    }

    private static String part(int part) {
        if (part == 1 || part == -1) {
            return part == 1 ? "the first part" : "the last part";
        }
        return part < 0 ? "part " + -(long) part + " from the end" : "part " + part;
    }

    private static String reading(Transform.ReadDate date) {
        String format = date.format() == null || date.format().isBlank() ? "" : " written as " + quoted(date.format());
        return date.zone() == null || date.zone().isBlank() ? format : format + " in " + date.zone();
    }

    private static String distance(int amount, Transform.DateUnit unit) {
        String word = switch (unit) {
            case DAYS -> "day";
            case WORKING_DAYS -> "working day";
            case WEEKS -> "week";
            case MONTHS -> "month";
            case YEARS -> "year";
        };
        long size = Math.abs((long) amount);
        return size + " " + word + (size == 1 ? "" : "s") + (amount < 0 ? " back" : " on");
    }

    private static String code(Transform.Code to) {
        return switch (to) {
            case NAME -> "name";
            case ALPHA2 -> "code of two letters";
            case ALPHA3 -> "code of three letters";
        };
    }

    private static String condition(Transform.OnlyIf condition, Names names) {
        String field = names.field(condition.field());
        String value = quoted(condition.value() == null ? "" : condition.value());
        return switch (condition.test()) {
            case IS -> field + " is " + value;
            case IS_NOT -> field + " is not " + value;
            case CONTAINS -> field + " contains " + value;
            case IS_EMPTY -> field + " is empty";
            case IS_FILLED -> field + " is filled";
        };
    }
}
