package dev.stagedoor.mapping.engine;

import static dev.stagedoor.mapping.engine.OneStep.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStepTests {
    @ParameterizedTest(name = "{1} with {0} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            .   | "84,000.50"        | 84000.5
            .   | "84000"            | 84000
            .   | "1,234,567"        | 1234567
            .   | "1,00,000"         | 100000
            .   | "84 000"           | 84000
            .   | "84\\u00a0000"     | 84000
            .   | "84’000.05"        | 84000.05
            .   | " -5 "             | -5
            .   | "−5"               | -5
            .   | "+5"               | 5
            .   | "0.10"             | 0.1
            .   | "007"              | 7
            ,   | "84.000,50"        | 84000.5
            ,   | "84 000,5"         | 84000.5
            ,   | "84.000"           | 84000
            .   | 84000.50           | 84000.5
            .   | ["84,000"]         | 84000
            .   | "84,00"            | “84,00” is not a number written like 84,000.50
            .   | "0,125"            | “0,125” is not a number written like 84,000.50
            .   | "84,0000"          | “84,0000” is not a number written like 84,000.50
            .   | "8,4,000"          | “8,4,000” is not a number written like 84,000.50
            .   | "84,000 000"       | “84,000 000” is not a number written like 84,000.50
            .   | ",000"             | “,000” is not a number written like 84,000.50
            .   | "84000."           | “84000.” is not a number written like 84,000.50
            .   | "84.000.000"       | “84.000.000” is not a number written like 84,000.50
            ,   | "84.00"            | “84.00” is not a number written like 84.000,50
            .   | "$84,000"          | “$84,000” is not a number written like 84,000.50
            .   | "84k"              | “84k” is not a number written like 84,000.50
            .   | "1e9"              | “1e9” is not a number written like 84,000.50
            .   | "-"                | “-” is not a number written like 84,000.50
            .   | "٣"                | “٣” is not a number written like 84,000.50
            .   | true               | “Yes” is not a number written like 84,000.50
            .   | {"amount": "5", "currency": "EUR"} | “5 EUR” is not a number written like 84,000.50
            .   | 1e999999           | “a number too large to hold” is not a number written like 84,000.50
            ;   | "5"                | This step needs the decimal mark: a point or a comma
            """)
    void readsANumber(String decimal, String given, String read) {
        assertThat(result(given, new Transform.ReadNumber(decimal))).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0} has the amount {1} and the currency {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"amount": "84000", "currency": "EUR"}    | 84000  | "EUR"
            {"amount": 84000.50, "currency": "EUR"}   | 84000.5 | "EUR"
            {"amount": "84000"}                       | 84000  | nothing
            {"amount": "84000", "currency": null}     | 84000  | nothing
            {"currency": "EUR"}                       | “currency: EUR” is not an amount of money, such as 84,000 EUR | "EUR"
            {"amount": null, "currency": "EUR"}       | “currency: EUR” is not an amount of money, such as 84,000 EUR | "EUR"
            {"amount": "lots", "currency": "EUR"}     | “amount: lots, currency: EUR” is not a number written like 84000 | "EUR"
            {"min": 1, "max": 2, "currency": "EUR"}   | “min: 1, max: 2, currency: EUR” is not an amount of money, such as 84,000 EUR | "EUR"
            84000                                     | 84000  | “84000” is not an amount of money, such as 84,000 EUR
            "84000"                                   | “84000” is not an amount of money, such as 84,000 EUR | “84000” is not an amount of money, such as 84,000 EUR
            ["EUR"]                                   | “EUR” is not an amount of money, such as 84,000 EUR | “EUR” is not an amount of money, such as 84,000 EUR
            {}                                        | nothing | nothing
            """)
    void takesMoneyApart(String given, String amount, String currency) {
        assertThat(List.of(result(given, new Transform.Amount()), result(given, new Transform.Currency())))
                .containsExactly(amount, currency);
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            84000.50                                  | EUR | {"amount":"84000.5","currency":"EUR"}
            "84000"                                   | eur | {"amount":"84000","currency":"EUR"}
            {"amount": "84000"}                       | EUR | {"amount":"84000","currency":"EUR"}
            {"amount": "84000", "currency": "eur"}    | EUR | {"amount":"84000","currency":"EUR"}
            {"amount": "84000", "currency": "USD"}    | EUR | “84,000 USD” is not in EUR, and is not converted
            "84,000"                                  | EUR | “84,000” is not a number. Read it as a number first
            true                                      | EUR | “Yes” is not a number. Read it as a number first
            [5]                                       | EUR | “5” is not a number. Read it as a number first
            84000                                     | €   | This step needs a currency in three letters, such as EUR
            """)
    void makesMoney(String given, String currency, String made) {
        assertThat(result(given, new Transform.Money(currency))).isEqualTo(made);
    }

    @ParameterizedTest(name = "{0} begins at {1} and ends at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"min": 3, "max": 5}                                            | 3 | 5
            {"min": 70000, "max": "90000", "currency": "EUR", "interval": "1 YEAR"} | {"amount":"70000","currency":"EUR"} | {"amount":"90000","currency":"EUR"}
            {"min": 3}                                                      | 3 | nothing
            {"max": 5, "currency": ""}                                      | nothing | 5
            {"min": null, "max": 5}                                         | nothing | 5
            {"min": "few", "max": 5}                                        | “few” is not a number | 5
            {"interval": "1 YEAR"}                                          | “interval: 1 YEAR” is not a range of numbers or of money | “interval: 1 YEAR” is not a range of numbers or of money
            "3-5"                                                           | “3-5” is not a range of numbers or of money | “3-5” is not a range of numbers or of money
            3                                                               | “3” is not a range of numbers or of money | “3” is not a range of numbers or of money
            """)
    void takesTheEndsOfARange(String given, String minimum, String maximum) {
        assertThat(List.of(
                        result(given, new Transform.RangeEnd(Transform.End.MINIMUM)),
                        result(given, new Transform.RangeEnd(Transform.End.MAXIMUM))))
                .containsExactly(minimum, maximum);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "Yes"            | true
            " TRUE "         | true
            "no"             | false
            "Igen"           | true
            "Needs a visa"   | false
            "needs  a VISA"  | false
            true             | true
            false            | false
            ["igen"]         | true
            "perhaps"        | “perhaps” is none of: igen or nem, needs a visa
            1                | “1” is none of: igen or nem, needs a visa
            ["yes", "no"]    | “yes, no” is none of: igen or nem, needs a visa
            {"yes": true}    | “yes: Yes” is none of: igen or nem, needs a visa
            """)
    void readsYesAndNo(String given, String read) {
        var words = new Transform.YesNo(List.of("igen"), List.of("nem", "needs a visa"));
        assertThat(result(given, words)).isEqualTo(read);
    }

    @Test
    void anOrganizationsOwnWordsWin() {
        assertThat(result("\"no\"", new Transform.YesNo(List.of("no"), List.of("yes"))))
                .isEqualTo("true");
        assertThat(result("\"nay\"", new Transform.YesNo(null, null)))
                .isEqualTo("“nay” is none of: yes, true or no, false");
    }
}
