package dev.stagedoor.mapping.engine;

import dev.stagedoor.mapping.engine.step.Change;
import dev.stagedoor.mapping.engine.step.ContactSteps;
import dev.stagedoor.mapping.engine.step.Countries;
import dev.stagedoor.mapping.engine.step.DateSteps;
import dev.stagedoor.mapping.engine.step.NumberSteps;
import dev.stagedoor.mapping.engine.step.Regions;
import dev.stagedoor.mapping.engine.step.Replacement;
import dev.stagedoor.mapping.engine.step.TextSteps;
import dev.stagedoor.mapping.engine.step.YesNoWords;
import dev.stagedoor.mapping.engine.value.Outcome;

/** Makes transforms ready: what can be decided before a value comes is decided here. */
final class Steps {
    private Steps() {}

    static Step of(Transform transform, ReadyTables tables) {
        return switch (transform) {
            case Transform.Trim() -> Step.of(TextSteps.trim());
            case Transform.LetterCase(Transform.Letters to) -> Step.of(letters(to));
            case Transform.Split(String separator, int part) -> Step.of(TextSteps.split(separator, part));
            case Transform.Join(String separator) -> Step.of(TextSteps.join(separator));
            case Transform.Replace(String find, String with, boolean pattern) ->
                Step.of(pattern ? Replacement.ofPattern(find, with) : Replacement.ofText(find, with));
            case Transform.Lookup lookup -> Step.of(LookupStep.of(lookup, tables.get(lookup.table())));
            case Transform.ReadDate date -> Step.of(DateSteps.read(date.format(), date.zone()));
            case Transform.WriteDate(String format) -> Step.of(DateSteps.write(format));
            case Transform.ShiftDate(int amount, Transform.DateUnit unit) -> Step.of(shift(amount, unit));
            case Transform.ReadNumber(String decimal) -> Step.of(NumberSteps.read(decimal));
            case Transform.Amount() -> Step.of(NumberSteps.amount());
            case Transform.Currency() -> Step.of(NumberSteps.currency());
            case Transform.Money(String currency) -> Step.of(NumberSteps.money(currency));
            case Transform.RangeEnd(Transform.End end) -> Step.of(end(end));
            case Transform.YesNo words -> Step.of(YesNoWords.of(words.yes(), words.no()));
            case Transform.Phone(String country) -> Step.of(ContactSteps.phone(country));
            case Transform.Country(Transform.Code to) -> Step.of(country(to));
            case Transform.Region(String country, Transform.RegionForm to) -> Step.of(region(country, to));
            case Transform.Email() -> Step.of(ContactSteps.email());
            case Transform.WorkEmail() -> new WorkEmailStep();
            case Transform.DefaultTo(String value) -> defaultTo(Outcome.text(value));
            case Transform.OnlyIf condition -> OnlyIfStep.of(condition);
        };
    }

    private static Step defaultTo(Outcome value) {
        return (before, values, addresses) -> before instanceof Outcome.Nothing ? value : before;
    }

    private static Change letters(Transform.Letters to) {
        return switch (to) {
            case UPPER -> TextSteps.upper();
            case LOWER -> TextSteps.lower();
            case TITLE -> TextSteps.title();
        };
    }

    private static Change shift(int amount, Transform.DateUnit unit) {
        return switch (unit) {
            case DAYS -> DateSteps.shiftDays(amount);
            case WORKING_DAYS -> DateSteps.shiftWorkingDays(amount);
            case WEEKS -> DateSteps.shiftWeeks(amount);
            case MONTHS -> DateSteps.shiftMonths(amount);
            case YEARS -> DateSteps.shiftYears(amount);
        };
    }

    private static Change end(Transform.End end) {
        return switch (end) {
            case MINIMUM -> NumberSteps.minimum();
            case MAXIMUM -> NumberSteps.maximum();
        };
    }

    private static Change country(Transform.Code to) {
        return switch (to) {
            case NAME -> Countries.name();
            case ALPHA2 -> Countries.alpha2();
            case ALPHA3 -> Countries.alpha3();
        };
    }

    private static Change region(String country, Transform.RegionForm to) {
        return switch (to) {
            case NAME -> Regions.name(country);
            case CODE -> Regions.code(country);
        };
    }
}
