package dev.stagedoor.mapping.engine.step;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.stagedoor.mapping.engine.value.Contacts;
import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Steps about phone numbers and e-mail addresses. */
public final class ContactSteps {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private ContactSteps() {}

    /** E.164; a number without a country prefix is of this country. */
    public static Change phone(String country) {
        String region = country.strip().toUpperCase(Locale.ROOT);
        return PHONES.getSupportedRegions().contains(region)
                ? value -> phone(value, region)
                : Change.never("This step needs the country of numbers without a prefix, in two letters such as GB");
    }

    /**
     * A number of a possible length is good enough: which ranges are in use changes by the week. An extension has no place
     * in E.164, and dropping it would lose what somebody wrote, so it is a problem.
     */
    private static Outcome phone(JsonNode value, String region) {
        String text = Rendering.single(value);
        try {
            PhoneNumber number = PHONES.parse(text, region);
            if (number.hasExtension()) {
                return wrong(value, "has an extension, which the international form cannot hold");
            }
            if (PHONES.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE) {
                return wrong(value, "has too many or too few digits for a phone number of " + place(number, region));
            }
            String written = PHONES.format(number, PhoneNumberFormat.E164);
            return isSettled(written) ? Outcome.text(written) : wrong(value, "is not a phone number");
        } catch (NumberParseException e) {
            return wrong(value, "is not a phone number");
        }
    }

    /** What reads differently once written, such as a number with two trunk prefixes, reaches nobody. */
    private static boolean isSettled(String written) throws NumberParseException {
        return PHONES.format(PHONES.parse(written, null), PhoneNumberFormat.E164)
                .equals(written);
    }

    private static String place(PhoneNumber number, String region) {
        return PHONES.getCountryCodeForRegion(region) == number.getCountryCode()
                ? region
                : "+" + number.getCountryCode();
    }

    /** In small letters. */
    public static Change email() {
        return value -> {
            String text = Rendering.single(value).toLowerCase(Locale.ROOT);
            return Contacts.isEmail(text)
                    ? new Outcome.Value(StringNode.valueOf(text))
                    : wrong(value, "is not an e-mail address");
        };
    }

    private static Outcome wrong(JsonNode value, String what) {
        return Outcome.failed(Rendering.quoted(value) + " " + what);
    }
}
