package dev.stagedoor.mapping.engine.value;

/** What looks like an e-mail address or a phone number. Whether it works, only writing or calling tells. */
public final class Contacts {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 60;
    private static final String NEVER_IN_EMAIL = "<>,;:\"()";
    private static final String ALSO_IN_PHONE = "+()./-xXext#,;*";

    private Contacts() {}

    /** One address and nothing around it. */
    public static boolean isEmail(String text) {
        int at = text.indexOf('@');
        int dot = text.lastIndexOf('.');
        return text.length() <= LONGEST_EMAIL
                && at > 0
                && at == text.lastIndexOf('@')
                && dot > at + 1
                && dot < text.length() - 1
                && isClean(text);
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (Spaces.isBlank(at) || NEVER_IN_EMAIL.indexOf(at) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Digits, and the marks that people write between them. */
    public static boolean isPhone(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at >= '0' && at <= '9') {
                digits++;
            } else if (!Spaces.isBlank(at) && ALSO_IN_PHONE.indexOf(at) < 0) {
                return false;
            }
        }
        return digits >= 3 && text.length() <= LONGEST_PHONE;
    }
}
