package dev.stagedoor.mapping.engine.step;

import dev.stagedoor.mapping.engine.value.Contacts;
import dev.stagedoor.mapping.engine.value.PlainLetters;
import dev.stagedoor.mapping.engine.value.Spaces;

/**
 * A work e-mail address in plain small letters. What has no plain letter is dropped, as are blanks, apostrophes and the
 * points that an absent name leaves behind.
 */
public record WorkAddress(String local, String domain) {
    private static final int LONGEST_LOCAL = 60;
    private static final int LONGEST_DOMAIN = 180;

    /** From text such as Zoë.Ångström@company.com; the local part is empty where no letter is left. */
    public static WorkAddress of(String text) {
        int at = text.lastIndexOf('@');
        return at < 0
                ? new WorkAddress("", "")
                : new WorkAddress(
                        tidy(text.substring(0, at), LONGEST_LOCAL), tidy(text.substring(at + 1), LONGEST_DOMAIN));
    }

    /** Whether mail could be sent to it. */
    public boolean isComplete() {
        return Contacts.isEmail(numbered(1));
    }

    /** The first has no number, the others do: zoe, zoe2, zoe3. */
    public String numbered(int number) {
        return local + (number == 1 ? "" : number) + "@" + domain;
    }

    private static String tidy(String text, int longest) {
        String plain = PlainLetters.of(text);
        var tidy = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length() && tidy.length() < longest; i++) {
            char at = plain.charAt(i);
            boolean doubled = isMark(at) && (tidy.isEmpty() || isMark(tidy.charAt(tidy.length() - 1)));
            if (isAllowed(at) && !doubled && !Spaces.isBlank(at)) {
                tidy.append(at);
            }
        }
        while (!tidy.isEmpty() && isMark(tidy.charAt(tidy.length() - 1))) {
            tidy.setLength(tidy.length() - 1);
        }
        return tidy.toString();
    }

    private static boolean isAllowed(char at) {
        return (at >= 'a' && at <= 'z') || (at >= '0' && at <= '9') || isMark(at);
    }

    private static boolean isMark(char at) {
        return at == '.' || at == '-' || at == '_';
    }
}
