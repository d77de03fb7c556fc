package dev.stagedoor.mapping.engine.value;

/** PURE. Keys of custom candidate fields, such as {@code offer.custom.17}: the id in them is of one Ashby organization. */
public final class CustomKey {
    private static final String INFIX = ".custom.";

    private CustomKey() {}

    /** Whether the key is a custom field's. */
    public static boolean is(String key) {
        return key.indexOf(INFIX) > 0;
    }

    /** candidate, application, job or offer. */
    public static String object(String key) {
        return key.substring(0, key.indexOf(INFIX));
    }

    /** The id that Ashby gave the field. */
    public static String id(String key) {
        return key.substring(key.indexOf(INFIX) + INFIX.length());
    }
}
