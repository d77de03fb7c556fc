package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.Map;

/** What a source and each step is called where its effect is shown. */
record Titles(Map<String, Lookups> tables) {
    String of(Source source) {
        return switch (source) {
            case Source.CandidateField _ -> "Value in Ashby";
            case Source.Template _ -> "Text with fields";
            case Source.Constant _ -> "The same for everybody";
            case Source.FirstOf _ -> "First with a value";
            case Source.Expression _ -> "Expression";
        };
    }

    String of(Transform transform) {
        return switch (transform) {
            case Transform.Trim() -> "Trim spaces";
            case Transform.LetterCase(Transform.Letters to) -> letters(to);
            case Transform.Split(String separator, int part) -> part(part) + " between " + Rendering.quoted(separator);
            case Transform.Join(String separator) -> "Join with " + Rendering.quoted(separator);
            case Transform.Replace(String find, String with, boolean pattern) ->
                "Replace " + (pattern ? "the pattern " : "") + Rendering.quoted(find)
                        + (with.isEmpty() ? " with nothing" : " with " + Rendering.quoted(with));
            case Transform.Lookup lookup -> "Look up in " + table(lookup.table());
            case Transform.ReadDate date -> "Read as a date" + (date.zone() == null ? "" : " in " + brief(date.zone()));
            case Transform.WriteDate(String format) -> "Write the date as " + brief(format);
            case Transform.ShiftDate(int amount, Transform.DateUnit unit) -> shift(amount, unit);
            case Transform.ReadNumber _ -> "Read as a number";
            case Transform.Amount() -> "Take the amount";
            case Transform.Currency() -> "Take the currency";
            case Transform.Money(String currency) -> "Make it money in " + brief(currency);
            case Transform.RangeEnd(Transform.End end) ->
                end == Transform.End.MINIMUM ? "Take the minimum" : "Take the maximum";
            case Transform.YesNo _ -> "Read as yes or no";
            case Transform.Phone(String country) -> "Phone number in international form, else of " + brief(country);
            case Transform.Country(Transform.Code to) ->
                to == Transform.Code.NAME ? "Country's name" : "Country's code";
            case Transform.Region(String country, Transform.RegionForm to) ->
                (to == Transform.RegionForm.NAME ? "Region's name" : "Region's code") + " in " + brief(country);
            case Transform.Email() -> "E-mail address in small letters";
            case Transform.WorkEmail() -> "Free work e-mail address";
            case Transform.DefaultTo(String value) -> "When empty: " + brief(value);
            case Transform.OnlyIf _ -> "Only if a condition holds";
        };
    }

    private String table(String id) {
        Lookups table = tables.get(id);
        return table == null ? "a lookup table that is gone" : brief(table.name());
    }

    private static String letters(Transform.Letters to) {
        return switch (to) {
            case UPPER -> "Capital letters";
            case LOWER -> "Small letters";
            case TITLE -> "Capitals as in names";
        };
    }

    private static String part(int part) {
        if (part > 0) {
            return "Part " + part;
        }
        return part == -1 ? "Last part" : "Part " + -(long) part + " from the end";
    }

    private static String shift(int amount, Transform.DateUnit unit) {
        long size = Math.abs((long) amount);
        String words = switch (unit) {
            case DAYS -> "day";
            case WORKING_DAYS -> "working day";
            case WEEKS -> "week";
            case MONTHS -> "month";
            case YEARS -> "year";
        };
        return size + " " + words + (size == 1 ? "" : "s") + (amount < 0 ? " earlier" : " later");
    }

    private static String brief(String setting) {
        return Rendering.brief(setting);
    }
}
