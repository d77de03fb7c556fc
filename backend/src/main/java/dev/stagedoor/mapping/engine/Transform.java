package dev.stagedoor.mapping.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * One step of a rule: takes a value of one type and gives one of another. Every step passes over a blank value, except
 * {@link DefaultTo} and {@link OnlyIf}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Transform.Trim.class, name = "trim"),
    @JsonSubTypes.Type(value = Transform.LetterCase.class, name = "letterCase"),
    @JsonSubTypes.Type(value = Transform.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Transform.Join.class, name = "join"),
    @JsonSubTypes.Type(value = Transform.Replace.class, name = "replace"),
    @JsonSubTypes.Type(value = Transform.Lookup.class, name = "lookup"),
    @JsonSubTypes.Type(value = Transform.ReadDate.class, name = "readDate"),
    @JsonSubTypes.Type(value = Transform.WriteDate.class, name = "writeDate"),
    @JsonSubTypes.Type(value = Transform.ShiftDate.class, name = "shiftDate"),
    @JsonSubTypes.Type(value = Transform.ReadNumber.class, name = "readNumber"),
    @JsonSubTypes.Type(value = Transform.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = Transform.Currency.class, name = "currency"),
    @JsonSubTypes.Type(value = Transform.Money.class, name = "money"),
    @JsonSubTypes.Type(value = Transform.RangeEnd.class, name = "rangeEnd"),
    @JsonSubTypes.Type(value = Transform.YesNo.class, name = "yesNo"),
    @JsonSubTypes.Type(value = Transform.Phone.class, name = "phone"),
    @JsonSubTypes.Type(value = Transform.Country.class, name = "country"),
    @JsonSubTypes.Type(value = Transform.Region.class, name = "region"),
    @JsonSubTypes.Type(value = Transform.Email.class, name = "email"),
    @JsonSubTypes.Type(value = Transform.WorkEmail.class, name = "workEmail"),
    @JsonSubTypes.Type(value = Transform.DefaultTo.class, name = "defaultTo"),
    @JsonSubTypes.Type(value = Transform.OnlyIf.class, name = "onlyIf")
})
public sealed interface Transform {
    /** Without spaces around it, and with one space where there were several. Text. */
    record Trim() implements Transform {}

    /** In other letters; title case respects names such as McDonald, de la Cruz and O'Neill. Text. */
    record LetterCase(Letters to) implements Transform {
        public LetterCase {
            Objects.requireNonNull(to, "to");
        }
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Letters {
        UPPER,
        LOWER,
        TITLE
    }

    /** One part of a text, counted from 1, or from the end with -1; blank when there are fewer. */
    record Split(String separator, int part) implements Transform {
        public Split {
            Objects.requireNonNull(separator, "separator");
        }
    }

    /** A list as one text. */
    record Join(String separator) implements Transform {
        public Join {
            Objects.requireNonNull(separator, "separator");
        }
    }

    /** Every place of a text, or of a linear-time regular expression (RE2), replaced. */
    record Replace(String find, String with, boolean pattern) implements Transform {
        public Replace {
            Objects.requireNonNull(find, "find");
            Objects.requireNonNull(with, "with");
        }
    }

    /**
     * The value's target in a lookup table, whatever the case and the spaces around; a list item by item.
     *
     * @param table its id
     * @param otherwise what becomes of a value without a target
     * @param value for {@link Otherwise#VALUE}
     */
    record Lookup(
            String table, Otherwise otherwise, @Nullable String value) implements Transform {
        public Lookup {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(otherwise, "otherwise");
        }
    }

    /** Everything else: kept as it is, blank, one value for all, or a person is asked. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Otherwise {
        KEEP,
        BLANK,
        VALUE,
        NEEDS_ATTENTION
    }

    /**
     * A date from text, or the calendar day that a point in time has in a zone.
     *
     * @param format such as <code>dd/MM/yyyy</code>; null for 2026-11-02
     * @param zone such as <code>Europe/Budapest</code>; for points in time only, a date alone never moves
     */
    record ReadDate(@Nullable String format, @Nullable String zone) implements Transform {}

    /** A date as text, such as <code>d MMMM yyyy</code>, in English. */
    record WriteDate(String format) implements Transform {
        public WriteDate {
            Objects.requireNonNull(format, "format");
        }
    }

    /** A date so much later, or earlier. */
    record ShiftDate(int amount, DateUnit unit) implements Transform {
        public ShiftDate {
            Objects.requireNonNull(unit, "unit");
        }
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum DateUnit {
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    /**
     * A number from text such as <code>84,000.50</code>.
     *
     * @param decimal the decimal mark: <code>.</code> or <code>,</code>; the other, spaces and apostrophes group digits
     */
    record ReadNumber(String decimal) implements Transform {
        public ReadNumber {
            Objects.requireNonNull(decimal, "decimal");
        }
    }

    /** The amount of money, a number. */
    record Amount() implements Transform {}

    /** The currency code of money, a text. */
    record Currency() implements Transform {}

    /** Money from a number. */
    record Money(String currency) implements Transform {
        public Money {
            Objects.requireNonNull(currency, "currency");
        }
    }

    /** One end of a range: a number, or money where the range has a currency. */
    record RangeEnd(End end) implements Transform {
        public RangeEnd {
            Objects.requireNonNull(end, "end");
        }
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum End {
        MINIMUM,
        MAXIMUM
    }

    /** Yes or no from words of the organization's own, in any case; none for yes, no, true, false. */
    record YesNo(List<String> yes, List<String> no) implements Transform {
        public YesNo(@Nullable List<String> yes, @Nullable List<String> no) {
            this.yes = yes == null ? List.of() : List.copyOf(yes);
            this.no = no == null ? List.of() : List.copyOf(no);
        }
    }

    /** A phone number in E.164, such as +442083661177; one without a country prefix is of this country (two letters). */
    record Phone(String country) implements Transform {
        public Phone {
            Objects.requireNonNull(country, "country");
        }
    }

    /** A country by its English name or its code of ISO 3166, from either. */
    record Country(Code to) implements Transform {
        public Country {
            Objects.requireNonNull(to, "to");
        }
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Code {
        NAME,
        ALPHA2,
        ALPHA3
    }

    /** A state, province or territory of the United States, Canada or Australia by name or by code, from either. */
    record Region(String country, RegionForm to) implements Transform {
        public Region {
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(to, "to");
        }
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum RegionForm {
        NAME,
        CODE
    }

    /** An e-mail address in small letters. */
    record Email() implements Transform {}

    /**
     * A work e-mail address from text such as <code>Zoë.Ångström@company.com</code>: plain small letters, and the first of
     * zoe.angstrom, zoe.angstrom2, zoe.angstrom3 that no other employee has.
     */
    record WorkEmail() implements Transform {}

    /** This, where there is no value. */
    record DefaultTo(String value) implements Transform {
        public DefaultTo {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Blank, unless another candidate field passes the test. */
    record OnlyIf(String field, Test test, @Nullable String value) implements Transform {
        public OnlyIf {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(test, "test");
        }
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Test {
        IS,
        IS_NOT,
        CONTAINS,
        IS_EMPTY,
        IS_FILLED
    }
}
