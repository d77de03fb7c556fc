package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.value.Rendering;

/** What a source and each step is called where its effect is shown: in the words of the editor, which stands beside it. */
record Titles(ReadyTables tables) {
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
            case Transform.Split(String separator, int part) ->
                "Take part " + part + " split at " + Rendering.quoted(separator);
            case Transform.Join(String separator) -> "Join with " + Rendering.quoted(separator);
            case Transform.Replace(String find, String with, boolean pattern) ->
                "Replace " + (pattern ? "the pattern " : "") + Rendering.quoted(find)
                        + (with.isEmpty() ? " with nothing" : " with " + Rendering.quoted(with));
            case Transform.Lookup lookup -> "Look up in " + table(lookup.table());
            case Transform.ReadDate date ->
                "Read a date" + (date.format() == null ? "" : " written " + brief(date.format()));
            case Transform.WriteDate(String format) -> "Write the date as " + brief(format);
            case Transform.ShiftDate(int amount, Transform.DateUnit unit) -> shift(amount, unit);
            case Transform.ReadNumber _ -> "Read a number";
            case Transform.Amount() -> "Amount of money";
            case Transform.Currency() -> "Currency of money";
            case Transform.Money(String currency) -> "Money in " + brief(currency);
            case Transform.RangeEnd(Transform.End end) ->
                end == Transform.End.MINIMUM ? "The lowest of the range" : "The highest of the range";
            case Transform.YesNo _ -> "Yes or no";
            case Transform.Phone(String country) -> "Phone number, " + brief(country) + " when it has no prefix";
            case Transform.Country(Transform.Code to) -> to == Transform.Code.NAME ? "Country name" : "Country code";
            case Transform.Region(String _, Transform.RegionForm to) ->
                to == Transform.RegionForm.NAME ? "State or province by name" : "State or province by code";
            case Transform.Email() -> "E-mail in small letters";
            case Transform.WorkEmail() -> "Work e-mail address";
            case Transform.DefaultTo(String value) -> "When empty, " + Rendering.quoted(value);
            case Transform.OnlyIf _ -> "Only if";
        };
    }

    private String table(String id) {
        String name = tables.name(id);
        return name == null ? "a lookup table that is gone" : brief(name);
    }

    private static String letters(Transform.Letters to) {
        return switch (to) {
            case UPPER -> "CAPITAL LETTERS";
            case LOWER -> "Small letters";
            case TITLE -> "Write as names are written";
        };
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
