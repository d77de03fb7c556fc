package dev.stagedoor.mapping.engine.step;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import dev.stagedoor.mapping.engine.value.Spaces;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Phone numbers in E.164. A number of a possible length is good enough: which ranges are in use changes by the week. An
 * extension has no place in E.164, and dropping it would lose what somebody wrote, so it is a problem.
 */
record PhoneStep(String region) implements Change {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String NOWHERE = "ZZ";
    private static final String EVERYWHERE = "001";
    private static final int LONGEST_COUNTRY_CODE = 3;
    private static final int MOST_DIGITS = 15;

    /** Numbers without a country prefix are of this country. */
    static Change of(String country) {
        String region = country.strip().toUpperCase(Locale.ROOT);
        return PHONES.getSupportedRegions().contains(region)
                ? new PhoneStep(region)
                : Change.never("This step needs the country of numbers without a prefix, in two letters such as GB");
    }

    @Override
    public Outcome of(JsonNode value) {
        String text = Rendering.single(value);
        PhoneNumber plain = international(text);
        return plain == null ? parsed(text, value) : Outcome.text(written(plain));
    }

    /**
     * Most numbers come as +36 20 555 0142, which needs no guessing: the digits are the number, if that is a valid one.
     * Null for all others. (The general way costs five times as much.)
     */
    private static @Nullable PhoneNumber international(String text) {
        String digits = text.startsWith("+") ? digits(text) : "";
        for (int length = 1; length <= LONGEST_COUNTRY_CODE && length < digits.length(); length++) {
            int code = Integer.parseInt(digits, 0, length, 10);
            String place = PHONES.getRegionCodeForCountryCode(code);
            if (!place.equals(NOWHERE)) {
                return place.equals(EVERYWHERE) ? null : valid(code, place, digits.substring(length));
            }
        }
        return null;
    }

    /** Empty where there is anything but digits and the marks between them. */
    private static String digits(String text) {
        var digits = new StringBuilder(text.length());
        for (int i = 1; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at >= '0' && at <= '9') {
                digits.append(at);
            } else if (!Spaces.isBlank(at) && at != '-' && at != '.' && at != '(' && at != ')' && at != '/') {
                return "";
            }
        }
        return digits.length() > MOST_DIGITS ? "" : digits.toString();
    }

    /** Where a trunk prefix may stand at the beginning, somebody must guess, and the library knows how. */
    private static @Nullable PhoneNumber valid(int code, String place, String national) {
        String trunk = PHONES.getNddPrefixForRegion(place, true);
        if (national.startsWith("0") || (trunk != null && !trunk.isEmpty() && national.startsWith(trunk))) {
            return null;
        }
        PhoneNumber number = new PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong(national));
        return PHONES.isValidNumber(number) ? number : null;
    }

    private Outcome parsed(String text, JsonNode value) {
        try {
            PhoneNumber number = PHONES.parse(text, region);
            if (number.hasExtension()) {
                return wrong(value, "has an extension, which the international form cannot hold");
            }
            if (PHONES.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE) {
                return wrong(value, "has too many or too few digits for a phone number of " + place(number));
            }
            return isSettled(number) ? Outcome.text(written(number)) : wrong(value, "is not a phone number");
        } catch (NumberParseException e) {
            return wrong(value, "is not a phone number");
        }
    }

    /** What reads differently once written, such as a number with two trunk prefixes, reaches nobody. */
    private static boolean isSettled(PhoneNumber number) throws NumberParseException {
        return PHONES.isValidNumber(number)
                || written(PHONES.parse(written(number), null)).equals(written(number));
    }

    private String place(PhoneNumber number) {
        return PHONES.getCountryCodeForRegion(region) == number.getCountryCode()
                ? region
                : "+" + number.getCountryCode();
    }

    private static String written(PhoneNumber number) {
        return PHONES.format(number, PhoneNumberFormat.E164);
    }

    private static Outcome wrong(JsonNode value, String what) {
        return Outcome.failed(Rendering.quoted(value) + " " + what);
    }
}
