package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Contacts;
import dev.stagedoor.mapping.engine.value.Outcome;
import dev.stagedoor.mapping.engine.value.Rendering;
import java.util.Locale;
import tools.jackson.databind.node.StringNode;

/** Steps about phone numbers and e-mail addresses. */
public final class ContactSteps {
    private ContactSteps() {}

    /** E.164; a number without a country prefix is of this country. */
    public static Change phone(String country) {
        return PhoneStep.of(country);
    }

    /** In small letters. */
    public static Change email() {
        return value -> {
            String text = Rendering.single(value).toLowerCase(Locale.ROOT);
            return Contacts.isEmail(text)
                    ? new Outcome.Value(StringNode.valueOf(text))
                    : Outcome.failed(Rendering.quoted(value) + " is not an e-mail address");
        };
    }
}
